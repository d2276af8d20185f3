import type { NoAnswer } from '../no-answer.ts';
import type { NameSource, PhoneKind } from './known-person.ts';

/** A number as somebody wrote it into a list, in any form. */
export interface ListedNumber {
  readonly written: string;
  readonly kind: PhoneKind;
}

/** One entry of address book or directory. */
export interface ListedPerson {
  readonly name: string;
  readonly company: string | null;
  /** Extension number within the own company, else null. */
  readonly extension: string | null;
  readonly numbers: readonly ListedNumber[];
}

/** The lists of RingCentral that have names. */
export type PeopleList = Exclude<NameSource, 'conversation'>;

/** One page of a list. */
export type PeopleAnswer =
  { readonly kind: 'read'; readonly people: readonly ListedPerson[]; readonly hasMore: boolean } | NoAnswer;
