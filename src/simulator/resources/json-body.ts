import type { Answer } from '../answer.ts';
import { invalidParameter, refuse } from '../errors.ts';
import type { ResourceRequest } from './resource-request.ts';

/** What was read, or the answer to give instead. */
export type Read<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly answer: Answer };

/** Members of a JSON object, not yet checked. */
export type Fields = Readonly<Record<string, unknown>>;

export const failed = (answer: Answer): { readonly ok: false; readonly answer: Answer } => ({
  ok: false,
  answer,
});

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body of a request as JSON; 415 for another media type, 400 CMN-103 for what is no JSON. */
export function readJson(request: ResourceRequest): Read<unknown> {
  if (!/^application\/(json|vnd\.ringcentral\.multipart\+json)$/.test(request.mediaType)) {
    return failed(refuse({ status: 415, code: 'CMN-104', message: 'This simulator takes JSON only.' }));
  }
  try {
    return { ok: true, value: JSON.parse(request.body) as unknown };
  } catch {
    return failed(refuse({ status: 400, code: 'CMN-103', message: 'JSON cannot be parsed.' }));
  }
}

/** Like {@link readJson} for a body that has to be an object. */
export function readFields(request: ResourceRequest): Read<Fields> {
  const read = readJson(request);
  if (!read.ok) return read;
  return isFields(read.value) ? { ok: true, value: read.value } : failed(invalidParameter('body'));
}
