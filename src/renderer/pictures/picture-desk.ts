import type { PictureAnswer, PictureTask, PictureWork } from './picture-task.ts';

export interface Picture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

/** Small pictures that are kept; more than any screen shows. */
const mostKept = 60;

/**
 * Pictures drawn small, away from the thread that answers keys. Nothing here rejects; what is no picture gives null. The
 * bytes are handed over: whoever gave them has them no more.
 */
export interface PictureDesk {
  /** A small picture as a data URL, at most `edge` pixels long. It is kept under the key for a while. */
  preview(key: string, picture: Picture, edge: number): Promise<string | null>;
  /** What was made under this key and is still kept. */
  known(key: string): string | null;
  /** A JPEG of at most so many bytes, as large as it can be; null when none is small enough. */
  shrink(picture: Picture, mostBytes: number): Promise<Uint8Array<ArrayBuffer> | null>;
}

type Worker = Pick<globalThis.Worker, 'postMessage' | 'onmessage' | 'onerror'>;

/** One worker for all pictures, begun with the first of them. */
export function createPictureDesk(begin: () => Worker): PictureDesk {
  let worker: Worker | null = null;
  let lastId = 0;
  const previews = new Map<string, string>();
  const waiting = new Map<number, (answer: PictureAnswer | null) => void>();

  const answer = (id: number, value: PictureAnswer | null): void => {
    waiting.get(id)?.(value);
    waiting.delete(id);
  };
  const begun = (): Worker => {
    if (worker !== null) return worker;
    worker = begin();
    worker.onmessage = ({ data }: MessageEvent<PictureAnswer>) => answer(data.id, data);
    // Whatever it was at is lost with it; the next picture begins another.
    worker.onerror = () => {
      worker = null;
      for (const id of [...waiting.keys()]) answer(id, null);
    };
    return worker;
  };
  const ask = (
    work: PictureWork,
    bytes: Uint8Array<ArrayBuffer>,
    contentType: string,
  ): Promise<PictureAnswer | null> =>
    new Promise((resolve) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      const task: PictureTask = { id: lastId, bytes, contentType, ...work };
      begun().postMessage(task, [bytes.buffer]);
    });

  return {
    async preview(key, { bytes, contentType }, edge) {
      const done = await ask({ kind: 'preview', edge }, bytes, contentType);
      const dataUrl = done?.kind === 'preview' ? done.dataUrl : null;
      if (dataUrl !== null) previews.set(key, dataUrl);
      const [oldest] = previews.keys();
      if (previews.size > mostKept && oldest !== undefined) previews.delete(oldest);
      return dataUrl;
    },
    known: (key) => previews.get(key) ?? null,
    async shrink({ bytes, contentType }, mostBytes) {
      const done = await ask({ kind: 'shrink', mostBytes }, bytes, contentType);
      return done?.kind === 'shrink' ? done.bytes : null;
    },
  };
}
