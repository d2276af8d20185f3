import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { createShowInFolder } from '#main/desktop/show-in-folder.ts';
import { createRecordingLogger } from '#tests/support/recording-logger.ts';

const directory = resolve('data');

function shownFor(fileName: string): { readonly shown: string[]; readonly lines: readonly string[] } {
  const shown: string[] = [];
  const logger = createRecordingLogger();
  createShowInFolder({ directory, show: (path) => shown.push(path), logger })(fileName);
  return { shown, lines: logger.lines };
}

it('shows a file of the data folder', () => {
  const fileName = 'fromline.set-aside-2026-11-20T10-30-00-000Z.db';
  expect(shownFor(fileName)).toEqual({ shown: [join(directory, fileName)], lines: [] });
});

it.each(['', '.', '..', '../elsewhere', '../data-elsewhere/a.db', 'logs/fromline.log', '/etc/passwd'])(
  'shows nothing for "%s"',
  (fileName) => {
    const { shown, lines } = shownFor(fileName);
    expect(shown).toEqual([]);
    expect(lines).toHaveLength(1);
  },
);
