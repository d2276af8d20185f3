import type { Message } from '../messages/message.ts';
import { groupDelivery } from '../messages/person-delivery.ts';
import { isE164 } from '../e164.ts';
import type { ConsentFact } from './consent-fact.ts';

/** The words that RingCentral itself follows (platform.md 5.9). */
const wordsOut: ReadonlySet<string> = new Set(['STOP', 'UNSUBSCRIBE', 'QUIT', 'CANCEL', 'END']);
const wordsIn: ReadonlySet<string> = new Set(['START', 'SUBSCRIBE', 'RESUME', 'CONTINUE', 'UNSTOP']);

/** No word that opts out or in is longer; what stands around it is blanks at most. */
export const longestConsentWord = 11;

/** Whether a text is one of the words that opt out or in, and nothing else. */
export function optOfText(text: string): { readonly opted: 'out' | 'in'; readonly word: string } | null {
  const word = text.trim().toUpperCase();
  if (wordsOut.has(word)) return { opted: 'out', word };
  return wordsIn.has(word) ? { opted: 'in', word } : null;
}

/** SMS-RC-413, SMS-UP-413, SMS-CAR-413: the person opted out, whoever says so (platform.md 5.5). */
export function isOptOutCode(code: string | null): boolean {
  return code !== null && /^SMS-[A-Z]+-413$/i.test(code);
}

/** What a delivery code of this time says. */
export const optOutByCode = (at: number): ConsentFact => ({
  origin: 'code',
  opted: 'out',
  how: 'delivery-code',
  word: null,
  at,
});

/** What a text says of consent, and whose; null for nearly all of them. */
export function consentOf(
  message: Message,
): { readonly number: string; readonly person: string; readonly fact: ConsentFact } | null {
  const { direction, number, people, writer, text, errorCode, createdAt } = message;
  // A group text that was refused has one code: it is somebody's where it failed for nobody else.
  const whose = people.length === 1 ? people : (groupDelivery(message)?.failed ?? []);
  const [only = null] = whose.length === 1 ? whose : [];
  const person = direction === 'inbound' ? (writer ?? only) : only;
  if (person === null || !isE164(person)) return null;
  if (direction === 'outbound') {
    // As of when it was sent: what RingCentral notes of it later says nothing new.
    return isOptOutCode(errorCode) ? { number, person, fact: optOutByCode(createdAt) } : null;
  }
  const opt = optOfText(text);
  return opt === null
    ? null
    : { number, person, fact: { origin: 'word', ...opt, how: 'keyword', at: createdAt } };
}
