import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSaveFile } from '#main/desktop/save-file.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

describe('saving a file', () => {
  it('writes it where the user says, readable for this user alone', async () => {
    const folder = temporaryFolder();
    const place = join(folder, 'chosen.json');
    const asked: string[] = [];
    const saveFile = createSaveFile((suggestedName) => {
      asked.push(suggestedName);
      return Promise.resolve(place);
    });
    expect(await saveFile('suggested.json', '{"a":"ü"}')).toEqual({ ok: true, value: { saved: true } });
    expect(asked).toEqual(['suggested.json']);
    expect(readFileSync(place, 'utf8')).toBe('{"a":"ü"}');
    // Windows has no such modes.
    expect(statSync(place).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  });

  it('replaces a file that is there', async () => {
    const place = join(temporaryFolder(), 'chosen.json');
    writeFileSync(place, 'something longer than what comes', { mode: 0o644 });
    await createSaveFile(() => Promise.resolve(place))('suggested.json', 'new');
    expect(readFileSync(place, 'utf8')).toBe('new');
  });

  it('writes nothing when the user chose no place', async () => {
    const saveFile = createSaveFile(() => Promise.resolve(null));
    expect(await saveFile('suggested.json', 'text')).toEqual({ ok: true, value: { saved: false } });
  });

  it.each([
    ['the folder is gone', 'ENOENT', (folder: string) => join(folder, 'none', 'a.json')],
    [
      'a folder has the name',
      process.platform === 'win32' ? 'EPERM' : 'EISDIR',
      (folder: string) => {
        mkdirSync(join(folder, 'a.json'));
        return join(folder, 'a.json');
      },
    ],
  ])('is an error value when %s, and leaves nothing behind', async (_why, code, makePlace) => {
    const folder = temporaryFolder();
    const place = makePlace(folder);
    const before = readdirSync(folder);
    expect(await createSaveFile(() => Promise.resolve(place))('suggested.json', 'text')).toEqual({
      ok: false,
      error: { code: 'store-unavailable', subject: code },
    });
    expect(readdirSync(folder)).toEqual(before);
  });
});
