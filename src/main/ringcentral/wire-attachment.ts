import { z } from 'zod';
import type { StoredMessage } from '#domain/messages/store-answer.ts';
import { optionalText, wireId } from './wire.ts';

const attachment = z.object({
  id: wireId,
  uri: optionalText,
  type: optionalText,
  contentType: optionalText,
  fileName: optionalText,
  size: z.number().nonnegative().nullish().catch(null),
});

type WireAttachment = z.output<typeof attachment>;

/** What is no attachment is left out, the others stay. */
export const wireAttachments = z
  .array(attachment.nullable().catch(null))
  .catch([])
  .transform((each) => each.filter((one) => one !== null));

/** Pictures and files. The first one of a text is its words (platform.md 5.3). */
export function attachmentsOf(
  all: readonly WireAttachment[],
): Pick<StoredMessage, 'attachments' | 'attachmentUris'> {
  const files = all.filter(({ type }) => type !== 'Text');
  return {
    attachments: files.map(({ id, contentType, fileName, size }) => ({
      id,
      contentType: contentType?.toLowerCase() ?? 'application/octet-stream',
      fileName,
      size: size ?? null,
    })),
    attachmentUris: Object.fromEntries(files.flatMap(({ id, uri }) => (uri === null ? [] : [[id, uri]]))),
  };
}
