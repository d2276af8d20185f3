import { isSameOrigin } from '../security/same-origin.ts';

/** What Electron tells about the sender of a call. */
export interface Sender {
  readonly webContentsId: number;
  /** Null when the frame is gone already. */
  readonly frame: { readonly url: string; readonly isMainFrame: boolean } | null;
}

/** A known window, its main frame, our exact origin; a call without a frame is refused (docs/security.md, row 17). */
export function isTrustedSender(sender: Sender, windowId: number | null, origin: string): boolean {
  return (
    windowId !== null &&
    sender.webContentsId === windowId &&
    sender.frame?.isMainFrame === true &&
    isSameOrigin(sender.frame.url, origin)
  );
}
