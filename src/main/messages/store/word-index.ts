import { partiesOf } from '#domain/messages/conversation.ts';
import type { Owner } from '#domain/owner.ts';

/** What the full-text index has of a text, by column. */
export interface IndexedWords {
  readonly text: string;
  readonly name: string | null;
  readonly digits: string;
  readonly scope: string;
}

/** Nobody looks for a number by fewer of its last digits. */
const shortestEnd = 3;
/** Country codes have three digits at most; an own number is found with its own or without. */
const longestCountryCode = 3;

const digitsOf = (number: string): string => number.replace(/\D/g, '');

/** The ends of a number, longest first: the index finds words by their beginning, and so every part of the number. */
function endsOf(number: string): readonly string[] {
  const digits = digitsOf(number);
  const count = Math.max(1, digits.length - shortestEnd + 1);
  return Array.from({ length: count }, (_, start) => digits.slice(start));
}

export const ownerScope = ({ accountId, extensionId }: Owner): string => `o${accountId}x${extensionId}`;
export const numberScope = (number: string): string => `n${digitsOf(number)}`;
export const conversationScope = (conversationId: number): string => `c${conversationId}`;

/**
 * People are found by any part of their number. An own number, which a great many texts share, is found by its
 * beginning only: else the last four digits of a person would find all texts of a number that ends like theirs.
 */
export function indexedWords(
  owner: Owner,
  conversationId: number,
  { conversation, text, name }: { conversation: string; text: string; name: string | null },
): IndexedWords {
  const { number, people } = partiesOf(conversation);
  return {
    text,
    name,
    digits: [...people.flatMap(endsOf), ...endsOf(number).slice(0, longestCountryCode + 1)].join(' '),
    scope: [ownerScope(owner), numberScope(number), conversationScope(conversationId)].join(' '),
  };
}
