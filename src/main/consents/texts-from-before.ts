import { longestConsentWord } from '#domain/consent/consent-signs.ts';
import type { Message } from '#domain/messages/message.ts';
import type { Owner } from '#domain/owner.ts';
import { createTextReader } from '../messages/store/message-reader.ts';
import { ofTextOwner } from '../messages/store/text-owner.ts';
import { createCacheAttempt } from '../storage/cache-attempt.ts';
import { ownerValues } from '../storage/owner-clause.ts';
import type { RowReader } from '../storage/read-rows.ts';

/**
 * Stored texts that may say something of consent: the short ones that came, and those refused with a code of it; null
 * when the disk did not say.
 */
export type TextsFromBefore = (owner: Owner) => readonly Message[] | null;

/** Blanks around a word count for nothing. */
const blanks = 'char(9, 10, 11, 12, 13, 32, 160)';

export function createTextsFromBefore(reader: RowReader): TextsFromBefore {
  const read = createTextReader(reader);
  const logged = createCacheAttempt(reader.logger, 'texts');
  return (owner) => {
    const texts = logged('read', () =>
      read(
        `WHERE ${ofTextOwner} AND (
           (m.direction = 'inbound' AND length(trim(m.text, ${blanks})) <= @longest)
           OR (m.direction = 'outbound' AND m.error_code LIKE 'SMS-%-413')
         )`,
        { ...ownerValues(owner), longest: longestConsentWord },
      ),
    );
    return texts?.map(({ message }) => message) ?? null;
  };
}
