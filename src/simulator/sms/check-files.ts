import type { Answer } from '../answer.ts';
import { headerParameters } from '../http/multipart.ts';
import type { Part } from '../http/multipart.ts';
import type { NewAttachment } from '../messages/stored-message.ts';
import { smsError } from './sms-error.ts';
import type { SendErrorCode } from './send-errors.ts';

type FilesCheck =
  | { readonly ok: true; readonly files: readonly NewAttachment[] }
  | { readonly ok: false; readonly answer: Answer };

const maximumFiles = 10;
/** Bytes of all files together. */
const maximumSize = 1_500_000;

/** Media types that the platform takes (platform.md 5.2). */
const permittedTypes: Readonly<Record<string, readonly string[]>> = {
  image: ['jpeg', 'png', 'bmp', 'gif', 'tiff', 'svg+xml', 'webp'],
  video: ['3gpp', 'mp4', 'mpeg', 'avi', 'x-flv', 'x-ms-wmv', 'quicktime', 'webm', 'ogg'],
  audio: ['mpeg', 'mp4', 'ogg', 'wav', 'amr', '3gpp'],
  text: ['vcard', 'html', 'plain', 'csv', 'calendar'],
  application: ['zip', 'gzip', 'rtf', 'pdf'],
};

function isPermitted(contentType: string): boolean {
  const [kind = '', subtype = ''] = (contentType.split(';')[0] ?? '').trim().toLowerCase().split('/');
  return Object.hasOwn(permittedTypes, kind) && (permittedTypes[kind] ?? []).includes(subtype);
}

/** The name in `filename*`, or an empty one when it cannot be read. */
function extendedName(value: string): string {
  try {
    return decodeURIComponent(/^utf-8'[^']*'(.+)$/i.exec(value)?.[1] ?? '');
  } catch {
    return '';
  }
}

/** `filename*` comes first (RFC 6266); form data writes quotation marks and line breaks as `%22`, `%0D`, `%0A`. */
function fileNameOf(disposition: string): string {
  const parameters = headerParameters(disposition);
  const extended = parameters.get('filename*');
  if (extended !== undefined) return extendedName(extended);
  const name = parameters.get('filename') ?? '';
  return name.replace(/%(22|0D|0A)/gi, (escaped) => decodeURIComponent(escaped));
}

function checkFile(part: Part): NewAttachment | SendErrorCode {
  const disposition = part.headers.get('content-disposition');
  if (disposition === undefined) return 'MSG-350';
  const fileName = fileNameOf(disposition);
  if (fileName === '') return 'MSG-351';
  if (part.bytes.length === 0) return 'MSG-347';
  const contentType = part.headers.get('content-type') ?? 'text/plain';
  return isPermitted(contentType) ? { contentType, fileName, bytes: part.bytes } : 'MSG-348';
}

/** The files of a message, or the refusal (platform.md 5.2, 5.6). A part without a type is text (RFC 2046, 5.1). */
export function checkFiles(parts: readonly Part[]): FilesCheck {
  const failed = (code: SendErrorCode): FilesCheck => ({ ok: false, answer: smsError(code) });
  if (parts.length > maximumFiles) return failed('MSG-379');
  const files: NewAttachment[] = [];
  for (const part of parts) {
    const file = checkFile(part);
    if (typeof file === 'string') return failed(file);
    files.push(file);
  }
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > maximumSize) return failed(files.length === 1 ? 'MSG-337' : 'MSG-376');
  return { ok: true, files };
}
