import { err, type Result } from '../result.ts';
import { countDigits, digitRunsIn, isPhoneLike, parseNumber, type DigitRun } from './digit-runs.ts';
import { nameIn } from './name-in.ts';
import { plainSigns } from './plain-signs.ts';
import { readNumber, recipientFault, type RecipientFault } from './read-number.ts';
import type { RecipientRules } from './recipient-rules.ts';
import { rowsOf } from './to-lines.ts';

export interface ReadLine {
  /** "Ruth Abernathy" of "Ruth Abernathy <703 555 0186>"; null where only a number was typed. */
  readonly name: string | null;
  /** E.164. */
  readonly number: Result<string, RecipientFault>;
}

const bullet = /^(?:[•·‣◦▪●○*-]\s+|\d{1,3}[.)]\s+)/;
const harmlessRest = /^[\s"'“”‘’«»<>()[\]:,;.=|\p{So}\ufe0f-]*$/u;
const shortExtension = /^(?:x|ext)\d{1,7}$/i;
const onlyNumber = /^[\d\s().+/-]+$/;

const faulty = (problem: Parameters<typeof recipientFault>[0], name: string | null = null): ReadLine => ({
  name,
  number: err(recipientFault(problem)),
});

function withoutDigits(text: string): ReadLine {
  if (text.includes('@')) return faulty('email');
  if (!/\p{L}/u.test(text)) return faulty('not-a-number');
  if (shortExtension.test(text)) return faulty('extension');
  return faulty(countDigits(text) > 0 ? 'letters' : 'name-only');
}

/** The run that is meant: a real number before one with a slip in it, and that before a short one. */
function meant(runs: readonly DigitRun[], rules: RecipientRules): DigitRun | 'several' | undefined {
  const real = runs.filter((run) => isPhoneLike(run) && parseNumber(run.number, rules) !== null);
  if (new Set(real.map(({ number }) => parseNumber(number, rules))).size > 1) return 'several';
  return real[0] ?? runs.find(isPhoneLike) ?? runs[0];
}

/**
 * Reads one line of the To field: a number in any form, or a name with a number. Nothing is dropped silently: letters
 * that hang on the digits, odd signs and a second number are problems, not left out.
 */
export function readLine(line: string, rules: RecipientRules): ReadLine {
  const bare = plainSigns(line).trim();
  if (rowsOf(bare).length > 1) return faulty('several-numbers');
  const text = bare.replace(bullet, '');
  if (text === '') return faulty('empty');
  const runs = digitRunsIn(text, rules);
  const run = meant(runs, rules);
  if (run === 'several') return faulty('several-numbers');
  if (onlyNumber.test(text) && runs.length <= 1) return { name: null, number: readNumber(text, rules) };
  if (run === undefined) return withoutDigits(text);

  const before = text.slice(0, run.start);
  // The bracket in front of the number says where a name ends.
  const opened = text.slice(run.start).startsWith('<') ? '<' : '';
  const after = text.slice(run.end);
  const rest = `${before} ${after}`;
  if (!/\p{L}/u.test(rest) && !harmlessRest.test(rest)) return faulty('not-a-number');
  const name = nameIn(before + opened, after);
  if (run.hasExtension) return faulty('extension-after-number', name);
  return { name, number: readNumber(run.number, rules) };
}
