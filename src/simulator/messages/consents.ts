/** Who reported a consent (platform.md 5.9). */
export const consentSources = ['Recipient', 'Api', 'Upstream', 'Carrier'] as const;
export const optStatuses = ['OptIn', 'OptOut'] as const;
/** What a consent says it covers. Here each counts for its pair alone. */
export const consentCoverages = ['PhoneNumber', 'Account'] as const;

/** What one person said about the texts of one number. Numbers are E.164. */
export interface Consent {
  /** A number of the account. */
  readonly from: string;
  /** The person. */
  readonly to: string;
  readonly optStatus: (typeof optStatuses)[number];
  readonly source: (typeof consentSources)[number];
  readonly coverage: (typeof consentCoverages)[number];
  /** Milliseconds of platform time. */
  readonly at: number;
}

/** What people said about being texted (platform.md 5.9). */
export interface Consents {
  /** Notes what an inbound text of this time asks for when it is nothing but one of the words. `quiet`: nobody is told. */
  hear(own: string, other: string, text: string, at: number, quiet?: boolean): void;
  /** Replaces what was known of the pair. `quiet`: nobody is told. */
  readonly set: (consent: Consent, quiet?: boolean) => void;
  /** Whether this person wants no texts of this number. */
  refused(own: string, other: string): boolean;
  /** The one record of each pair, in the order in which the pairs came. */
  all(): readonly Consent[];
  clear(): void;
}

const stopWords = ['STOP', 'UNSUBSCRIBE', 'QUIT', 'CANCEL', 'END'];
const startWords = ['START', 'SUBSCRIBE', 'RESUME', 'CONTINUE', 'UNSTOP'];

/** Nobody has said anything yet. @param onChange told of every pair that changes */
export function createConsents(onChange: (consent: Consent) => void): Consents {
  const pairs = new Map<string, Consent>();
  const keyOf = (own: string, other: string): string => `${own} ${other}`;
  const set: Consents['set'] = (consent, quiet = false) => {
    pairs.set(keyOf(consent.from, consent.to), consent);
    if (!quiet) onChange(consent);
  };
  return {
    hear(own, other, text, at, quiet) {
      const word = text.trim().toUpperCase();
      const stops = stopWords.includes(word);
      if (!stops && !startWords.includes(word)) return;
      const known = pairs.get(keyOf(own, other));
      // A message of the past does not undo what was said after it.
      if (known !== undefined && known.at > at) return;
      const optStatus = stops ? 'OptOut' : 'OptIn';
      const pair = { from: own, to: other, coverage: 'PhoneNumber' } as const;
      set({ ...pair, optStatus, source: 'Recipient', at }, quiet);
    },
    set,
    refused: (own, other) => pairs.get(keyOf(own, other))?.optStatus === 'OptOut',
    all: () => [...pairs.values()],
    clear: () => {
      pairs.clear();
    },
  };
}
