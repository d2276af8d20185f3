import type { ConsentFact } from './consent-fact.ts';

/** What RingCentral pushes when somebody's consent is another now (platform.md 6.5). It is about the whole company's numbers. */
export interface ConsentChange {
  /** E.164; null for all numbers of the account, and where it is not told which. */
  readonly number: string | null;
  /** E.164. */
  readonly person: string;
  /** Its record; null where that makes no sense to us, so that it has to be asked for. */
  readonly record: ConsentFact | null;
}
