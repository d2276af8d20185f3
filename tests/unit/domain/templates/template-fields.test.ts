import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldValues, firstNameOf } from '#domain/templates/field-values.ts';
import {
  fieldMark,
  fieldsOf,
  fillFields,
  templateFields,
  type FieldValues,
} from '#domain/templates/template-fields.ts';

const known: FieldValues = {
  name: 'Ruth Abernathy',
  'first name': 'Ruth',
  'my number': '(571) 555-0123',
  'my name': 'Nora Quinn',
};
const nothingKnown: FieldValues = { name: null, 'first name': null, 'my number': null, 'my name': null };

describe('the fields of a template', () => {
  it.each([
    ['Hi {first name}, {my name} here.', ['first name', 'my name']],
    ['{name} {my number} {name}', ['name', 'my number']],
    ['{Name}, {FIRST NAME}', ['name', 'first name']],
    ['no field', []],
    ['{ name } {firstname} {first  name} {} {{ {total} name}', []],
    ['{{name}}', ['name']],
    ['', []],
  ])('%j has %j', (text, fields) => {
    expect(fieldsOf(text)).toEqual(fields);
  });

  it.each([
    ['Hi {first name}, {my name} here: {my number}.', 'Hi Ruth, Nora Quinn here: (571) 555-0123.'],
    ['{Name} owes {amount}', 'Ruth Abernathy owes {amount}'],
    ['{{first name}}', '{Ruth}'],
    ['{first name}{first name}', 'RuthRuth'],
    ['}{ {', '}{ {'],
  ])('%j is filled as %j', (text, filled) => {
    expect(fillFields(text, known)).toEqual({ text: filled, missing: [] });
  });

  it('that are not known stay, and are named once each', () => {
    expect(
      fillFields('{first name}, {name}, {First name} from {my name}', {
        ...known,
        name: null,
        'first name': null,
      }),
    ).toEqual({
      text: '{first name}, {name}, {First name} from Nora Quinn',
      missing: ['first name', 'name'],
    });
  });

  it('are not looked for in what was filled in', () => {
    expect(fillFields('{name}', { ...known, name: '{my name} $& $1' })).toEqual({
      text: '{my name} $& $1',
      missing: [],
    });
  });

  const plainPart = fc
    .string({ unit: 'binary' })
    .filter((part) => fieldsOf(part).length === 0)
    .map((part) => part.replaceAll(/[{}]/g, ''));
  const field = fc.constantFrom(...templateFields);

  it('are all that changes: everything between them stays to the last unit', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(plainPart, field)), plainPart, (parts, end) => {
        const text = parts.map(([before, name]) => before + fieldMark(name)).join('') + end;
        const filled = parts.map(([before, name]) => before + (known[name] ?? '')).join('') + end;
        expect(fillFields(text, known)).toEqual({ text: filled, missing: [] });
        expect(fillFields(text, nothingKnown).text).toBe(text);
        expect([...fieldsOf(text)].sort()).toEqual([...new Set(parts.map(([, name]) => name))].sort());
      }),
    );
  });

  it('leave a text without any as it is, braces too', () => {
    const words = fc.string({
      unit: fc.constantFrom('{', '}', 'n', 'a', 'm', 'e', ' ', 'x', '\uD83D', '\n'),
    });
    fc.assert(
      fc.property(words, (text) => {
        fc.pre(fieldsOf(text).length === 0);
        expect(fillFields(text, known)).toEqual({ text, missing: [] });
      }),
    );
  });
});

describe('what the fields stand for', () => {
  it.each([
    ['Ruth Abernathy', 'Ruth'],
    ['Ruth', 'Ruth'],
    ['Abernathy, Ruth', 'Ruth'],
    ['van der Berg, Anna Maria', 'Anna'],
    ['Dr. Ruth Abernathy', 'Ruth'],
    ['Abernathy, Dr. Ruth', 'Ruth'],
    ['Ruth Abernathy, Ph.D.', 'Ruth'],
    ['Sam Smith, Jr.', 'Sam'],
    ['  Zoë   Ng ', 'Zoë'],
    ['Dr.', 'Dr.'],
    ['李小龙', '李小龙'],
    ['\u{1F338} Ana Ruiz', 'Ana'],
    ['Ruiz, \u2605 Ana', 'Ana'],
    ['\u{1F338}', '\u{1F338}'],
    ['Acme Windows, Inc.', 'Acme Windows, Inc.'],
    ['Halden & Sons, L.L.C.', 'Halden & Sons, L.L.C.'],
    [',', ','],
  ])('the first name of %j is %j', (name, first) => {
    expect(firstNameOf(name)).toBe(first);
  });

  it('is not known where nobody told', () => {
    expect(fieldValues({ recipient: null, number: null, me: null })).toEqual(nothingKnown);
    expect(fieldValues({ recipient: '  ', number: '', me: ' ' })).toEqual(nothingKnown);
  });

  it('is the person, the number and who is signed in', () => {
    expect(fieldValues({ recipient: ' Ruth Abernathy', number: '(571) 555-0123', me: 'Nora Quinn' })).toEqual(
      known,
    );
  });
});
