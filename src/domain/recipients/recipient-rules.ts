import type { NumberingPlan } from '../numbering-plan.ts';

/** What it takes to read a typed recipient. */
export interface RecipientRules {
  readonly plan: NumberingPlan;
  /** ISO 3166-1 alpha-2, for numbers typed without a country. */
  readonly homeCountry: string;
  /** E.164 of the number that sends, to which no text can go. */
  readonly from: string | null;
}
