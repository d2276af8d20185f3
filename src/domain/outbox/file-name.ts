/** What is left when nothing else is. */
const nameless = 'file';

/**
 * The name that goes out with a file: its last part, without what would end or bend a header (line breaks, quotation
 * marks, other control signs) or turn the direction of reading, which can make one ending look like another. The window
 * goes on to show the name as the person's computer has it.
 */
export function sentFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const safe = last
    .replace(/"/g, "'")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  return safe === '' || /^\.+$/.test(safe) ? nameless : safe;
}
