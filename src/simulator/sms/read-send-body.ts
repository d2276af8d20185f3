import type { Answer } from '../answer.ts';
import { refuse } from '../errors.ts';
import { splitMultipart } from '../http/multipart.ts';
import type { Part } from '../http/multipart.ts';
import type { ResourceRequest } from '../resources/resource-request.ts';

/** A body of `POST …/sms` or `…/mms`, taken apart but not yet understood. */
export interface SendBody {
  readonly json: string;
  /** Everything behind the JSON, in order. */
  readonly files: readonly Part[];
}

type Read = { readonly ok: true; readonly body: SendBody } | { readonly ok: false; readonly answer: Answer };

const multipartTypes = ['multipart/form-data', 'multipart/mixed'];

const failed = (answer: Answer): Read => ({ ok: false, answer });

function unreadable(message: string): Read {
  return failed(refuse({ status: 400, code: 'CMN-104', message }));
}

/** The first part is the JSON, whatever its name; the others are files (platform.md 5.1). */
function readMultipart(request: ResourceRequest): Read {
  const parts = splitMultipart(request.headers['content-type'] ?? '', request.bytes);
  if (parts === null) return unreadable('The multipart body cannot be parsed.');
  const [first, ...files] = parts;
  const isJson = /^application\/json\s*(;|$)/i.test(first?.headers.get('content-type') ?? '');
  if (first === undefined || !isJson) return unreadable('The first part has to be application/json.');
  return { ok: true, body: { json: first.bytes.toString('utf8'), files } };
}

/** Takes a body apart; every failure is the answer to give. JSON alone only where `jsonAlone` says so. */
export function readSendBody(request: ResourceRequest, jsonAlone: boolean): Read {
  if (multipartTypes.includes(request.mediaType)) return readMultipart(request);
  if (jsonAlone && request.mediaType === 'application/json') {
    return { ok: true, body: { json: request.body, files: [] } };
  }
  const message = `Content type [${request.mediaType}] is not supported.`;
  return failed(refuse({ status: 415, code: 'CMN-104', message }));
}
