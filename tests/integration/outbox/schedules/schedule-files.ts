import { createHash } from 'node:crypto';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import { samplePicture } from '#tests/support/sample-file.ts';
import { id } from '../people.ts';
import type { World } from './world.ts';

/** What tells a file from every other one. */
export function fileMark(name: string, bytes: Uint8Array): string {
  return `${name} ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`;
}

export interface AttachedFiles {
  readonly files: readonly OutgoingFile[];
  readonly marks: readonly string[];
}

/** Attaches so many files, two of which have one name; null when the app did not take one. */
export function attachFiles(world: World, count: number, place: number): AttachedFiles | null {
  const { outbox } = world.life();
  const attached = Array.from({ length: count }, (_, index) => {
    // Some are the same for several texts, so that a record of one could be taken for the other's.
    const bytes = samplePicture(400 + 100 * index, place % 2);
    const kept = outbox.files.add({
      id: id(1_000 + place * 10 + index),
      name: 'fence.jpg',
      contentType: 'image/jpeg',
      bytes,
    });
    return { file: kept.ok ? kept.value : null, mark: fileMark('fence.jpg', bytes) };
  });
  const files = attached.flatMap(({ file }) => (file === null ? [] : [file]));
  return files.length === count ? { files, marks: attached.map(({ mark }) => mark) } : null;
}
