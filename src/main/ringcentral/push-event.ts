import { z } from 'zod';
import type { PushEvent } from '#domain/messages/push-event.ts';
import { readConsentChange } from './wire-consent.ts';
import { readWireMessage } from './wire-message.ts';
import { optionalText, wireId } from './wire.ts';

const envelope = z.object({
  event: z.string(),
  ownerId: wireId.nullish().catch(null),
  body: z.unknown(),
});
const consentBody = z.object({ records: z.array(z.unknown()).catch([]) });
const kindOfBody = z.object({ eventType: optionalText });

function textEvent(body: unknown, ownerId: string): PushEvent {
  const { eventType = null } = kindOfBody.safeParse(body).data ?? {};
  const record = eventType === null || eventType === 'Create' ? readWireMessage(body, ownerId) : null;
  return record?.kind === 'message' ? { kind: 'text', message: record.message } : { kind: 'texts-changed' };
}

function consentEvent(body: unknown): PushEvent {
  const { records } = consentBody.safeParse(body).data ?? { records: [] };
  return { kind: 'consents-changed', changes: records.flatMap((record) => readConsentChange(record) ?? []) };
}

/** Which filters' events there are (platform.md 6.5); null for one that we did not ask for. */
export function readPushEvent(value: unknown): PushEvent | null {
  const read = envelope.safeParse(value);
  if (!read.success) return null;
  const { event, ownerId, body } = read.data;
  const path = event.split('?')[0] ?? '';
  if (path.endsWith('/message-store/instant')) return textEvent(body, ownerId ?? '');
  if (path.endsWith('/sms/consents')) return consentEvent(body);
  if (path.endsWith('/message-store')) return { kind: 'texts-changed' };
  return /\/extension\/[^/]+$/.test(path) ? { kind: 'extension-changed' } : null;
}
