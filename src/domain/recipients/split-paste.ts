import { withCardsJoined } from './contact-cards.ts';
import { countDigits, digitRunsIn, fewestDigits, isPhoneLike, type DigitRun } from './digit-runs.ts';
import { plainSigns } from './plain-signs.ts';
import type { RecipientRules } from './recipient-rules.ts';
import { linesOf, rowsOf, typeInto } from './to-lines.ts';

const separators = /[,;\t|]/g;
const leading = /^(?:[\s,;|/]|[•·‣◦▪●○*-](?=\s))+/;
const trailing = /[\s,;|/]/;
const letter = /\p{L}/u;
const digit = /\d/;

/** Without the separators and bullets at both ends; those in between stay. */
function trimmed(text: string): string {
  const plain = plainSigns(text);
  const [start = ''] = leading.exec(plain) ?? [];
  let end = plain.length;
  while (end > start.length && trailing.test(plain.charAt(end - 1))) end -= 1;
  return text.slice(start.length, end);
}

const countSeparators = (row: string): number => row.match(separators)?.length ?? 0;

/** Cut in front of each place. */
const cutAt = (row: string, places: readonly number[]): readonly string[] =>
  [0, ...places].map((place, at) => row.slice(place, places[at]));

/** One after each separator, whose place is the same in the plain row. */
const cellsOf = (row: string, plain: string): readonly string[] =>
  cutAt(
    row,
    [...plain.matchAll(separators)].map(({ index }) => index + 1),
  );

/** Short digits between numbers ("911, Owen 202 555 0174") are a recipient of their own, with its own sentence. */
function withShortOnesApart(piece: string): readonly string[] {
  const cells = cellsOf(piece, plainSigns(piece));
  if (!letter.test(piece)) return cells;
  const isShort = (cell: string): boolean =>
    !letter.test(cell) && countDigits(plainSigns(cell)) < fewestDigits;
  const others = cells.findIndex((cell) => !isShort(cell));
  return [...cells.slice(0, others), cells.slice(others).join('')];
}

/** Several numbers in one row: each takes the words in front of it, or behind it where the row begins with a number. */
function splitAtNumbers(row: string, numbers: readonly DigitRun[]): readonly string[] {
  const first = numbers[0]?.start ?? 0;
  const last = numbers.at(-1)?.end ?? 0;
  const areNamesBehind = !letter.test(row.slice(0, first)) && letter.test(row.slice(last));
  const places = areNamesBehind
    ? numbers.slice(1).map(({ start }) => start)
    : numbers.slice(0, -1).map(({ end }) => end);
  return cutAt(row, places).flatMap(withShortOnesApart);
}

/**
 * Angle brackets end an address ("Ruth <703 555 0186>; Owen"): what follows behind a separator is somebody else, and so
 * is what stands in front of a semicolon. A comma in front may be part of the name.
 */
function withAddressesApart(piece: string, rules: RecipientRules): readonly string[] {
  const plain = plainSigns(piece);
  const address = digitRunsIn(plain, rules).find(
    (run) => isPhoneLike(run) && plain.charAt(run.end - 1) === '>',
  );
  if (address === undefined) return [piece];
  const start = plain.lastIndexOf(';', address.start) + 1;
  const hasMore = /^\s*[,;\t|]/.test(plain.slice(address.end));
  const behind = hasMore ? piece.slice(address.end) : '';
  return [
    ...cellsOf(piece.slice(0, start), plain.slice(0, start)),
    piece.slice(start, piece.length - behind.length),
    ...cellsOf(behind, plainSigns(behind)),
  ];
}

function splitRow(row: string, isTableRow: boolean, rules: RecipientRules): readonly string[] {
  const plain = plainSigns(row);
  const numbers = digitRunsIn(plain, rules).filter(isPhoneLike);
  const [only] = numbers;
  if (only === undefined) return isTableRow ? [row] : cellsOf(row, plain);
  if (numbers.length > 1)
    return splitAtNumbers(row, numbers).flatMap((piece) => withAddressesApart(piece, rules));
  // A name, a zip code and so on beside one number: a row of a table about one person.
  const hasWords = letter.test(plain.slice(0, only.start)) || letter.test(plain.slice(only.end));
  return hasWords || only.hasExtension || only.hasQuery
    ? withAddressesApart(row, rules)
    : cellsOf(row, plain);
}

/**
 * What was pasted as lines of the To field, one recipient each. Every letter and digit is in one of the lines, in the
 * order of the paste: what is no recipient becomes a line that says so, and is not left out.
 */
export function splitPaste(pasted: string, rules: RecipientRules): readonly string[] {
  const rows = withCardsJoined(rowsOf(pasted)).map((row) => ({
    row,
    separators: countSeparators(plainSigns(row)),
    hasDigits: digit.test(plainSigns(row)),
  }));
  // Rows without a number in a table that has some: its heading, and people whose number is not known.
  const columns = new Set(rows.filter(({ hasDigits }) => hasDigits).map((row) => row.separators));
  return rows
    .flatMap(({ row, separators: count, hasDigits }) =>
      splitRow(row, !hasDigits && count > 0 && columns.has(count), rules),
    )
    .map(trimmed)
    .filter((line) => line !== '');
}

/** What is being typed becomes finished lines, split as a paste is; nothing is being typed any more. */
export function finishTyping(to: string, rules: RecipientRules): string {
  const { typing } = linesOf(to);
  const finished = splitPaste(typing, rules).map((line) => `${line}\n`);
  return typeInto(to, '') + finished.join('');
}
