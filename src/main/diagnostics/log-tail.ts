import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The last whole lines of a file, at most so many bytes; none when it cannot be read. */
export function logTail(file: string, bytes = 24_000): readonly string[] {
  try {
    const handle = openSync(file, 'r');
    try {
      const { size } = fstatSync(handle);
      const start = Math.max(0, size - bytes);
      const buffer = Buffer.alloc(size - start);
      readSync(handle, buffer, 0, buffer.length, start);
      const lines = buffer.toString('utf8').split('\n');
      return lines.slice(start === 0 ? 0 : 1).filter((line) => line !== '');
    } finally {
      closeSync(handle);
    }
  } catch {
    return [];
  }
}
