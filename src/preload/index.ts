import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { BridgeCalls, FromlineBridge } from '#contract/bridge.ts';
import { channelNames, eventChannel, type Channel } from '#contract/channels.ts';
import type { AppEvent } from '#contract/events.ts';

const callOf =
  (channel: Channel) =>
  (request: unknown): Promise<unknown> =>
    ipcRenderer.invoke(channel, request);

/** Main answers each channel with the envelope of its type; `channelNames` is the whole list by the contract's check. */
const calls = Object.fromEntries(
  channelNames.map((channel) => [channel, callOf(channel)]),
) as unknown as BridgeCalls;

const bridge: FromlineBridge = {
  calls,
  onEvent(listener) {
    // The page gets the value, never Electron's event, which would hand it the sender.
    const forward = (_event: IpcRendererEvent, event: AppEvent): void => listener(event);
    ipcRenderer.on(eventChannel, forward);
    return () => {
      ipcRenderer.off(eventChannel, forward);
    };
  },
};

contextBridge.exposeInMainWorld('fromline', bridge);
