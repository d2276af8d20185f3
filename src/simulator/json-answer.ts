import type { Answer } from './answer.ts';
import { toJson } from './json.ts';

/** An answer with a JSON body. */
export function jsonAnswer(
  status: number,
  body: unknown,
  headers?: Readonly<Record<string, string>>,
): Answer {
  const content = { type: 'application/json;charset=utf-8', body: toJson(body) };
  return headers === undefined ? { status, content } : { status, content, headers };
}
