import type { NumberingPlan } from './numbering-plan.ts';
import { err, ok, type Result } from './result.ts';

/** Why what was typed cannot be texted; one sentence each in the window. */
export type RecipientProblem =
  'empty' | 'emergency' | 'extension' | 'short-code' | 'area-code-missing' | 'own-number' | 'not-a-number';

export interface RecipientRules {
  readonly plan: NumberingPlan;
  /** ISO 3166-1 alpha-2, for numbers typed without a country. */
  readonly homeCountry: string;
  /** E.164 of the number that sends, to which no text can go. */
  readonly from: string | null;
}

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

/** Reads one typed recipient as E.164. Nothing is dropped silently: a letter or an odd sign makes it "not a number". */
export function readRecipient(typed: string, rules: RecipientRules): Result<string, RecipientProblem> {
  // A number copied from a web page or a contact often comes as a link.
  const trimmed = typed.trim().replace(/^tel:\s*/i, '');
  if (trimmed === '') return err('empty');
  const digits = trimmed.replace(/\D/g, '');
  const isPlain = /^[\d\s().+/-]+$/.test(trimmed);
  if (isPlain && digits !== '' && !trimmed.startsWith('+')) {
    if (emergencyNumbers.has(digits)) return err('emergency');
    if (digits.length <= longestExtension) return err('extension');
    if (digits.length <= longestShortCode) return err('short-code');
  }
  const e164 = isPlain ? rules.plan.parse(trimmed, rules.homeCountry) : null;
  if (e164 === null) {
    const isNorthAmerican = rules.homeCountry === 'US' || rules.homeCountry === 'CA';
    return err(
      isPlain && isNorthAmerican && digits.length === northAmericanLocalLength
        ? 'area-code-missing'
        : 'not-a-number',
    );
  }
  return e164 === rules.from ? err('own-number') : ok(e164);
}
