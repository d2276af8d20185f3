import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Router } from './router.ts';
import type { Sender } from './trusted-sender.ts';

function senderOf(event: IpcMainInvokeEvent): Sender {
  const frame = event.senderFrame;
  return {
    webContentsId: event.sender.id,
    frame: frame === null ? null : { url: frame.url, isMainFrame: frame.parent === null },
  };
}

/** The only place that listens on Electron's IPC. */
export function registerRouter(router: Router): void {
  for (const channel of router.channels) {
    ipcMain.handle(channel, (event, request: unknown) => router.answer(channel, senderOf(event), request));
  }
}
