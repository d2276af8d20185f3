import type { FromlineBridge } from '#contract/bridge.ts';
import type { AppError } from '#domain/app-error.ts';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import { ask } from '../api.ts';
import type { FileNote } from './compose-state.ts';

/** Hands files to main, which keeps them. What names a file waits here until main has it. */
export interface FileKeeper {
  /** @returns why main did not take it, or null */
  keep(file: OutgoingFile, bytes: () => Promise<Uint8Array<ArrayBuffer>>): Promise<AppError | null>;
  /** Settles when main has answered for all of these that are on their way. */
  settled(files: readonly OutgoingFile[]): Promise<void>;
  isUnderWay(files: readonly OutgoingFile[]): boolean;
}

/** What `file-refused` names: main looks at the bytes, so a file with another's name is known there only. */
const refusals: readonly FileNote['why'][] = ['type', 'empty', 'too-large', 'unreadable'];

/** Why main did not take a file, for the person who attached it. */
export function whyNotKept({ code, subject }: AppError): FileNote['why'] {
  const refusal = refusals.find((why) => code === 'file-refused' && why === subject);
  return refusal ?? 'not-kept';
}

const unreadable: AppError = { code: 'file-refused', subject: 'unreadable' };

export function createFileKeeper(bridge: FromlineBridge): FileKeeper {
  const underWay = new Map<string, Promise<AppError | null>>();

  const keep = async (
    { id, name, contentType }: OutgoingFile,
    read: () => Promise<Uint8Array<ArrayBuffer>>,
  ): Promise<AppError | null> => {
    // A file can be gone, or locked, by the time that it is read.
    const bytes = await read().catch(() => null);
    if (bytes === null) return unreadable;
    const answer = await ask(bridge, 'files:add', { id, name, contentType, bytes });
    return answer.ok ? null : answer.error;
  };

  return {
    keep(file, read) {
      const kept = keep(file, read).finally(() => underWay.delete(file.id));
      underWay.set(file.id, kept);
      return kept;
    },
    async settled(files) {
      await Promise.all(files.flatMap(({ id }) => underWay.get(id) ?? []));
    },
    isUnderWay: (files) => files.some(({ id }) => underWay.has(id)),
  };
}
