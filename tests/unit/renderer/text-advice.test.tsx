import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { encodingCost, type EncodingCost } from '#domain/text/plain-text.ts';
import { oddKinds } from '#domain/text/plain-characters.ts';
import { markedRanges } from '#renderer/features/compose/text/marked-ranges.ts';
import { oddWords } from '#renderer/features/compose/text/odd-words.ts';
import { everyKind } from './support/listings.ts';
import { t } from './support/render-app.tsx';
import { openWindow, type Opened } from './support/window.ts';

const crew = 'The crew’s truck is on its way to your door, about twenty minutes from now.';
const message = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Message' });
const write = (text: string): void => {
  fireEvent.change(message(), { target: { value: text } });
};
const advice = (): readonly (string | null)[] =>
  Array.from(document.querySelectorAll('p.composer__advice:not(.composer__advice--quiet)'), (line) =>
    line.textContent.trim(),
  );
const marks = (): readonly (string | null)[] =>
  Array.from(document.querySelectorAll('.composer__mirror mark'), ({ textContent }) => textContent);
/** What a screen reader was told by the live regions of the pane, besides the counter. */
const said = (words: string): number =>
  screen.getAllByRole('status').filter(({ textContent }) => textContent === words).length;
const alerts = (): string =>
  screen
    .queryAllByRole('alert')
    .map(({ textContent }) => textContent)
    .join('');
const open = (): Promise<Opened> => openWindow(everyKind);
const costOf = (text: string): EncodingCost => {
  const cost = encodingCost(text);
  if (cost === null) throw new Error('it costs nothing');
  return cost;
};

describe('odd characters in a message', () => {
  it('are named with what they cost, and underlined', async () => {
    await open();
    write(crew);
    expect(advice()).toEqual(['The curly ’ makes this 2 segments instead of 1.Use a plain one']);
    expect(marks()).toEqual(['’']);
    expect(document.querySelector('.composer__advice .odd-char')?.textContent).toBe('’');
    expect(alerts()).toBe('');
  });

  it('are replaced by one press, with the caret where it was and the focus back in the message', async () => {
    await open();
    const text = `Wait… ${crew.repeat(2)}`;
    write(text);
    const place = text.indexOf('truck');
    act(() => message().setSelectionRange(place, place + 5));
    fireEvent.click(screen.getByRole('button', { name: 'Use plain ones' }));
    expect(message().value).toBe(text.replaceAll('’', "'").replace('…', '...'));
    const { selectionStart, selectionEnd } = message();
    expect(message().value.slice(selectionStart, selectionEnd)).toBe('truck');
    expect(document.activeElement).toBe(message());
    expect(advice()).toEqual([]);
    expect(marks()).toEqual([]);
  });

  it('that nothing can stand in for are named, and stay', async () => {
    await open();
    write(crew.replace('now', '😀'));
    expect(advice()).toEqual(['The 😀 makes this 2 segments instead of 1.']);
    expect(marks()).toEqual(['’', '😀']);
    expect(screen.queryByRole('button', { name: /^Use .*plain/ })).toBeNull();
  });

  it('are not spoken of where they cost nothing', async () => {
    await open();
    for (const text of ['It’s here', 'a'.repeat(200), 'жду вас у входа '.repeat(10)]) {
      write(text);
      expect(advice()).toEqual([]);
      expect(marks()).toEqual([]);
    }
  });

  it('are marked beside what is too much', async () => {
    await open();
    write(`’${'a'.repeat(1010)}’`);
    expect(marks()).toEqual(['’', `${'a'.repeat(11)}’`]);
  });

  it('are not looked for in a text ten times too long, which is kept, counted and marked', async () => {
    const { store } = await open();
    const text = `${'It’s bit.ly/a. '.repeat(700)}end`;
    write(text);
    expect(message().value).toBe(text);
    expect(store.getState().text).toBe(text);
    expect(advice()).toEqual([]);
    const [excess, rest] = document.querySelectorAll('.composer__mirror mark');
    expect(excess?.textContent).toBe(text.slice(1000, 10_000));
    // The ground of all the rest.
    expect(rest?.matches('.composer__mirror-rest[data-kind="excess"]')).toBe(true);
    // Both run the same way, or the marks would not stand below their words.
    expect(document.querySelectorAll('.composer__text[data-long="true"]')).toHaveLength(2);
    expect(document.querySelector('.counter')?.textContent).toContain('10,503 / 1,000');
    write(text.slice(0, 1000));
    expect(advice().join()).toContain('curly');
    expect(document.querySelector('.composer__mirror-rest')).toBeNull();
    expect(document.querySelector('[data-long]')).toBeNull();
  });

  it('are announced once, politely', async () => {
    await open();
    const words = 'The curly ’ makes this 2 segments instead of 1.';
    expect(said(words)).toBe(0);
    write(crew);
    expect(said(words)).toBe(1);
    write('short');
    expect(said(words)).toBe(0);
    write(crew);
    expect(advice()).toHaveLength(1);
    expect(said(words)).toBe(0);
  });
});

describe('links in a message', () => {
  it('that are shortened are advised against, and never stop a text', async () => {
    await open();
    fireEvent.change(screen.getByRole('combobox', { name: 'To' }), { target: { value: '7035550168' } });
    write('See https://bit.ly/3xYz.');
    expect(advice()).toEqual(['Carriers refuse shortened links such as bit.ly. Put the full link in.']);
    expect(said('Carriers refuse shortened links such as bit.ly. Put the full link in.')).toBe(1);
    expect(alerts()).toBe('');
  });

  it('to more than one website are named', async () => {
    await open();
    write('See example.com/a, www.example.com/b and mail someone@example.org');
    expect(advice()).toEqual([]);
    write('See example.com/a and https://example.org');
    expect(advice()).toEqual([
      'This links to more than one website: example.com, example.org. Carriers may take it for spam.',
    ]);
    write('a.com b.com c.com d.com e.com');
    expect(advice()).toEqual([
      'This links to more than one website: a.com, b.com, c.com and 2 more. Carriers may take it for spam.',
    ]);
  });
});

describe('the words about odd characters', () => {
  it.each([
    ['“', 'The curly “ makes this 2 segments instead of 1.'],
    ['“”', 'The curly “ and the curly ” make this 2 segments instead of 1.'],
    ['“”–…', 'The curly “, the curly ” and 2 more make this 2 segments instead of 1.'],
    ['\u00a0\u2009', 'The special space makes this 2 segments instead of 1.'],
    ['\u200b', 'The invisible character makes this 2 segments instead of 1.'],
    ['“世', 'The 世 makes this 2 segments instead of 1.'],
  ])('for %j are: %s', (odd, words) => {
    expect(oddWords(costOf('a'.repeat(75) + odd), t)).toBe(words);
  });

  it('name every kind', () => {
    for (const kind of oddKinds) {
      expect(t(`compose.odd.names.${kind}`, { character: '¶' })).toMatch(/^(?!.*compose)[a-z ]*¶?$/);
    }
  });
});

describe('the marks of a message', () => {
  it('are in order, apart, and not too many', () => {
    const text = '’’a’b'.repeat(300);
    const { odd } = costOf(text);
    const ranges = markedRanges(text, odd);
    expect(ranges[0]).toEqual({ start: 0, end: 2, kind: 'odd' });
    expect(ranges.at(-1)).toEqual({ start: 1000, end: 1500, kind: 'excess' });
    expect(ranges.length).toBeLessThan(110);
    for (const [index, { start }] of ranges.entries()) {
      expect(start).toBeGreaterThan(ranges[index - 1]?.end ?? -1);
    }
  });

  it('never part the two halves of an emoji', async () => {
    await open();
    write(`${'x'.repeat(999)}🙂 more`);
    expect(marks()).toEqual(['🙂 more']);
    expect(document.querySelector('.composer__mirror')?.textContent).toBe(message().value);
    write(`${'x'.repeat(998)}🙂 more`);
    expect(marks()).toEqual(['🙂', ' more']);
  });
});
