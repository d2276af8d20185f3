import { act, fireEvent, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Channels } from '#contract/channels.ts';
import type { KnownPerson, PersonAtNumber } from '#domain/people/known-person.ts';
import { createFakeBridge, good, type FakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { chips, to } from './support/recipients.ts';
import { renderApp } from './support/render-app.tsx';
import { snapshotOf } from './support/truth.ts';

type Found = Channels['people:find']['response'];

const truth = snapshotOf({ numbers: { ...snapshotOf().numbers, total: everyKind.length } });
const personOf = (changes: Partial<PersonAtNumber>): PersonAtNumber => ({
  name: 'Ruth Abernathy',
  number: '+17035550186',
  kind: 'mobile',
  source: 'address-book',
  company: null,
  extension: null,
  cannotText: null,
  ...changes,
});
const foundOf = (people: readonly KnownPerson[], changes: Partial<Found> = {}): Found => ({
  version: 1,
  addressBook: 'read',
  directory: 'read',
  people,
  ...changes,
});
const bridgeWith = (
  find: (words: string) => Found | Promise<Found>,
  names: Readonly<Record<string, string>> = {},
): FakeBridge =>
  createFakeBridge(truth, everyKind, {
    'people:find': async ({ words }) => good(await find(words)),
    'people:names': ({ numbers }) =>
      good(
        numbers.flatMap((number) => (names[number] === undefined ? [] : [{ number, name: names[number] }])),
      ),
  });

const type = (words: string): void => {
  fireEvent.focus(to());
  fireEvent.change(to(), { target: { value: words } });
};
const key = (name: string): void => {
  fireEvent.keyDown(document.activeElement === document.body ? to() : (document.activeElement ?? to()), {
    key: name,
  });
};
const enter = (words: string): void => {
  act(() => to().focus());
  type(words);
  fireEvent.keyDown(to(), { key: 'Enter' });
};
const paste = (words: string): boolean => fireEvent.paste(to(), { clipboardData: { getData: () => words } });
const options = (): readonly string[] => screen.queryAllByRole('option').map((option) => option.textContent);
const wait = (): Promise<void> =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 120));
  });
const active = (): HTMLElement | null =>
  document.getElementById(to().getAttribute('aria-activedescendant') ?? '');

describe('the recipients', () => {
  it.each(['Enter', 'Tab', 'blur', ',', ';'])('become chips with %s', async (how) => {
    const { store } = await renderApp(createFakeBridge(truth, everyKind));
    act(() => to().focus());
    type('703.555.0186');
    if (how === 'blur' || how === 'Tab') act(() => screen.getByRole('textbox', { name: 'Message' }).focus());
    else if (how === 'Enter') fireEvent.keyDown(to(), { key: 'Enter' });
    else type(`703.555.0186${how}`);
    expect(chips()).toEqual(['(703) 555-0186']);
    expect(to().value).toBe('');
    expect(store.getState().to).toBe('703.555.0186\n');
  });

  it('show names that are known, the country of numbers abroad, and why a bad one is bad', async () => {
    await renderApp(bridgeWith(() => foundOf([]), { '+17035550186': 'Ruth Abernathy' }));
    enter('7035550186');
    enter('+33 6 12 34 56 78');
    enter('70355501');
    await wait();
    expect(chips()).toEqual([
      'Ruth Abernathy,(703) 555-0186',
      '+33 6 12 34 56 78,🇫🇷\u00a0France',
      '70355501,two digits short',
    ]);
    expect(screen.getByRole('button', { name: 'Remove Ruth Abernathy' })).toBeTruthy();
    expect(to().getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(to().getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      '70355501: Digits are missing. Check the number.',
    );
  });

  it('are walked by arrow keys, taken out, and taken back into the field', async () => {
    await renderApp(createFakeBridge(truth, everyKind));
    for (const number of ['7035550186', '2025550174', '911']) enter(number);
    fireEvent.keyDown(to(), { key: 'Backspace' });
    expect(document.activeElement?.textContent).toContain('911');
    expect(chips()).toHaveLength(3);
    key('ArrowLeft');
    key('Home');
    expect(document.activeElement?.textContent).toBe('(703) 555-0186');
    key('ArrowRight');
    key('Delete');
    expect(chips()).toEqual(['(703) 555-0186', '911,emergency numbers cannot be texted here']);
    expect(document.activeElement?.textContent).toContain('911');
    fireEvent.click(document.activeElement ?? document.body);
    expect(document.activeElement).toBe(to());
    expect(to().value).toBe('911');
    expect(chips()).toEqual(['(703) 555-0186']);
    fireEvent.click(screen.getByRole('button', { name: 'Remove (703) 555-0186' }));
    expect(chips()).toEqual([]);
    expect(document.activeElement).toBe(to());
  });

  it('stand there once, and say so politely', async () => {
    const { store } = await renderApp(createFakeBridge(truth, everyKind));
    enter('7035550186');
    enter('+1 (703) 555-0186');
    expect(chips()).toEqual(['(703) 555-0186']);
    const note = '(703) 555-0186 was in the list already and gets one text.';
    expect(screen.getByText(note).closest('[role="status"]')).not.toBeNull();
    expect(store.getState().to).toBe('7035550186\n');
    enter('2025550174');
    expect(screen.queryByText(note)).toBeNull();
  });

  it('come from a paste of many, and a single number stays to be typed on', async () => {
    await renderApp(createFakeBridge(truth, everyKind));
    act(() => to().focus());
    expect(paste('703 555 01')).toBe(true);
    expect(paste('Ruth\t7035550186\nOwen\t2025550174\nhello')).toBe(false);
    expect(chips()).toEqual(['Ruth,(703) 555-0186', 'Owen,(202) 555-0174', 'hello,no number for this name']);
  });

  it('keep the digits that a paste brings together with its separator', async () => {
    const { store } = await renderApp(createFakeBridge(truth, everyKind));
    act(() => to().focus());
    type('703555');
    type('7035550186;');
    expect(store.getState().to).toBe('7035550186;');
    act(() => screen.getByRole('textbox', { name: 'Message' }).focus());
    expect(chips()).toEqual(['(703) 555-0186']);
  });

  it('lose nothing that was typed or pasted, whatever the keys', async () => {
    const { store } = await renderApp(createFakeBridge(truth, everyKind));
    const signs = (text: string): readonly string[] => Array.from(text.replace(/[^\p{L}\p{N}]/gu, '')).sort();
    const without = (all: readonly string[], gone: readonly string[]): readonly string[] => {
      const left = [...all];
      for (const sign of gone) {
        const place = left.indexOf(sign);
        if (place >= 0) left.splice(place, 1);
      }
      return left;
    };
    const words = fc.constantFrom(
      '7',
      '0',
      '3',
      ' ',
      '555',
      '-',
      'Ruth',
      'é',
      ',',
      ';',
      '7035550186',
      '911',
      '<',
      '>',
      '@',
    );
    const many = fc.array(words, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    const pasted = fc.array(many, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), words }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('paste' as const), words: pasted }) },
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant('key' as const),
          words: fc.constantFrom(
            'Enter',
            'ArrowLeft',
            'ArrowRight',
            'ArrowDown',
            'ArrowUp',
            'Escape',
            'Home',
            'F2',
          ),
        }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), words: fc.constant('') }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('change' as const), words: fc.constant('') }) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        act(() => store.getState().setTo(''));
        act(() => to().focus());
        for (const { kind, words: added } of steps) {
          const before = signs(store.getState().to);
          let isAdded = false;
          if (kind === 'type' || (kind === 'paste' && paste(added))) {
            act(() => to().focus());
            type(to().value + added.replaceAll('\n', ' '));
            isAdded = true;
          } else if (kind === 'paste') isAdded = true;
          else if (kind === 'key') key(added);
          else if (kind === 'change') fireEvent.click(document.querySelector('.recipient__who') ?? to());
          else act(() => screen.getByRole('textbox', { name: 'Message' }).focus());
          const expected = isAdded ? [...before, ...signs(added)].sort() : before;
          const lost = without(expected, signs(store.getState().to));
          const isMerged = document.querySelector('.composer__to-note')?.textContent !== '';
          // A number that is there already may go, and says so.
          if (lost.length > 0) expect(isMerged, `${kind} ${added} lost ${lost.join('')}`).toBe(true);
          expect(without(signs(store.getState().to), expected)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('the people who could be meant', () => {
  it('stand in a list with number, kind and source; Enter takes the first that can be texted', async () => {
    const extension: KnownPerson = {
      ...personOf({ name: 'Ruth Bell', kind: 'direct', source: 'directory' }),
      number: null,
      extension: '1002',
      cannotText: 'extension-only',
    };
    const { store } = await renderApp(bridgeWith(() => foundOf([extension, personOf({})])));
    act(() => to().focus());
    type('ruth');
    expect(to().getAttribute('aria-expanded')).toBe('false');
    await wait();
    expect(to().getAttribute('aria-expanded')).toBe('true');
    expect(options()).toEqual([
      'RBRuth Bell,extension 1002,Extensions cannot be texted from here',
      'RARuth Abernathy,(703) 555-0186 · mobile,Address book',
    ]);
    expect(screen.getAllByRole('option')[0]?.getAttribute('aria-disabled')).toBe('true');
    expect(active()?.textContent).toContain('Ruth Abernathy');
    fireEvent.keyDown(to(), { key: 'ArrowUp' });
    expect(active()?.textContent).toContain('Ruth Bell');
    fireEvent.keyDown(to(), { key: 'Enter' });
    expect(chips()).toEqual([]);
    fireEvent.keyDown(to(), { key: 'ArrowDown' });
    fireEvent.keyDown(to(), { key: 'Enter' });
    expect(chips()).toEqual(['Ruth Abernathy,(703) 555-0186']);
    expect(store.getState().to).toBe('Ruth Abernathy <(703) 555-0186>\n');
    expect(options()).toEqual([]);
  });

  it('are waited for when Enter is faster than main', async () => {
    await renderApp(bridgeWith((words) => foundOf(words === 'ruth' ? [personOf({})] : [])));
    enter('ruth');
    await wait();
    expect(chips()).toEqual(['Ruth Abernathy,(703) 555-0186']);
  });

  it('are those of the last words, however late the answers before come', async () => {
    let answerLate: (found: Found) => void = () => undefined;
    const late = new Promise<Found>((resolve) => {
      answerLate = resolve;
    });
    await renderApp(
      bridgeWith((words) => (words === 'r' ? late : foundOf([personOf({ name: 'Rosa Lund' })]))),
    );
    act(() => to().focus());
    type('r');
    await wait();
    type('ro');
    await wait();
    answerLate(foundOf([personOf({})]));
    await wait();
    expect(options().join()).toContain('Rosa Lund');
    expect(options().join()).not.toContain('Ruth');
  });

  it('are not taken for a number that is not whole, which stays what it is', async () => {
    await renderApp(bridgeWith(() => foundOf([personOf({ number: '+17035559110' })])));
    act(() => to().focus());
    type('911');
    await wait();
    expect(options()).toHaveLength(1);
    expect(active()).toBeNull();
    fireEvent.keyDown(to(), { key: 'Enter' });
    expect(chips()).toEqual(['911,emergency numbers cannot be texted here']);
  });

  it('offer a whole number by itself where nobody is known at it', async () => {
    await renderApp(bridgeWith(() => foundOf([])));
    act(() => to().focus());
    type('+33 6 12 34 56 78');
    await wait();
    expect(options()).toEqual(['#+33 6 12 34 56 78,🇫🇷 France,as typed']);
  });

  it('are those texted last when an arrow key opens the empty list', async () => {
    const bridge = bridgeWith(() => foundOf([personOf({ name: null, source: 'conversation' })]));
    await renderApp(bridge);
    act(() => to().focus());
    fireEvent.keyDown(to(), { key: 'ArrowDown' });
    await wait();
    expect(options()).toEqual(['#(703) 555-0186,mobile,Texted before']);
    fireEvent.keyDown(to(), { key: 'Escape' });
    expect(options()).toEqual([]);
  });

  it.each<[Partial<Found>, string]>([
    [
      { addressBook: 'not-permitted' },
      "RingCentral's address book is not shared with Fromline: its names are not found here.",
    ],
    [
      { directory: 'not-permitted' },
      'The company directory is not shared with Fromline: its names are not found here.',
    ],
    [{ addressBook: 'not-read' }, "RingCentral's address book is still being read."],
    [
      { directory: 'failed' },
      "RingCentral's address book could not be read just now: some names are not found here.",
    ],
  ])('say where names are missing from: %o', async (sources, words) => {
    await renderApp(bridgeWith(() => foundOf([], sources)));
    act(() => to().focus());
    type('zoe');
    await wait();
    expect(screen.getByText('Nobody by this name is known here. Type the phone number.')).toBeTruthy();
    expect(screen.getByText(words)).toBeTruthy();
    expect(within(document.body).queryByRole('listbox')).toBeNull();
  });
});
