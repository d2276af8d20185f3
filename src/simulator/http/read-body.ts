import type { IncomingMessage } from 'node:http';

/** Bytes; the platform's own cap (platform.md 5.1). */
const maximumBodySize = 10_000_000;

export type ReadBody =
  | { readonly state: 'read'; readonly body: Buffer }
  | { readonly state: 'too-large' }
  /** The client left before the end. */
  | { readonly state: 'gone' };

/** Reads a body to its end. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      const bytes = Buffer.from(chunk as Uint8Array);
      size += bytes.length;
      if (size > maximumBodySize) return { state: 'too-large' };
      chunks.push(bytes);
    }
  } catch {
    return { state: 'gone' };
  }
  return { state: 'read', body: Buffer.concat(chunks) };
}
