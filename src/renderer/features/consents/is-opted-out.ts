import { optOfText } from '#domain/consent/consent-signs.ts';
import { pairKey } from '../../store/consents-slice.ts';
import type { ListedConversation } from '../conversations/listed-conversations.ts';
import type { KnownConsents } from './pairs-known.ts';

/**
 * Whether the one other person of a conversation opted out of its number: by what main said of the pair, or else by the
 * newest text. Nothing is asked, so an older opt-out of a conversation that was not opened yet is not seen.
 */
export function isOptedOut(
  { number, people, archived }: ListedConversation,
  consents: KnownConsents,
): boolean {
  const [person] = people;
  if (person === undefined || people.length !== 1) return false;
  const known = consents.get(pairKey(number, person));
  if (known !== undefined && known.status !== 'not-checked') return known.status === 'opted-out';
  return archived?.newest.direction === 'inbound' && optOfText(archived.newest.text)?.opted === 'out';
}
