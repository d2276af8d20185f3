import type { Channel, Envelope, Request, Response } from './channels.ts';
import type { AppEvent } from './events.ts';

/** One function per channel: a closed list, so that the window cannot name a channel of its own. */
export type BridgeCalls = {
  readonly [Name in Channel]: (request: Request<Name>) => Promise<Envelope<Response<Name>>>;
};

/** What the preload exposes as `window.fromline`. */
export interface FromlineBridge {
  readonly calls: BridgeCalls;
  /** Calls back with each event; the returned function ends it. */
  onEvent(listener: (event: AppEvent) => void): () => void;
}
