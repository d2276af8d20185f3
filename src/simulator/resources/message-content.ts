import type { ExtensionData } from '../accounts/account.ts';
import type { Answer } from '../answer.ts';
import { invalidParameter, otherExtension, refuse, resourceNotFound } from '../errors.ts';
import type { StoredMessage } from '../messages/stored-message.ts';
import type { Platform } from '../platform.ts';
import { mayReadStore, storesOfOwner } from './readable-stores.ts';
import type { Resource } from './resource-request.ts';

interface Content {
  readonly type: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Stores whose content the path opens: also an assigned queue's by its own path, which is where its URIs lead. */
function storesOfPath(platform: Platform, extension: ExtensionData): readonly number[] | null {
  const account = platform.account();
  const shared = storesOfOwner(account, ['Any']);
  if (extension.id === account.self.id) return shared;
  return mayReadStore(account, extension) || shared.includes(extension.id) ? [extension.id] : null;
}

/** The text has the id of its message; files have ids of their own (platform.md 5.3). */
function contentOf(message: StoredMessage, attachmentId: string): Content | null {
  if (attachmentId === String(message.id)) {
    return { type: 'text/plain;charset=utf-8', fileName: 'text.txt', bytes: Buffer.from(message.text) };
  }
  const file = message.attachments.find(({ id }) => String(id) === attachmentId);
  return file === undefined
    ? null
    : { type: file.contentType, fileName: file.fileName ?? `attachment-${file.id}`, bytes: file.bytes };
}

/** First and last byte of one range; null for no range or one that is not understood; 'none' for one past the end. */
function readRange(header: string | undefined, size: number): readonly [number, number] | null | 'none' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null || (match[1] === '' && match[2] === '')) return null;
  const [first, last] =
    match[1] === ''
      ? [Math.max(0, size - Number(match[2])), size - 1]
      : [Number(match[1]), match[2] === '' ? size - 1 : Math.min(size - 1, Number(match[2]))];
  return first > last || first >= size ? 'none' : [first, last];
}

function contentAnswer(content: Content, disposition: string, range: string | undefined): Answer {
  const size = content.bytes.length;
  const headers = {
    'accept-ranges': 'bytes',
    'cache-control': 'private',
    'content-disposition': `${disposition.toLowerCase()}; filename*=UTF-8''${encodeURIComponent(content.fileName)}`,
  };
  const part = readRange(range, size);
  if (part === 'none') {
    const message = 'Requested range is not satisfiable.';
    const refusal = refuse({ status: 416, code: 'CMN-107', message });
    return { ...refusal, headers: { 'content-range': `bytes */${size}` } };
  }
  if (part === null) {
    return { status: 200, headers, content: { type: content.type, body: content.bytes } };
  }
  const [first, last] = part;
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${first}-${last}/${size}` },
    content: { type: content.type, body: content.bytes.subarray(first, last + 1) },
  };
}

/** `GET …/message-store/{messageId}/content/{attachmentId}` on the media host (platform.md 6.2). */
export const readContent: Resource = (platform, request) => {
  const stores = storesOfPath(platform, request.extension);
  if (stores === null) return otherExtension();
  const disposition = request.query.get('contentDisposition') ?? 'Inline';
  if (!['Inline', 'Attachment'].includes(disposition)) return invalidParameter('contentDisposition');
  const message = platform.messages.byId(Number(request.parameters['messageId']));
  const isSeen = message !== undefined && stores.includes(message.storeId);
  if (!isSeen || message.availability === 'Purged') return resourceNotFound('messageId');
  const content = contentOf(message, request.parameters['attachmentId'] ?? '');
  if (content === null) return resourceNotFound('attachmentId');
  const fileName = request.query.get('contentDispositionFilename') ?? '';
  return contentAnswer(
    fileName === '' ? content : { ...content, fileName },
    disposition,
    request.headers.range,
  );
};
