import metadata from 'libphonenumber-js/max/metadata';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNumberingPlan } from '#domain/numbering-plan.ts';
import { foldName, wordsOf } from '#domain/people/fold-name.ts';
import type { KnownPerson, PersonAtNumber } from '#domain/people/known-person.ts';
import { createPeopleIndex, prepareListed, type TextedPerson } from '#domain/people/people-index.ts';
import { toKnownPeople } from '#domain/people/to-known-people.ts';

const person = (name: string, number: string, differences: Partial<PersonAtNumber> = {}): PersonAtNumber => ({
  name,
  number,
  kind: 'mobile',
  source: 'address-book',
  company: null,
  extension: null,
  cannotText: null,
  ...differences,
});

const ruth = '+15105550119';
const owen = '+17035550114';
const jose = '+34612345678';
const book: readonly KnownPerson[] = [
  person('Ruth Abernathy', ruth),
  person('Owen Park', owen, { kind: 'business' }),
  person('José Núñez', jose),
  person("Ana O'Brien-Smith", '+13015550129'),
  person('Łukasz Strauß', '+491701234567'),
  person('Beth Carver', '+16505550112', { source: 'directory', extension: '204', kind: 'direct' }),
];
const atExtension: KnownPerson = {
  name: 'Priya Raman',
  number: null,
  kind: 'other',
  source: 'directory',
  company: null,
  extension: '231',
  cannotText: 'extension-only',
};
const texted = (number: string, newestAt: number, name: string | null = null): TextedPerson => ({
  number,
  name,
  newestAt,
});

const find = (
  typed: string,
  listed: readonly KnownPerson[] = [...book, atExtension],
  conversations: readonly TextedPerson[] = [],
  limit = 50,
): readonly (string | null)[] =>
  createPeopleIndex(prepareListed(listed), conversations)
    .find(typed, limit)
    .map(({ name, number }) => name ?? number);

describe('a name as it is looked for', () => {
  it.each([
    ['José Núñez', 'jose nunez'],
    ['ÅSA Ærø', 'asa aero'],
    ['Łukasz Strauß', 'lukasz strauss'],
    ['İpek Işık', 'ipek isik'],
    ['Đorđe', 'dorde'],
    ['王小明', '王小明'],
  ])('%s is %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('has its words, whatever stands between them', () => {
    expect(wordsOf("ana o'brien-smith, jr.")).toEqual(['ana', 'o', 'brien', 'smith', 'jr']);
    expect(wordsOf(' - ')).toEqual([]);
  });
});

describe('people', () => {
  it.each([
    ['ruth', ['Ruth Abernathy']],
    ['aber', ['Ruth Abernathy']],
    ['park ow', ['Owen Park']],
    ['jose', ['José Núñez']],
    ['nunez', ['José Núñez']],
    ['NÚÑ', ['José Núñez']],
    ['lukasz strauss', ['Łukasz Strauß']],
    ["o'brien", ["Ana O'Brien-Smith"]],
    ['smith', ["Ana O'Brien-Smith"]],
    ['obrien', ["Ana O'Brien-Smith"]],
    ['ana O\u2019Br', ["Ana O'Brien-Smith"]],
    ['\uD83C\uDF55', []],
    ['uth', []],
    ['ruth park', []],
  ])('are found by beginnings of words of their name: %s', (typed, names) => {
    expect(find(typed)).toEqual(names);
  });

  it.each([
    ['510 555', ['Ruth Abernathy']],
    ['(510) 555-0119', ['Ruth Abernathy']],
    ['+1 510.555.0119', ['Ruth Abernathy']],
    ['0119', ['Ruth Abernathy']],
    ['612 34 56 78', ['José Núñez']],
    ['0170 1234', ['Łukasz Strauß']],
    ['ruth 510', ['Ruth Abernathy']],
    ['ruth 703', []],
    ['231', ['Priya Raman']],
    ['99', []],
    ['\u202A+1 (510)\u202C', ['Ruth Abernathy']],
    ['\uFF15\uFF11\uFF10\u3000555', ['Ruth Abernathy']],
    ['\u0665\u0661\u0660\u0665\u0665', ['Ruth Abernathy']],
  ])('are found by digits in any punctuation: %s', (typed, names) => {
    expect(find(typed)).toEqual(names);
  });

  it('are found in any script, and by an emoji in the name', () => {
    const named = ['Pizza \u{1F355}\uFE0F', '\u{1F33B}\u{1F33B}', 'محمد علی', '王小明'];
    const people = named.map((name, place) => person(name, `+1202555010${place}`));
    expect(find('\u{1F355}', people)).toEqual([named[0]]);
    expect(find('\u{1F33B}', people)).toEqual([named[1]]);
    expect(find('علی', people)).toEqual([named[2]]);
    expect(find('王', people)).toEqual([named[3]]);
  });

  it('are all there without words, in the order of the alphabet', () => {
    const names = [
      "Ana O'Brien-Smith",
      'Beth Carver',
      'José Núñez',
      'Łukasz Strauß',
      'Owen Park',
      'Priya Raman',
      'Ruth Abernathy',
    ];
    expect(find('')).toEqual(names);
    expect(find('  ')).toEqual(names);
    expect(find('', undefined, [], 2)).toEqual(names.slice(0, 2));
  });

  it('stand in the order in which they were texted last, then by how their name begins', () => {
    const parks = [
      person('Ann Park', '+15550000001'),
      person('Parker Lee', '+15550000002'),
      person('Zoe Parks', '+15550000003'),
      person('Bea Park', '+15550000004'),
    ];
    expect(find('park', parks)).toEqual(['Parker Lee', 'Ann Park', 'Bea Park', 'Zoe Parks']);
    const conversations = [texted('+15550000004', 5), texted('+15550000003', 9)];
    expect(find('park', parks, conversations)).toEqual(['Zoe Parks', 'Bea Park', 'Parker Lee', 'Ann Park']);
  });

  it('of conversations are found by name and number, and without a name by the number alone', () => {
    const conversations = [texted('+12025550162', 5, 'Elena Petrova'), texted('+12025550163', 9)];
    expect(find('elena', book, conversations)).toEqual(['Elena Petrova']);
    expect(find('202 555', book, conversations)).toEqual(['+12025550163', 'Elena Petrova']);
    expect(find('', book, conversations)[0]).toBe('+12025550163');
  });

  it('go by the name of a list rather than by that of a conversation', () => {
    const conversations = [texted(ruth, 5, 'WIRELESS CALLER')];
    expect(find('wireless', book, conversations)).toEqual([]);
    expect(find('ruth', book, conversations)).toEqual(['Ruth Abernathy']);
    const index = createPeopleIndex(prepareListed(book), [...conversations, texted('+1202', 1, 'Elena')]);
    expect([ruth, '+1202', '+1999'].map((number) => index.nameOf(number))).toEqual([
      'Ruth Abernathy',
      'Elena',
      null,
    ]);
  });

  it('stand once for a name at a number, and by every name that a number has', () => {
    const twice = [
      person('Ruth Abernathy', ruth, { source: 'directory', company: 'Halden Windows', extension: '7' }),
      person('ruth abernathy', ruth),
      person('Ruthie', ruth, { source: 'directory', extension: '7' }),
    ];
    expect(find('', twice)).toEqual(['ruth abernathy', 'Ruthie']);
    expect(createPeopleIndex(prepareListed(twice), []).nameOf(ruth)).toBe('ruth abernathy');
    expect(
      find('', [...book, atExtension, atExtension]).filter((name) => name === 'Priya Raman'),
    ).toHaveLength(1);
  });

  it('of an extension alone say that they cannot be texted', () => {
    const [found] = createPeopleIndex(prepareListed([atExtension]), []).find('priya', 9);
    expect(found).toMatchObject({ number: null, extension: '231', cannotText: 'extension-only' });
  });
});

describe('for whatever is typed', () => {
  const listed = prepareListed([...book, atExtension]);

  it('nobody is made up, nobody comes twice, and no more than asked for', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (typed, limit) => {
        const found = createPeopleIndex(listed, [texted(ruth, 1), texted('+1202', 2)]).find(typed, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('more words never find more people', () => {
    const anyWord = fc.constantFrom('ruth', 'a', 'p', '555', 'jose', '0119', 'x');
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 3 }), anyWord, (words, more) => {
        // Digits beside digits are one number.
        fc.pre(!/\d/.test(more) || !words.some((word) => /\d/.test(word)));
        const many = new Set(find(words.join(' ')));
        expect(find([...words, more].join(' ')).filter((name) => !many.has(name))).toEqual([]);
      }),
    );
  });
});

describe('an entry of a list', () => {
  const plan = createNumberingPlan(metadata);
  const entry = { name: 'Ruth Abernathy', company: 'Abernathy Glass', extension: null };

  it('stands once for each real number, read as at home', () => {
    const numbers = [
      { written: '(510) 555-0119', kind: 'mobile' },
      { written: '+1 510 555 0119', kind: 'home' },
      { written: '+44 20 7946 0123', kind: 'home' },
      { written: 'ask Jo', kind: 'other' },
      { written: '204', kind: 'other' },
    ] as const;
    expect(toKnownPeople({ ...entry, numbers }, 'address-book', plan, 'US')).toEqual([
      person('Ruth Abernathy', '+15105550119', { company: 'Abernathy Glass' }),
      person('Ruth Abernathy', '+442079460123', { company: 'Abernathy Glass', kind: 'home' }),
    ]);
    const british = [{ written: '020 7946 0123', kind: 'home' }] as const;
    expect(toKnownPeople({ ...entry, numbers: british }, 'address-book', plan, 'GB')).toMatchObject([
      { number: '+442079460123' },
    ]);
  });

  it('is somebody at an extension where there is no number, and nobody without either', () => {
    const priya = { ...entry, extension: '231', numbers: [] };
    expect(toKnownPeople(priya, 'directory', plan, 'US')).toMatchObject([
      { number: null, extension: '231', cannotText: 'extension-only' },
    ]);
    const numbers = [{ written: 'none', kind: 'other' }] as const;
    expect(toKnownPeople({ ...entry, numbers }, 'address-book', plan, 'US')).toEqual([]);
  });
});
