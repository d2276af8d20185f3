import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessageArchive } from '#main/messages/store/message-archive.ts';
import { ann, archived, archiveHarness, dana, desk, ruth, sales, synced } from './archive-harness.ts';

const texts = [
  archived({ id: '1', createdAt: 1_000, text: 'Your Café order is ready, code 48-21', name: 'Dana Miller' }),
  archived({ id: '2', createdAt: 2_000, text: 'Order 4711 "quoted" AND (paid)', people: [ruth] }),
  archived({ id: '3', createdAt: 3_000, text: 'ordering again', number: sales, direction: 'outbound' }),
  archived({ id: '4', createdAt: 4_000, text: 'Заказ готов 😀', people: ['72345'] }),
];

function filled(): MessageArchive {
  const { archive } = archiveHarness();
  archive.put(ann, synced(texts));
  return archive;
}
const find = (
  archive: MessageArchive,
  words: string,
  within: Parameters<MessageArchive['find']>[1]['within'] = null,
): readonly string[] => archive.find(ann, { words, within }).map(({ message }) => message.id);

describe('searching', () => {
  it.each<[string, readonly string[]]>([
    ['order', ['3', '2', '1']],
    ['ORDER ready', ['1']],
    ['ready order', ['1']],
    ['order is', ['1']],
    ['order ag', []],
    ['ordering ag', ['3']],
    ['cafe', ['1']],
    ['CAFÉ', ['1']],
    ['cafe\u0301', ['1']],
    ['dana', ['1']],
    ['miller café', ['1']],
    ['заказ', ['4']],
    ['"quoted"', ['2']],
    ['AND', ['2']],
    ['NOT order', []],
    ['(paid)', ['2']],
    ['text:order', []],
    ['order*', ['3', '2', '1']],
    ['48-21', ['1']],
    ['4711', ['2']],
    ['471', ['2']],
    ['', []],
    [' \t ?! 😀 ', []],
    ['? order !', ['3', '2', '1']],
    ['or\0der', []],
  ])('for %j finds %j, newest first', (words, ids) => {
    expect(find(filled(), words)).toEqual(ids);
  });

  it.each<[string, readonly string[]]>([
    [dana, ['3', '1']],
    ['(650) 555-0142', ['3', '1']],
    ['650.555.0142', ['3', '1']],
    ['5550142', ['3', '1']],
    ['0142', ['3', '1']],
    ['+44 20 7946 0958', ['2']],
    ['020 7946', ['2']],
    ['02079460958', ['2']],
    ['72345', ['4']],
    ['0142 again', ['3']],
    ['0958 ready', []],
    ['0100', []],
    ['6505550100', ['4', '2', '1']],
    ['+1737', ['3']],
    ['0 20794', ['2']],
  ])('for the number %s finds %j in any punctuation', (words, ids) => {
    expect(find(filled(), words)).toEqual(ids);
  });

  it('stays within a conversation or an own number', () => {
    const archive = filled();
    expect(find(archive, 'order', { number: desk })).toEqual(['2', '1']);
    expect(find(archive, 'order', { number: sales })).toEqual(['3']);
    expect(find(archive, 'order', { conversation: archived({ people: [ruth] }).conversation })).toEqual([
      '2',
    ]);
    expect(find(archive, 'order', { conversation: 'nobody knows' })).toEqual([]);
    expect(find(archive, 'order', { number: '+15550000000' })).toEqual([]);
  });

  it('looks at the texts of a conversation only: all of it has the same people', () => {
    const archive = filled();
    const { conversation } = archived();
    expect(find(archive, 'dana')).toEqual(['1']);
    expect(find(archive, 'dana', { conversation })).toEqual([]);
    expect(find(archive, '48-21', { conversation })).toEqual(['1']);
    expect(find(archive, dana.slice(-4))).toContain('1');
    expect(find(archive, dana.slice(-4), { conversation })).toEqual([]);
  });

  it('gives the conversation with each hit, and fifty at most', () => {
    const { archive } = archiveHarness();
    const many = Array.from({ length: 60 }, (_, place) =>
      archived({
        id: String(100 + place),
        createdAt: 1_000 + place,
        people: place % 2 === 0 ? [dana] : [ruth],
      }),
    );
    archive.put(ann, synced(many.slice(30)));
    archive.put(ann, synced(many.slice(0, 30)));
    const hits = archive.find(ann, { words: 'hello', within: null });
    expect(hits.map(({ message }) => message.id)).toEqual(
      Array.from({ length: 50 }, (_, place) => String(159 - place)),
    );
    expect(hits[0]?.conversation).toEqual(archive.conversation(ann, hits[0]?.message.conversation ?? ''));
    expect(hits[1]?.conversation.people).toEqual([dana]);
  });

  it('knows the words of a text as they are now', () => {
    const archive = filled();
    archive.put(ann, synced([archived({ id: '1', text: 'changed', modifiedAt: 9_000 })]));
    expect(find(archive, 'ready')).toEqual([]);
    expect(find(archive, 'changed')).toEqual(['1']);
  });

  it('knows the conversation of a text as it is now', () => {
    const archive = filled();
    archive.put(
      ann,
      synced([{ ...archived({ id: '1', text: 'is it ready', people: [ruth] }), modifiedAt: 9_000 }]),
    );
    const { conversation } = archived({ people: [ruth] });
    expect(find(archive, 'ready', { conversation })).toEqual(['1']);
    expect(find(archive, 'ready', { conversation: archived().conversation })).toEqual([]);
    expect(archive.conversation(ann, archived().conversation)).toBeNull();
    expect(archive.conversation(ann, conversation)?.unread).toBe(2);
  });

  it('takes whatever somebody types', () => {
    const archive = filled();
    const sign = fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        '*',
        '(',
        ')',
        ':',
        '^',
        '-',
        '+',
        '{',
        '}',
        ',',
        '.',
        '0',
        '1',
        ' ',
        '\0',
        'AND',
        'NEAR',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        expect(find(archive, signs.join('')).length).toBeLessThanOrEqual(texts.length);
      }),
    );
  });

  it('finds a text by each of its words', () => {
    const word = fc.stringMatching(/^[a-zäöüéñßа-я0-9'’.-]{0,6}[a-zäöüéñßа-я0-9]$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const { archive, database } = archiveHarness();
        archive.put(ann, synced([archived({ text: words.join(' '), people: ['none'] })]));
        for (const one of [...words, words.join(' '), [...words].reverse().join('\n')]) {
          expect([one, find(archive, one)]).toEqual([one, ['1']]);
        }
        database.close();
      }),
    );
  });
});
