import { err, ok, type Result } from '../result.ts';
import { countDigits, parseNumber } from './digit-runs.ts';
import type { RecipientRules } from './recipient-rules.ts';

/** Why what was typed cannot be texted; one sentence each in the window. */
export type RecipientProblem =
  | 'empty'
  | 'emergency'
  | 'extension'
  | 'short-code'
  | 'area-code-missing'
  | 'too-short'
  | 'too-long'
  | 'country-unknown'
  | 'own-number'
  | 'extension-after-number'
  | 'several-numbers'
  | 'name-only'
  | 'letters'
  | 'email'
  | 'too-many'
  | 'not-a-number';

export interface RecipientFault {
  readonly problem: RecipientProblem;
  /** How many digits are missing or too many; null where the numbering plan cannot tell. */
  readonly digitsOff: number | null;
}

export const recipientFault = (
  problem: RecipientProblem,
  digitsOff: number | null = null,
): RecipientFault => ({
  problem,
  digitsOff,
});

/** Emergency and crisis lines that a phone would dial as they stand; "911" parses as a number elsewhere. */
const emergencyNumbers: ReadonlySet<string> = new Set([
  '000',
  '110',
  '111',
  '112',
  '113',
  '118',
  '119',
  '911',
  '933',
  '988',
  '999',
]);

/** Longest internal extension and short code in digits: RingCentral's own numbers of 5.6, MSG-246 and MSG-247. */
const longestExtension = 4;
const longestShortCode = 6;
const northAmericanLocalLength = 7;

/** Reads digits with punctuation, and nothing else, as E.164. */
export function readNumber(number: string, rules: RecipientRules): Result<string, RecipientFault> {
  const digits = countDigits(number);
  if (digits > 0 && !number.includes('+')) {
    if (emergencyNumbers.has(number.replace(/\D/g, ''))) return err(recipientFault('emergency'));
    if (digits <= longestExtension) return err(recipientFault('extension'));
    if (digits <= longestShortCode) return err(recipientFault('short-code'));
  }
  const e164 = parseNumber(number, rules);
  if (e164 !== null) return e164 === rules.from ? err(recipientFault('own-number')) : ok(e164);
  const isNorthAmerican = rules.homeCountry === 'US' || rules.homeCountry === 'CA';
  if (isNorthAmerican && digits === northAmericanLocalLength && !number.includes('+'))
    return err(recipientFault('area-code-missing'));
  const fault = digits === 0 ? null : rules.plan.lengthFault(number, rules.homeCountry);
  if (fault === null) return err(recipientFault('not-a-number'));
  return err(recipientFault(fault.kind, fault.kind === 'country-unknown' ? null : fault.digits));
}
