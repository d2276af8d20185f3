export const phoneKinds = ['mobile', 'business', 'home', 'direct', 'other'] as const;
export type PhoneKind = (typeof phoneKinds)[number];

/** Where a name comes from, the one that counts most first. */
export const nameSources = ['address-book', 'directory', 'conversation'] as const;
export type NameSource = (typeof nameSources)[number];

interface Named {
  /** Null for somebody from a conversation of whom only the number is known. */
  readonly name: string | null;
  readonly kind: PhoneKind;
  readonly source: NameSource;
  readonly company: string | null;
  /** The extension number of somebody of the own company; null for everybody else. */
  readonly extension: string | null;
}

/** Somebody at one number. A person with several numbers stands there once for each. */
export interface PersonAtNumber extends Named {
  /** E.164. */
  readonly number: string;
  readonly cannotText: null;
}

/** Somebody of the own company without a number of their own: an extension cannot be texted from here. */
export interface PersonAtExtension extends Named {
  readonly number: null;
  readonly extension: string;
  readonly cannotText: 'extension-only';
}

export type KnownPerson = PersonAtNumber | PersonAtExtension;

/**
 * How far a list of names is: `read` may be from hours ago; `not-permitted` is not asked again in this run; `failed`
 * came to nothing and is tried again later.
 */
export type SourceState = 'read' | 'not-permitted' | 'not-read' | 'failed';

export interface PeopleSources {
  /** The person's own address book at RingCentral (scope `ReadContacts`). */
  readonly addressBook: SourceState;
  /** The directory of the company. */
  readonly directory: SourceState;
}
