export { readRecipient } from './recipients/recipient.ts';
export type { RecipientProblem } from './recipients/read-number.ts';
export type { RecipientRules } from './recipients/recipient-rules.ts';
