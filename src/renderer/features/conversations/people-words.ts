import { letters } from '../../ui/letters.ts';
import type { Formats } from '../../formats.ts';

interface People {
  /** E.164, or as RingCentral wrote it. */
  readonly people: readonly string[];
  /** What RingCentral calls the one other person. */
  readonly name: string | null;
}

/**
 * "Dana Whitfield", "(540) 555-0136", or several people one by one.
 *
 * @param names by number, where they are known
 */
export function peopleWords(
  { people, name }: People,
  formats: Formats,
  homeCountry: string,
  names: ReadonlyMap<string, string | null> = new Map(),
): string {
  const named = name?.trim() ?? '';
  if (named !== '' && people.length === 1) return named;
  return people.map((person) => names.get(person) ?? formats.recipient(person, homeCountry)).join(', ');
}

/** Initials of a name; a sign where only a number is known. */
export const initials = ({ people, name }: People): string => {
  const named = name?.trim() ?? '';
  return named === '' || people.length !== 1 ? '#' : letters(named).toUpperCase();
};
