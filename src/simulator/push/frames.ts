import { randomUUID } from 'node:crypto';
import { toJson } from '../json.ts';

/** Where a client is in the stream of a session; goes with what it receives (platform.md 6.6). */
export interface StreamPosition {
  readonly token: string;
  readonly sequence: number;
}

/** The first element of every message on the socket. */
export interface FrameHead {
  readonly type: 'ConnectionDetails' | 'ClientRequest' | 'ServerNotification' | 'Heartbeat' | 'Error';
  readonly messageId: string;
  readonly status?: number;
  readonly wsc?: StreamPosition;
}

/** A message as it goes over the socket: head and body in one array. Heartbeats have no body and no headers. */
export function frame(head: FrameHead, body?: unknown): string {
  return head.type === 'Heartbeat'
    ? toJson([head])
    : toJson([{ ...head, headers: { RCRequestId: randomUUID() } }, ...(body === undefined ? [] : [body])]);
}

/** The body of an error, in the classic shape of the platform (platform.md 9.1). */
export function errorBody(errorCode: string, message: string): object {
  return { errorCode, message, errors: [{ errorCode, message }] };
}

/** A message of the platform's own that something is wrong. */
export function errorFrame(status: number, errorCode: string, message: string, messageId?: string): string {
  return frame(
    { type: 'Error', messageId: messageId ?? randomUUID(), status },
    errorBody(errorCode, message),
  );
}

/** A client's message after a look at its shape. */
export type ClientFrame =
  | { readonly type: 'Heartbeat'; readonly messageId: string }
  | {
      readonly type: 'ClientRequest';
      readonly messageId: string;
      readonly method: string;
      readonly path: string;
      readonly body: unknown;
    };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** Null when it is no message of a client. */
export function readClientFrame(text: string): ClientFrame | null {
  const parsed = parseJson(text);
  if (!Array.isArray(parsed)) return null;
  const elements: readonly unknown[] = parsed;
  const [head, body] = elements;
  const [type, messageId, method, path] = ['type', 'messageId', 'method', 'path'].map((name) =>
    field(head, name),
  );
  if (typeof messageId !== 'string' || messageId === '') return null;
  if (type === 'Heartbeat') return { type, messageId };
  return type === 'ClientRequest' && typeof method === 'string' && typeof path === 'string'
    ? { type, messageId, method, path, body }
    : null;
}
