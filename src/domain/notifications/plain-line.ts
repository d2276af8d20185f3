/** Marks that turn the direction of what follows: they could make a line read as another one. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/**
 * What somebody else wrote, as one line that stays what it is: without line breaks, which could look like lines of
 * ours, and without marks that turn the direction of reading.
 *
 * @param longest in code points; what is longer ends in an ellipsis
 */
export function plainLine(text: string, longest: number): string {
  const line = text.replaceAll(controls, ' ').replaceAll(directionMarks, '').replaceAll(/\s+/g, ' ').trim();
  const signs = Array.from(line);
  return signs.length <= longest
    ? line
    : `${signs
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
