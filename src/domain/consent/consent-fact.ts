import type { NoAnswer } from '../no-answer.ts';
import type { ConsentWay } from './pair-consent.ts';

/** What one text, one record of RingCentral or one delivery code says of a pair. */
export interface ConsentFact {
  /** A record is replaced by the next answer; words and codes stay. */
  readonly origin: 'word' | 'record' | 'code';
  readonly opted: 'out' | 'in';
  readonly how: ConsentWay | null;
  /** In capitals; null unless it was a text. */
  readonly word: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** RingCentral's record of one person and the own number that was asked about. */
export interface ConsentRecord extends ConsentFact {
  /** E.164. */
  readonly person: string;
}

/** What asking for the consents of one own number came to. */
export type ConsentAnswer =
  | {
      readonly kind: 'read';
      /** At most one for a person: the newest. */
      readonly records: readonly ConsentRecord[];
      /** E.164 of those of whom it has more that makes no sense to us. Of all others it said everything. */
      readonly unclear: readonly string[];
    }
  | NoAnswer;
