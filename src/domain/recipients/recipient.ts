import { err, type Result } from '../result.ts';
import type { RecipientProblem } from './read-number.ts';
import { readLine } from './read-line.ts';
import type { RecipientRules } from './recipient-rules.ts';

/** Reads one typed recipient as E.164, where only the number counts. */
export function readRecipient(typed: string, rules: RecipientRules): Result<string, RecipientProblem> {
  const { number } = readLine(typed, rules);
  return number.ok ? number : err(number.error.problem);
}
