import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AppSnapshot } from '#contract/app-state.ts';
import { everyKind } from './support/listings.ts';
import { noCounts } from './support/truth.ts';
import { openWindow, type Opened } from './support/window.ts';

const dialog = (): HTMLElement =>
  screen.getByRole('dialog', { name: 'Go to anything, do anything', hidden: true });
const closed = (): boolean => screen.queryByRole('dialog', { hidden: true }) === null;
const input = (): HTMLElement => within(dialog()).getByRole('combobox', { hidden: true });
const options = (): HTMLElement[] => within(dialog()).queryAllByRole('option', { hidden: true });
const names = (): (string | null | undefined)[] =>
  options().map((option) => option.querySelector('.palette-option__name')?.textContent);
const active = (): HTMLElement | null =>
  document.getElementById(input().getAttribute('aria-activedescendant') ?? '');
const key = (name: string): boolean => fireEvent.keyDown(input(), { key: name });
const type = (words: string): boolean => fireEvent.change(input(), { target: { value: words } });
const asked = ({ bridge }: Opened, channel: string): number =>
  bridge.asked.filter((call) => call.channel === channel).length;

async function open(changes: Partial<AppSnapshot> = {}): Promise<Opened> {
  const app = await openWindow(everyKind, changes);
  screen.getByRole('button', { name: 'Settings' }).focus();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
  return app;
}

describe('the palette', () => {
  it('opens with the focus in its field, actions first and then the numbers', async () => {
    await open();
    expect(document.activeElement).toBe(input());
    const groups = within(dialog())
      .getAllByRole('group', { hidden: true })
      .map((group) => group.firstChild?.textContent);
    expect(groups.slice(0, 2)).toEqual(['Actions', 'Numbers']);
    expect(names()[0]).toBe('New text');
    expect(active()).toBe(options()[0]);
    expect(active()?.getAttribute('aria-selected')).toBe('true');
  });

  it('walks with the arrows around the ends, with Home, End and by page', async () => {
    await open();
    key('ArrowDown');
    expect(active()).toBe(options()[1]);
    key('ArrowUp');
    key('ArrowUp');
    expect(active()).toBe(options().at(-1));
    key('Home');
    expect(active()).toBe(options()[0]);
    key('PageDown');
    expect(active()).toBe(options()[8]);
    key('End');
    expect(active()).toBe(options().at(-1));
    key('ArrowDown');
    expect(active()).toBe(options()[0]);
  });

  it('finds by words in any order and by digits in any punctuation', async () => {
    await open();
    type('numbers CHECK');
    expect(names()).toEqual(['Check numbers again']);
    type('(571) 555');
    expect(names()).toEqual(['Virginia']);
    type('571-555');
    expect(names()).toEqual(['Virginia']);
  });

  it('says when nothing fits', async () => {
    await open();
    type('zzz');
    expect(options()).toEqual([]);
    expect(input().getAttribute('aria-expanded')).toBe('false');
    expect(within(dialog()).getByRole('status', { hidden: true }).textContent).toContain(
      'Nothing matches “zzz”.',
    );
    key('Enter');
    expect(closed()).toBe(false);
  });

  it('closes on Escape and gives the focus back', async () => {
    await open();
    key('Escape');
    expect(closed()).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Settings' }));
  });

  it.each([
    ['outbox', 'outbox'],
    ['settings', 'settings'],
  ] as const)('goes to %s with Enter', async (words, view) => {
    const app = await open();
    type(words);
    key('Enter');
    expect(closed()).toBe(true);
    expect(app.store.getState().view.kind).toBe(view);
  });

  it('makes a number the sender, and shows why one cannot text', async () => {
    await open();
    type('virginia');
    key('Enter');
    expect(screen.getByRole('form', { name: 'Text from Virginia' })).toBeTruthy();
    fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
    type('alerts');
    key('Enter');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Alerts');
  });

  it('chooses by click', async () => {
    const app = await open();
    const option = options().find((each) => each.textContent.startsWith('Outbox'));
    fireEvent.click(option ?? document.body);
    expect(app.store.getState().view.kind).toBe('outbox');
  });

  it('pauses and resumes under the name of what it does', async () => {
    const app = await open();
    type('pause');
    key('Enter');
    await app.settle();
    expect(asked(app, 'outbox:pause')).toBe(1);
    app.bridge.push({ type: 'sending', sending: { paused: true, signInRefused: false } });
    await app.settle();
    fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
    type('sending');
    expect(names()).toEqual(['Resume sending']);
  });

  it.each([
    ['check for new', 'messages:sync'],
    ['check numbers', 'numbers:refresh'],
    ['copy diagnostics', 'app:copy-diagnostics'],
  ])('asks main for "%s"', async (words, channel) => {
    const app = await open();
    const before = asked(app, channel);
    type(words);
    key('Enter');
    await app.settle();
    expect(asked(app, channel)).toBe(before + 1);
  });

  it('signs out only after the question while something has not gone', async () => {
    const app = await open({ outboxCounts: { ...noCounts, drafts: 1 } });
    type('sign out');
    key('Enter');
    await app.settle();
    expect(asked(app, 'session:sign-out')).toBe(0);
    const question = screen.getByRole('alertdialog', { hidden: true });
    fireEvent.click(within(question).getByRole('button', { name: 'Stay signed in', hidden: true }));
    expect(asked(app, 'session:sign-out')).toBe(0);
    expect(screen.queryByRole('alertdialog', { hidden: true })).toBeNull();
  });

  it('has no Sign out in the demo', async () => {
    await open({ profile: 'demo' });
    expect(names()).toContain('Leave the demo');
    expect(names().join(' ')).not.toContain('Sign out');
  });
});
