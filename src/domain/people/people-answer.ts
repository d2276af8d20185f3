import type { AppError } from '../app-error.ts';
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
  | { readonly kind: 'read'; readonly people: readonly ListedPerson[]; readonly hasMore: boolean }
  /** This user or this app may not read it. */
  | { readonly kind: 'not-permitted' }
  /** Nothing more may be asked for so many seconds. */
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'not-answered'; readonly error: AppError }
  /** Nobody is signed in any more, or somebody else is. */
  | { readonly kind: 'session-gone' };
