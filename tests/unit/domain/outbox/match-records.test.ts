import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchRecords, oldestRecordTime, type StoredText } from '#domain/outbox/match-records.ts';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import { sampleText } from '#tests/support/sample-text.ts';

const attemptedAt = 10_000_000;
const text = sampleText({ text: 'See you at ten', attemptedAt });
const record = (differences: Partial<StoredText> = {}): StoredText => ({
  id: '1',
  from: text.from,
  to: text.to,
  text: text.text,
  files: [],
  createdAt: attemptedAt,
  ...differences,
});
const notClaimed = (): boolean => false;
const match = (...records: readonly StoredText[]) => matchRecords(text, records, 0, notClaimed);

const found = { kind: 'found', serverId: '1' };
const notThere = { kind: 'not-there' };

describe('the record of an attempt', () => {
  it('is found by sender, recipient, words and time', () => {
    expect(match(record())).toEqual(found);
    expect(match()).toEqual(notThere);
  });

  it.each<[string, Partial<StoredText>]>([
    ['from another number', { from: '+16505550199' }],
    ['to somebody else', { to: ['+16505550199'] }],
    ['to a group that they are in', { to: [...text.to, '+16505550199'] }],
    ['to nobody', { to: [] }],
    ['with other words', { text: 'See you at eleven' }],
    ['with other letters', { text: 'see you at ten' }],
    ['with more words', { text: 'See you at ten!' }],
    ['without words', { text: '' }],
    ['with a file', { files: [2_000] }],
    ['with a file of unknown size', { files: [null] }],
    ['of long before', { createdAt: attemptedAt - 120_001 }],
    ['of long after', { createdAt: attemptedAt + 150_001 }],
  ])('is none %s', (_which, differences) => {
    expect(match(record(differences))).toEqual(notThere);
    expect(match(record({ ...differences, id: '2' }), record())).toEqual(found);
  });

  it.each([-120_000, 0, 150_000])('may be dated %i ms off', (off) => {
    expect(match(record({ createdAt: attemptedAt + off }))).toEqual(found);
  });

  it.each([
    ['See you\nat ten', 'See you\r\nat ten'],
    ['See you\rat ten', 'See you\nat ten'],
    ['  See you at ten\n', 'See you at ten'],
    ['Zoë at ten', 'Zoe\u0308 at ten'],
  ])('has the words %j also as %j', (written, stored) => {
    const answer = matchRecords({ ...text, text: written }, [record({ text: stored })], 0, notClaimed);
    expect(answer).toEqual(found);
  });

  it('is not one that belongs to another text of ours', () => {
    const isClaimed = (serverId: string): boolean => serverId === '1';
    expect(matchRecords(text, [record()], 0, isClaimed)).toEqual(notThere);
    expect(matchRecords(text, [record(), record({ id: '2' })], 0, isClaimed)).toEqual({
      kind: 'found',
      serverId: '2',
    });
  });

  it('is not chosen among several, but the same one twice is one', () => {
    expect(match(record(), record({ id: '2' }))).toEqual({ kind: 'several' });
    expect(match(record(), record())).toEqual(found);
  });

  it('of a text without an attempt is dated by when it was written', () => {
    const never = { ...text, attemptedAt: null, createdAt: 500_000 };
    expect(matchRecords(never, [record({ createdAt: 500_000 })], 0, notClaimed)).toEqual(found);
    expect(matchRecords(never, [record()], 0, notClaimed)).toEqual(notThere);
  });

  it('is found however far RingCentral’s clock is from ours, and none outside of the time of the attempt is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -86_400_000, max: 86_400_000 }),
        fc.integer({ min: -600_000, max: 600_000 }),
        (serverAheadBy, off) => {
          const dated = record({ createdAt: attemptedAt + serverAheadBy + off });
          const answer = matchRecords(text, [dated], serverAheadBy, notClaimed);
          expect(answer).toEqual(off >= -120_000 && off <= 150_000 ? found : notThere);
          expect(dated.createdAt >= oldestRecordTime(attemptedAt, serverAheadBy)).toBe(off >= -120_000);
        },
      ),
    );
  });

  it('is found by the difference of the clocks as it was then or as it is now, and by no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -86_400_000, max: 86_400_000 }),
        fc.integer({ min: -86_400_000, max: 86_400_000 }),
        fc.integer({ min: -600_000, max: 600_000 }),
        fc.boolean(),
        (then, now, off, isThen) => {
          const aheadBy = isThen ? then : now;
          const createdAt = attemptedAt + aheadBy + off;
          const isIn = (ahead: number): boolean =>
            createdAt >= attemptedAt + ahead - 120_000 && createdAt <= attemptedAt + ahead + 150_000;
          const answer = matchRecords(
            { ...text, serverAheadBy: then },
            [record({ createdAt })],
            now,
            notClaimed,
          );
          expect(answer).toEqual(isIn(then) || isIn(now) ? found : notThere);
        },
      ),
    );
  });

  it('is the only one that fits, wherever it stands among others', () => {
    const other = fc.record({
      id: fc.constantFrom('2', '3', '4'),
      from: fc.constantFrom(text.from, '+16505550199'),
      to: fc.constantFrom<readonly string[]>(text.to, ['+16505550199'], [...text.to, '+16505550199']),
      text: fc.constantFrom('Another', text.text),
      files: fc.constantFrom<StoredText['files']>([], null, [7]),
      createdAt: fc.constantFrom(attemptedAt, attemptedAt - 3_600_000),
    });
    fc.assert(
      fc.property(fc.array(other), fc.nat(), (others, place) => {
        const unfit: readonly StoredText[] = others.filter((one) => match(one).kind === 'not-there');
        const records = unfit.toSpliced(place % (unfit.length + 1), 0, record());
        expect(match(...records)).toEqual(found);
        expect(match(...unfit)).toEqual(notThere);
      }),
    );
  });
});

describe('the record of an attempt with files', () => {
  const file = (size: number): OutgoingFile => ({
    id: String(size),
    name: 'a.jpg',
    contentType: 'image/jpeg',
    size,
  });
  const withFiles = { ...text, files: [file(2_000), file(2_000), file(3_000)] };
  const matchFiles = (...files: StoredText['files'][]) =>
    matchRecords(
      withFiles,
      files.map((each, place) => record({ id: String(place + 1), files: each })),
      0,
      notClaimed,
    );

  it.each<[StoredText['files']]>([
    [[2_000, 2_000, 3_000]],
    [[3_000, 2_000, 2_000]],
    [[null, 3_000, 2_000]],
    [[null, null, null]],
  ])('may have them as %j', (files) => {
    expect(matchFiles(files)).toEqual(found);
  });

  it.each<[StoredText['files']]>([
    [null],
    [[]],
    [[2_000, 3_000]],
    [[2_000, 2_000, 3_000, 3_000]],
    [[2_000, 3_000, 3_000]],
    [[2_000, 2_000, 2_999]],
  ])('is none with %j', (files) => {
    expect(matchFiles(files)).toEqual(notThere);
  });

  it('is found without words, among others without', () => {
    const bare = { ...withFiles, text: '' };
    const records = [
      record({ id: '2', text: '', files: [9] }),
      record({ text: '', files: [2_000, 3_000, 2_000] }),
    ];
    expect(matchRecords(bare, records, 0, notClaimed)).toEqual(found);
  });
});

describe('the record of an attempt to a group', () => {
  const group = { ...text, to: ['+16505550142', '+16505550143'] };
  const matchGroup = (to: readonly string[]) => matchRecords(group, [record({ to })], 0, notClaimed);

  it('has all of them, in whatever order', () => {
    expect(matchGroup(['+16505550143', '+16505550142'])).toEqual(found);
  });

  it.each([[['+16505550142']], [['+16505550142', '+16505550143', '+16505550144']], [[]]])(
    'is none to %j',
    (to) => {
      expect(matchGroup(to)).toEqual(notThere);
    },
  );
});
