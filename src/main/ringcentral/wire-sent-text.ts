import { z } from 'zod';
import type { StoredText } from '#domain/outbox/match-records.ts';
import { wireE164, wireId, wireTime } from './wire.ts';

/** Stored numbers are rarely written with blanks, dashes or brackets (platform.md 9.4). */
const storedNumber = z
  .string()
  .transform((written) => written.replace(/[\s().-]/g, ''))
  .pipe(wireE164);

const party = z.object({ phoneNumber: storedNumber });

const attachment = z.object({
  type: z.string().nullish().catch(null),
  size: z.int().nonnegative().nullish().catch(null),
});
type Attachments = readonly z.output<typeof attachment>[] | null | undefined;

/** The words of a text are an attachment of it as well (platform.md 5.3). */
function sizesOf(attachments: Attachments): StoredText['files'] {
  if (attachments === null || attachments === undefined) return null;
  return attachments.filter(({ type }) => type !== 'Text').map(({ size }) => size ?? null);
}

const hasFiles = (attachments: Attachments): boolean => (sizesOf(attachments) ?? []).length > 0;

/**
 * One outbound record of `GET …/message-store` (platform.md 5.3, 6.1). A recipient that is no number makes it none: with
 * that one left out it would look like a text to the others alone.
 */
export const wireSentText = z
  .object({
    id: wireId,
    direction: z.literal('Outbound'),
    from: party,
    to: z.array(party).min(1),
    subject: z.string().nullish().catch(null),
    attachments: z.array(attachment).nullish().catch(null),
    creationTime: wireTime,
  })
  // Words may be missing where there are files, and nowhere else.
  .refine(({ subject, attachments }) => typeof subject === 'string' || hasFiles(attachments))
  .transform((record): StoredText => ({
    id: record.id,
    from: record.from.phoneNumber,
    to: record.to.map(({ phoneNumber }) => phoneNumber),
    text: record.subject ?? '',
    files: sizesOf(record.attachments),
    createdAt: record.creationTime,
  }));
