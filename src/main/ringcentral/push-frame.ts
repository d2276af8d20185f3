import { z } from 'zod';
import { parseJson } from './parse-json.ts';
import { optionalText } from './wire.ts';

/** What RingCentral says over a push connection (platform.md 6.6). */
export type PushFrame =
  | { readonly kind: 'greeting'; readonly isRecovered: boolean }
  | {
      readonly kind: 'answer';
      readonly messageId: string | null;
      readonly status: number;
      readonly body: unknown;
    }
  | { readonly kind: 'event'; readonly body: unknown }
  | { readonly kind: 'heartbeat'; readonly messageId: string }
  /** With the id of what it answers, or of none of ours. */
  | {
      readonly kind: 'error';
      readonly messageId: string | null;
      readonly status: number;
      readonly body: unknown;
    }
  | { readonly kind: 'other' };

export interface ReadPushFrame {
  readonly frame: PushFrame;
  /** What a later connection may begin with to get what it missed; null when this one does not say. */
  readonly recovery: string | null;
}

const head = z.object({
  type: z.string(),
  messageId: optionalText,
  status: z.number().catch(0),
  wsc: z
    .object({ token: z.string().min(1) })
    .nullish()
    .catch(null),
});
const greeting = z.object({ recoveryState: optionalText });
const fault = z.object({
  errorCode: optionalText,
  errors: z.array(z.object({ errorCode: optionalText })).catch([]),
});

function frameOf({ type, messageId, status }: z.output<typeof head>, body: unknown): PushFrame {
  switch (type) {
    case 'ConnectionDetails':
      return {
        kind: 'greeting',
        isRecovered: greeting.safeParse(body).data?.recoveryState === 'Successful',
      };
    case 'ClientRequest':
      return { kind: 'answer', messageId, status, body };
    case 'ServerNotification':
      return { kind: 'event', body };
    case 'Heartbeat':
      return messageId === null ? { kind: 'other' } : { kind: 'heartbeat', messageId };
    case 'Error':
      return { kind: 'error', messageId, status, body };
    default:
      return { kind: 'other' };
  }
}

export function faultCode(body: unknown): string | null {
  const read = fault.safeParse(body).data;
  return read?.errors[0]?.errorCode ?? read?.errorCode ?? null;
}

/** Null for what is no frame at all. */
export function readPushFrame(text: string): ReadPushFrame | null {
  const parts = z.array(z.unknown()).safeParse(parseJson(text));
  const first = head.safeParse(parts.data?.[0]);
  if (!first.success) return null;
  return { frame: frameOf(first.data, parts.data?.[1]), recovery: first.data.wsc?.token ?? null };
}

export const heartbeatFrame = (messageId: string): string =>
  JSON.stringify([{ type: 'Heartbeat', messageId }]);

export const subscribeFrame = (messageId: string, eventFilters: readonly string[]): string =>
  JSON.stringify([
    { type: 'ClientRequest', messageId, method: 'POST', path: '/restapi/v1.0/subscription' },
    { eventFilters, deliveryMode: { transportType: 'WebSocket' } },
  ]);
