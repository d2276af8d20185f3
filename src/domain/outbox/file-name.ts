/** What is left when nothing else is. */
const nameless = 'file';

/** UTF-16 units; what the file systems of this world allow. */
const longestName = 255;
/** Of a name that is cut, so that its ending stays. */
const keptEnd = 40;

/** Line breaks and other control signs, half characters, and marks that turn the direction of reading. */
const misleading = /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The name that a file is shown and kept with: without signs that nobody sees, which could make one ending look like
 * another or bend the sentence around it, and no longer than a name on a disk.
 */
export function shownFileName(name: string): string {
  const plain = name.replace(misleading, '').trim();
  if (plain === '') return nameless;
  if (plain.length <= longestName) return plain;
  const cut = `${plain.slice(0, longestName - keptEnd - 1)}…${plain.slice(-keptEnd)}`;
  // The cut may go through a character of two units.
  return cut.replace(misleading, '');
}

/** The name that goes out with a file: its last part, without what would end or bend a header. */
export function sentFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const safe = shownFileName(last.replace(/"/g, "'"));
  return /^\.+$/.test(safe) ? nameless : safe;
}
