import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileIdentity, hashTree } from '../../../scripts/lib/file-hash.mjs';
import { readStamp, stampHolds, writeStamp } from '../../../scripts/lib/stamp.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamp-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a stamp', () => {
  it('holds the values it was written with', () => {
    writeStamp('build', { sources: 'abc', extra: 1 }, folder);
    expect(stampHolds(readStamp('build', folder), { sources: 'abc' })).toBe(true);
  });

  it('does not hold another value', () => {
    writeStamp('build', { sources: 'abc' }, folder);
    expect(stampHolds(readStamp('build', folder), { sources: 'abd' })).toBe(false);
  });

  it('holds nothing when there is none', () => {
    expect(stampHolds(readStamp('build', folder), {})).toBe(false);
  });

  it.each(['', '{"sources":', '[]', 'null'])('holds nothing when its file is broken: %j', (text) => {
    writeFileSync(join(folder, 'build.json'), text);
    expect(readStamp('build', folder)).toBeNull();
  });
});

describe('the hash over sources', () => {
  const put = (path: string, text: string): void => {
    mkdirSync(join(folder, 'src', 'inner'), { recursive: true });
    writeFileSync(join(folder, 'src', path), text);
  };

  it('stays when nothing but the time of a file changed', () => {
    put('inner/a.ts', 'one');
    const before = hashTree(folder, ['src', 'absent.json']);
    put('inner/a.ts', 'one');
    expect(hashTree(folder, ['src', 'absent.json'])).toBe(before);
  });

  it('changes when a file changes, moves, comes or goes', () => {
    put('inner/a.ts', 'one');
    const hashes = [hashTree(folder, ['src'])];
    put('inner/a.ts', 'two');
    hashes.push(hashTree(folder, ['src']));
    put('b.ts', '');
    hashes.push(hashTree(folder, ['src']));
    rmSync(join(folder, 'src', 'inner', 'a.ts'));
    hashes.push(hashTree(folder, ['src']));
    put('a.ts', 'two');
    hashes.push(hashTree(folder, ['src']));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('tells apart the same text cut into files in another way', () => {
    put('a', '12');
    put('b', '3');
    const before = hashTree(folder, ['src']);
    put('a', '1');
    put('b', '23');
    expect(hashTree(folder, ['src'])).not.toBe(before);
  });
});

describe('the identity of a file', () => {
  it('is empty when there is no file', () => {
    expect(fileIdentity(join(folder, 'absent'))).toBe('');
  });

  it('changes with the size', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '1');
    const before = fileIdentity(file);
    writeFileSync(file, '12');
    expect(fileIdentity(file)).not.toBe(before);
  });
});
