import type { RecipientRules } from './recipient-rules.ts';

/** Digits in a text that belong together: a phone number, or something short like an extension. */
export interface DigitRun {
  /** Places in the text; quotes, brackets, a link's "tel:" and an extension around the digits are inside. */
  readonly start: number;
  readonly end: number;
  /** The digits and their punctuation. */
  readonly number: string;
  readonly digits: number;
  readonly hasExtension: boolean;
  /** It stands in a link that says more behind it, such as words to begin with; they belong to it. */
  readonly hasQuery: boolean;
}

/** Shorter runs are extensions, short codes, house numbers; North American local numbers have seven digits. */
export const fewestDigits = 7;
/** Fifteen of E.164, with what is dialled in front of them to go abroad. */
const mostDialled = 18;
/** How far a word or bracket beside a number may reach. */
const reach = 40;

const runPattern = /(?:\(?\+ ?)?\(?\d(?:[\d ()./-]*\d)?/g;
/** "2026-11-21", "11/21/2026", "21.11.2026", "10:32": columns of a table that look like digits of a number. */
const datesAndTimes =
  /(?<![\d./-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\.\d{1,2}\.\d{4})(?![\d./-])|(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g;
/** What a link says behind its numbers: "sms:+17035550186?body=Hello", and Apple's "&body=" and ";body=". */
const linkQuery =
  /(?:(?<=\b(?:tel|sms|smsto|callto):[^\s?;&<>"']*)(?:[?&]|;(?!ext=))|[?&;]body=)[^\s<>"']*/gi;
/** Signs that a link writes in digits, which are none of a number. */
const encodedSpace = /%20/g;
const encodedPlus = /%2b/gi;
const extension = /^[\s,;]*(?:x|ext(?:ension)?\.?|#)[\s.:=]*\d{1,7}(?!\d)/i;
const opening = /(?:\b(?:tel|sms|smsto|callto):(?:\/\/)?\s*)?[<(["'“‘«]*$/i;
const closing = /^[)\]>"'”’»]+/;
/** Digits that hang on a letter are part of a word: "1-800-FLOWERS", "ruth2@example.com", "*67". */
const gluedBefore = /[\p{L}@*#]$/u;
const gluedAfter = /^(?:[-.]?\p{L}|@|[*#])/u;

export const countDigits = (text: string): number => text.replace(/\D/g, '').length;

export const isPhoneLike = ({ digits }: DigitRun): boolean => digits >= fewestDigits;

/** A number as the numbering plan reads it: some write the country as "(+1)". */
export const parseNumber = (number: string, { plan, homeCountry }: RecipientRules): string | null =>
  plan.parse(number.replace(/^\(\+ ?(\d{1,3})\)/, '+$1 '), homeCountry);

interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * Numbers with nothing but spaces or slashes between them. A space alone never splits a number: only where every part
 * is a real number and no digit is left over are there several; of several ways the one with the fewest numbers.
 */
function partsOf(run: string, rules: RecipientRules): readonly Piece[] {
  const whole = [{ start: 0, end: run.length }];
  if (parseNumber(run, rules) !== null) return whole;
  const tokens = [...run.matchAll(/[^ /]*\d[^ /]*/g)].map(({ 0: token, index }) => ({
    start: index,
    end: index + token.length,
    digits: countDigits(token),
  }));
  // From the back: how few numbers the tokens from each one on can be, and where the first of them ends.
  const best: ({ readonly count: number; readonly to: number } | null)[] = tokens.map(() => null);
  best.push({ count: 0, to: tokens.length });
  for (let from = tokens.length - 1; from >= 0; from -= 1) {
    let digits = 0;
    for (let to = from; to < tokens.length; to += 1) {
      const [first, last, rest] = [tokens[from], tokens[to], best[to + 1]];
      if (first === undefined || last === undefined) break;
      digits += last.digits;
      if (digits > mostDialled) break;
      if (digits < fewestDigits || rest === null || rest === undefined) continue;
      const known = best[from] ?? null;
      if (known !== null && known.count <= rest.count + 1) continue;
      if (parseNumber(run.slice(first.start, last.end), rules) === null) continue;
      best[from] = { count: rest.count + 1, to: to + 1 };
    }
  }
  const parts: Piece[] = [];
  for (
    let from = 0, step = best[0];
    step !== null && step !== undefined && step.to > from;
    step = best[from]
  ) {
    parts.push({ start: tokens[from]?.start ?? 0, end: tokens[step.to - 1]?.end ?? run.length });
    from = step.to;
  }
  return parts.length > 0 ? parts : whole;
}

/** All digits of one row, in order. @param plain with plain signs, and without line breaks */
export function digitRunsIn(plain: string, rules: RecipientRules): readonly DigitRun[] {
  const queryEnds = new Map(
    [...plain.matchAll(linkQuery)].map(({ 0: query, index }) => [index, index + query.length]),
  );
  const covered = (found: string): string => '_'.repeat(found.length);
  const text = plain
    .replace(linkQuery, covered)
    .replace(datesAndTimes, covered)
    .replace(encodedSpace, '   ')
    .replace(encodedPlus, '  +');
  const runs: DigitRun[] = [];
  for (const { 0: run, index } of text.matchAll(runPattern)) {
    const before = text.slice(Math.max(0, index - reach), index);
    const after = text.slice(index + run.length, index + run.length + reach);
    const [extended = ''] = extension.exec(after) ?? [];
    if (gluedBefore.test(before)) continue;
    if (extended === '' && gluedAfter.test(after)) continue;
    const pieces = partsOf(run, rules);
    for (const [at, piece] of pieces.entries()) {
      const isLast = at === pieces.length - 1;
      const number = run.slice(piece.start, piece.end);
      const [opened = ''] = opening.exec(at === 0 ? before : '') ?? [];
      const bare = index + piece.end + (isLast ? extended.length : 0);
      const queryEnd = isLast ? queryEnds.get(bare) : undefined;
      const stop = queryEnd ?? bare;
      const [closed = ''] = isLast ? (closing.exec(text.slice(stop, stop + reach)) ?? []) : [];
      runs.push({
        start: index + piece.start - opened.length,
        end: stop + closed.length,
        number,
        digits: countDigits(number),
        hasExtension: isLast && extended !== '',
        hasQuery: queryEnd !== undefined,
      });
    }
  }
  return runs;
}
