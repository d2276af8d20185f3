import type { FileNote } from './compose-state.ts';

/** Milliseconds; reading that takes longer is shown. */
const moment = 600;

/** A disk that says nothing for so long, or a telephone slower than this, will hardly bring the file. */
const mostSilence = 30_000;
const bytesPerMillisecond = 500;

/** Milliseconds that reading a file of so many bytes may take: half a minute, and two seconds for each megabyte. */
export const readLimit = (size: number): number => mostSilence + size / bytesPerMillisecond;

/** Why a file that was chosen cannot be read: it went, or it was changed or locked since (File API, "Errors"). */
function whyUnreadable(error: unknown): FileNote['why'] {
  return error instanceof DOMException && error.name === 'NotFoundError' ? 'gone' : 'unreadable';
}

interface ReadOptions {
  /** Bytes, as the file was chosen. */
  readonly size: number;
  /** Nobody wants the file any more. */
  readonly dropped: AbortSignal;
  /** Told once when it takes over a moment. */
  readonly onSlow: () => void;
}

export type ReadOutcome =
  { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly why: FileNote['why'] } | 'dropped';

/**
 * Reads a file, which may never come: the server that it is on can hang. A reading that was begun cannot be stopped;
 * what it brings after this has answered is let go.
 */
export async function readFile(
  read: () => Promise<Uint8Array<ArrayBuffer>>,
  { size, dropped, onSlow }: ReadOptions,
): Promise<ReadOutcome> {
  const slow = setTimeout(onSlow, moment);
  let limit: ReturnType<typeof setTimeout> | undefined;
  const given = new Promise<ReadOutcome>((resolve) => {
    limit = setTimeout(() => resolve({ why: 'slow' }), readLimit(size));
    dropped.addEventListener('abort', () => resolve('dropped'), { once: true });
  });
  const came = read().then(
    (bytes): ReadOutcome => ({ bytes }),
    (error: unknown): ReadOutcome => ({ why: whyUnreadable(error) }),
  );
  try {
    return await Promise.race([came, given]);
  } finally {
    clearTimeout(slow);
    clearTimeout(limit);
  }
}
