import type { FromlineBridge } from '#contract/bridge.ts';
import type { Channel, Envelope, Request, Response } from '#contract/channels.ts';
import { appError } from '#domain/app-error.ts';

declare global {
  interface Window {
    readonly fromline: FromlineBridge;
  }
}

/** The only place that reads what the preload exposed. */
export function readBridge(): FromlineBridge {
  return window.fromline;
}

/** Asks main one question. Main always answers with an envelope; a lost answer becomes one too, so nothing throws. */
export async function ask<Name extends Channel>(
  bridge: FromlineBridge,
  channel: Name,
  request: Request<Name>,
): Promise<Envelope<Response<Name>>> {
  try {
    return await bridge.calls[channel](request);
  } catch {
    return { ok: false, error: appError('internal', { subject: channel }) };
  }
}
