import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Answer } from '../answer.ts';

/** Headers of an answer, names in lower case: the platform's own on every answer, then the answer's (platform.md 9.2). */
export function headersOf(answer: Answer, time: number): Readonly<Record<string, string>> {
  const own = Object.entries(answer.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    rcrequestid: randomUUID(),
    date: new Date(time).toUTCString(),
    'content-language': 'en-US',
    ...(answer.content === undefined ? {} : { 'content-type': answer.content.type }),
    ...(Object.fromEntries(own) as Record<string, string>),
    'content-length': String(Buffer.byteLength(answer.content?.body ?? '')),
  };
}

/** Sends an answer in one piece. `RCRequestId` keeps its spelling, the rest is lower case. */
export function writeAnswer(
  response: ServerResponse,
  answer: Answer,
  headers: Readonly<Record<string, string>>,
): void {
  const { rcrequestid, ...others } = headers;
  response.sendDate = false;
  response.writeHead(answer.status, { RCRequestId: rcrequestid, ...others });
  response.end(answer.content?.body ?? '');
}
