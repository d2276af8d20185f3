import { describe, expect, it } from 'vitest';
import type { TemplateChoice } from '#domain/templates/template.ts';
import { openTemplateBook } from '#main/templates/template-book.ts';
import type { TemplateChoices, TemplateStore } from '#main/templates/template-store.ts';
import { ann } from '#tests/support/people.ts';
import { unwrap } from '#tests/support/unwrap.ts';

const record = (id: string) => ({ id, scope: 'personal', name: id, text: id }) as const;
const forCare: TemplateChoice = { useCase: 'CustomerCare', place: null };

interface Disk {
  isReadable: boolean;
  written: TemplateChoices | null;
}

function bookOn(disk: Disk): ReturnType<typeof openTemplateBook> {
  const store: TemplateStore = {
    read: () => ({ records: [record('a'), record('b')], knowsCompany: true, checkedAt: 5 }),
    replace: () => undefined,
    readChoices: () => (disk.isReadable ? new Map([['a', forCare]]) : null),
    writeChoices(_owner, choices) {
      disk.written = choices;
    },
  };
  return openTemplateBook(store, ann);
}

describe('what a person says of templates', () => {
  it('is not overwritten by what is said while the disk does not give it', () => {
    const disk: Disk = { isReadable: false, written: null };
    const book = bookOn(disk);
    expect(book.tag('b', 'Marketing')).toMatchObject({ error: { code: 'store-unavailable' } });
    expect(book.move('b', 0)).toMatchObject({ error: { code: 'store-unavailable' } });
    book.keepList({ records: [record('a')], knowsCompany: true, checkedAt: 6 });
    expect(disk.written).toBeNull();
    disk.isReadable = true;
    unwrap(book.tag('b', 'Marketing'));
    expect(disk.written).toEqual(
      new Map([
        ['a', forCare],
        ['b', { useCase: 'Marketing', place: null }],
      ]),
    );
    expect(book.find('a')).toMatchObject({ useCase: 'CustomerCare' });
  });
});
