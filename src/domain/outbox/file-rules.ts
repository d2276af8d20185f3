import type { OutgoingFile } from './outgoing-file.ts';

/** RingCentral's limits for the files of one text (platform.md 5.2): how many, and bytes together. */
export const mostFiles = 10;
export const mostFileBytes = 1_500_000;

/**
 * Bytes of a piece in which a photo is handed over and kept that is much larger than what goes: to encrypt and write one
 * holds main for some milliseconds.
 */
export const sliceBytes = 500_000;

/** What RingCentral takes, with the ending by which a file is known where the system names no type (platform.md 5.2). */
const endingsByType: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/bmp': ['bmp'],
  'image/gif': ['gif'],
  'image/tiff': ['tif', 'tiff'],
  'image/svg+xml': ['svg'],
  'image/webp': ['webp'],
  'video/3gpp': ['3gp', '3gpp'],
  'video/mp4': ['mp4', 'm4v'],
  'video/mpeg': ['mpg', 'mpeg'],
  'video/avi': ['avi'],
  'video/x-flv': ['flv'],
  'video/x-ms-wmv': ['wmv'],
  'video/quicktime': ['mov', 'qt'],
  'video/webm': ['webm'],
  'video/ogg': ['ogv'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a'],
  'audio/ogg': ['ogg', 'oga'],
  'audio/wav': ['wav'],
  'audio/amr': ['amr'],
  'audio/3gpp': [],
  'text/vcard': ['vcf', 'vcard'],
  'text/html': ['html', 'htm'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
  'text/calendar': ['ics'],
  'application/zip': ['zip'],
  'application/gzip': ['gz'],
  'application/rtf': ['rtf'],
  'application/pdf': ['pdf'],
};

/** Other names that systems have for the same types. */
const sameTypes: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/x-ms-bmp': 'image/bmp',
  'image/x-bmp': 'image/bmp',
  'video/x-msvideo': 'video/avi',
  'video/msvideo': 'video/avi',
  'audio/mp3': 'audio/mpeg',
  'audio/x-m4a': 'audio/mp4',
  'audio/m4a': 'audio/mp4',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'text/x-vcard': 'text/vcard',
  'text/directory': 'text/vcard',
  'text/rtf': 'application/rtf',
  'application/x-rtf': 'application/rtf',
  'application/x-zip-compressed': 'application/zip',
  'application/x-gzip': 'application/gzip',
  'application/x-pdf': 'application/pdf',
};

/** Names that say nothing of one file: Windows gives CSV to Excel and RTF to Word, and calls both after the program. */
const vagueTypes: ReadonlySet<string> = new Set([
  '',
  'application/octet-stream',
  'application/vnd.ms-excel',
  'application/msword',
]);

const typeByEnding: ReadonlyMap<string, string> = new Map(
  Object.entries(endingsByType).flatMap(([type, endings]) =>
    endings.map((ending): [string, string] => [ending, type]),
  ),
);

/** For a file dialog: every ending and type that RingCentral takes. */
export const acceptedFiles: string = [
  ...Object.keys(endingsByType),
  ...[...typeByEnding.keys()].map((ending) => `.${ending}`),
].join(',');

/**
 * The type that a file goes out with, or null when RingCentral takes no such file.
 *
 * @param systemType what the system calls it; empty or vague (`application/octet-stream`), and the ending decides
 */
export function fileTypeOf(name: string, systemType: string): string | null {
  const given = systemType.split(';')[0]?.trim().toLowerCase() ?? '';
  const known = sameTypes[given] ?? given;
  if (Object.hasOwn(endingsByType, known)) return known;
  if (!vagueTypes.has(given)) return null;
  return typeByEnding.get(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '') ?? null;
}

/** Photos as iPhones keep them, which RingCentral does not take (platform.md 5.2) and few telephones of others show. */
export const isHeic = ({ name, type }: { readonly name: string; readonly type: string }): boolean =>
  /^image\/hei[cf]/i.test(type) || /\.hei[cf]$/i.test(name);

/** Still pictures that can be made smaller without losing more than detail. */
const shrinkable: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/bmp', 'image/webp']);

export const canShrink = ({ contentType }: Pick<OutgoingFile, 'contentType'>): boolean =>
  shrinkable.has(contentType);

/** What is too much in the files of one text; nothing is taken out by itself. */
export type FilesProblem =
  | { readonly why: 'too-many'; readonly count: number }
  | { readonly why: 'too-large'; readonly bytes: number };

export const bytesOf = (files: readonly Pick<OutgoingFile, 'size'>[]): number =>
  files.reduce((bytes, { size }) => bytes + size, 0);

/** Why these files cannot go together; null when they can. */
export function filesProblem(files: readonly Pick<OutgoingFile, 'size'>[]): FilesProblem | null {
  if (files.length > mostFiles) return { why: 'too-many', count: files.length };
  const bytes = bytesOf(files);
  return bytes > mostFileBytes ? { why: 'too-large', bytes } : null;
}
