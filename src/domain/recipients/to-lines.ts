/**
 * The To field as it is stored: every finished recipient is a line of its own, and what follows the last line break is
 * still being typed. One string, so that a draft keeps whatever was typed, right or wrong.
 */
export interface ToLines {
  readonly finished: readonly string[];
  readonly typing: string;
}

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

const written = ({ finished, typing }: ToLines): string =>
  [...finished.map((line) => `${line}\n`), typing].join('');

/** Text cut at whatever breaks a line anywhere; at least one line, which may be empty. */
export const rowsOf = (text: string): readonly string[] => text.split(lineBreak);

export function linesOf(to: string): ToLines {
  const rows = rowsOf(to);
  return { finished: rows.slice(0, -1), typing: rows.at(-1) ?? '' };
}

/** Replaces what is being typed; the finished lines stay. */
export const typeInto = (to: string, typed: string): string =>
  written({ finished: linesOf(to).finished, typing: typed });

/** Adds finished lines, one or several, in front of what is being typed; an empty one adds nothing. */
export function addLine(to: string, line: string): string {
  const { finished, typing } = linesOf(to);
  const added = rowsOf(line).filter((row) => row.trim() !== '');
  return written({ finished: [...finished, ...added], typing });
}

/** @param index of the finished line, or their count for what is being typed; another index changes nothing. */
export function removeLine(to: string, index: number): string {
  const { finished, typing } = linesOf(to);
  if (index === finished.length) return written({ finished, typing: '' });
  return written({ finished: finished.filter((_, at) => at !== index), typing });
}

/** @param indexes of finished lines, as they are before any of them goes */
export function removeLines(to: string, indexes: ReadonlySet<number>): string {
  const { finished, typing } = linesOf(to);
  return written({ finished: finished.filter((_, at) => !indexes.has(at)), typing });
}
