import type { NumberingPlan } from '../numbering-plan.ts';
import type { KnownPerson } from './known-person.ts';
import type { ListedPerson, PeopleList } from './people-answer.ts';

/**
 * An entry of a list once for each of its numbers that is one, and once without where it has an extension alone. A
 * number that makes no sense in the home country (ISO 3166-1 alpha-2) is left out.
 */
export function toKnownPeople(
  { name, company, extension, numbers }: ListedPerson,
  source: PeopleList,
  plan: NumberingPlan,
  homeCountry: string,
): readonly KnownPerson[] {
  const said = { name, source, company, extension };
  const known = new Map<string, KnownPerson>();
  for (const { written, kind } of numbers) {
    const number = plan.parse(written, homeCountry);
    if (number !== null && !known.has(number)) known.set(number, { ...said, number, kind, cannotText: null });
  }
  if (known.size > 0) return [...known.values()];
  return extension === null
    ? []
    : [{ ...said, extension, number: null, kind: 'other', cannotText: 'extension-only' }];
}
