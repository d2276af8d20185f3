import type { FromlineBridge } from '#contract/bridge.ts';
import type { AppError } from '#domain/app-error.ts';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import type { FileNote } from './compose-state.ts';
import { handOver } from './file-slices.ts';
import { readFile } from './read-file.ts';

/** A file that main does not have, and why. */
export interface RefusedFile {
  readonly id: string;
  readonly note: FileNote;
}

/** What became of a file: as main keeps it, which looks at the bytes; refused; or nobody wanted it any more. */
export type Kept = { readonly file: OutgoingFile } | { readonly refused: RefusedFile } | 'dropped';

export interface KeepOptions {
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Told once when reading takes over a moment. */
  readonly onSlow: () => void;
  /** Whether whoever attached it is still the one who is signed in: it is nobody else's. */
  readonly isTheirs: () => boolean;
}

/** Hands files to main, which keeps them. What names a file waits here until main has it. */
export interface FileKeeper {
  keep(file: OutgoingFile, options: KeepOptions): Promise<Kept>;
  /** Nobody wants these any more: whoever waits for one goes on at once. */
  drop(ids: readonly string[]): void;
  /** Settles when all of these are there or not to come, with those that main did not take. */
  settled(files: readonly OutgoingFile[]): Promise<readonly RefusedFile[]>;
  isUnderWay(files: readonly OutgoingFile[]): boolean;
}

/** What `file-refused` names: main looks at the bytes, so a file with another's name is known there only. */
const refusals: readonly FileNote['why'][] = ['type', 'mismatch', 'empty', 'too-large'];
/** How SQLite and the system call a disk that is full. */
const noRoom: readonly (string | undefined)[] = ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'];

/** Why main did not take a file, for the person who attached it. */
function whyNotKept({ code, subject }: AppError): FileNote['why'] {
  if (code === 'store-unavailable' && noRoom.includes(subject)) return 'no-room';
  const refusal = refusals.find((why) => code === 'file-refused' && why === subject);
  return refusal ?? 'not-kept';
}

export function createFileKeeper(bridge: FromlineBridge): FileKeeper {
  const underWay = new Map<string, { readonly kept: Promise<Kept>; readonly dropped: AbortController }>();

  const keep = async (
    { id, name, contentType, size }: OutgoingFile,
    { read, onSlow, isTheirs }: KeepOptions,
    dropped: AbortSignal,
  ): Promise<Kept> => {
    const refused = (why: FileNote['why']): Kept => ({ refused: { id, note: { name, why } } });
    const came = await readFile(read, { size, dropped, onSlow });
    if (came === 'dropped') return came;
    if ('why' in came) return refused(came.why);
    if (!isTheirs()) return refused('not-kept');
    const answer = await handOver(bridge, { id, name, contentType, bytes: came.bytes }, dropped);
    if (dropped.aborted) return 'dropped';
    return answer.ok ? { file: answer.value } : refused(whyNotKept(answer.error));
  };

  return {
    keep(file, options) {
      const dropped = new AbortController();
      const kept = keep(file, options, dropped.signal).finally(() => underWay.delete(file.id));
      underWay.set(file.id, { kept, dropped });
      return kept;
    },
    drop(ids) {
      for (const id of ids) underWay.get(id)?.dropped.abort();
    },
    async settled(files) {
      const ends = await Promise.all(files.flatMap(({ id }) => underWay.get(id)?.kept ?? []));
      return ends.flatMap((end) => (end !== 'dropped' && 'refused' in end ? [end.refused] : []));
    },
    isUnderWay: (files) => files.some(({ id }) => underWay.has(id)),
  };
}
