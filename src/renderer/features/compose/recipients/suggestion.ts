import type { KnownPerson, PersonAtNumber } from '#domain/people/known-person.ts';
import { readRecipients } from '#domain/recipients/read-recipients.ts';
import type { RecipientRules } from '#domain/recipients/recipient-rules.ts';

export type Suggestion =
  /** The number that is being typed, by itself. */
  | { readonly kind: 'number'; readonly number: string; readonly refusal: null }
  | {
      readonly kind: 'person';
      readonly person: KnownPerson;
      /** Why it cannot be chosen; null where it can. */
      readonly refusal: 'extension-only' | 'own-number' | 'listed' | null;
    };

/** What Enter can take, as far as it is a person with a number. */
export const personOf = (suggestion: Suggestion): PersonAtNumber | null =>
  suggestion.kind === 'person' && suggestion.person.number !== null ? suggestion.person : null;

interface Asked {
  readonly typing: string;
  readonly people: readonly KnownPerson[];
  /** E.164 of the recipients that stand there already. */
  readonly listed: ReadonlySet<string>;
  readonly rules: RecipientRules;
}

function refusalOf(
  person: KnownPerson,
  { listed, rules }: Asked,
): Extract<Suggestion, { kind: 'person' }>['refusal'] {
  if (person.number === null) return person.cannotText;
  if (person.number === rules.from) return 'own-number';
  return listed.has(person.number) ? 'listed' : null;
}

/** What the list under To offers: a whole number first, by itself where nobody is known at it, then people. */
export function suggestionsFor(asked: Asked): readonly Suggestion[] {
  const { typing, people, rules } = asked;
  const [typed] = readRecipients(typing, rules);
  const number = typed?.state === 'valid' ? typed.e164 : null;
  const suggestions = people.map((person): Suggestion => ({
    kind: 'person',
    person,
    refusal: refusalOf(person, asked),
  }));
  if (number === null) return suggestions;
  const isIt = (suggestion: Suggestion): boolean => personOf(suggestion)?.number === number;
  return suggestions.some(isIt)
    ? [...suggestions.filter(isIt), ...suggestions.filter((suggestion) => !isIt(suggestion))]
    : [{ kind: 'number', number, refusal: null }, ...suggestions];
}

/**
 * Which one Enter takes before an arrow key was pressed: none while a number is being typed that is not whole, since
 * "911" must not become somebody whose number has these digits.
 */
export function firstChoice(
  suggestions: readonly Suggestion[],
  typing: string,
  rules: RecipientRules,
): number | null {
  const [typed] = readRecipients(typing, rules);
  const isMeant = typed?.state === 'valid' || (/\p{L}/u.test(typing) && !/\d/.test(typing));
  const first = suggestions.findIndex(({ refusal }) => refusal === null);
  return isMeant && first >= 0 ? first : null;
}
