import type { KnownPerson, PeopleSources } from '#domain/people/known-person.ts';

/** How far the lists of names are. */
export interface PeopleState extends PeopleSources {
  /** Grows whenever names may have changed. */
  readonly version: number;
}

/** What the window asks about people whom it could text. */
export interface PeopleChannels {
  /**
   * People by the beginnings of words of their names, or by digits of their numbers in any punctuation; everybody
   * without words. Those texted last come first, then those whose name begins so. At most `limit` (1 to 50).
   */
  'people:find': {
    request: { readonly words: string; readonly limit: number };
    response: PeopleState & { readonly people: readonly KnownPerson[] };
  };
  /** The names of numbers (E.164, at most 200) that have one. */
  'people:names': {
    request: { readonly numbers: readonly string[] };
    response: readonly { readonly number: string; readonly name: string }[];
  };
  /** Reads address book and directory again, except what RingCentral refused in this run. */
  'people:refresh': { request: null; response: null };
}

export const peopleChannelNames = [
  'people:find',
  'people:names',
  'people:refresh',
] as const satisfies readonly (keyof PeopleChannels)[];
