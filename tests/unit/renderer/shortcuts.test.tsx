import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { standardSettings } from '#contract/app-settings.ts';
import { keyWords } from '#renderer/features/shortcuts/key-words.ts';
import { shortcuts } from '#renderer/features/shortcuts/shortcut-table.ts';
import { createWindowActions } from '#renderer/features/shortcuts/window-actions.ts';
import { everyKind } from './support/listings.ts';
import { formats, t } from './support/render-app.tsx';
import { openWindow, type Opened } from './support/window.ts';

const off = { settings: { ...standardSettings, shortcuts: false } };

/** Presses the n-th combination of a shortcut as a keyboard does. */
function press(keys: string, target: Element = document.activeElement ?? document.body): void {
  const parts = keys.split('+').filter((part) => !part.startsWith('['));
  const key = parts.at(-1) ?? '';
  fireEvent.keyDown(target, {
    key,
    code: key,
    ctrlKey: parts.includes('$mod'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  });
}

const shownView = ({ store }: Opened): string => store.getState().view.kind;
const sheet = (): HTMLElement => screen.getByRole('dialog', { name: 'Keyboard shortcuts', hidden: true });

describe('the table of shortcuts', () => {
  it('has something to do for each key of the window, and words and keys for every one', async () => {
    const app = await openWindow(everyKind);
    const actions: Readonly<Record<string, unknown>> = createWindowActions({ store: app.store, formats }, t);
    const ofWindow = shortcuts.filter(({ where }) => where === 'window').map(({ id }) => id);
    expect(Object.keys(actions).sort()).toEqual([...ofWindow].sort());
    for (const { id } of shortcuts) {
      expect(t(`shortcuts.does.${id}`), id).not.toContain('shortcuts.');
      expect(keyWords(id, t).flat().join(''), id).not.toBe('');
    }
  });

  it('holds no combination twice and no single letter', () => {
    const all = shortcuts.flatMap(({ keys }) => [...keys] as string[]);
    expect(new Set(all).size).toBe(all.length);
    const single = all.filter((keys) => !keys.includes('+'));
    expect(single).toEqual(['Enter', 'F6', 'Escape']);
  });
});

describe('the shortcuts of the window', () => {
  it.each([
    ['$mod+Shift+O', 'outbox'],
    ['$mod+,', 'settings'],
  ])('%s shows %s', async (keys, view) => {
    const app = await openWindow(everyKind);
    press(keys);
    expect(shownView(app)).toBe(view);
  });

  it('Ctrl and a digit chooses the n-th number that can text', async () => {
    await openWindow(everyKind);
    press('$mod+n');
    press('$mod+2');
    expect(screen.getByRole('button', { name: /^From Desk phone/ })).toBeTruthy();
  });

  it('open the file dialog with the focus left where one writes, else on its button', async () => {
    const { settle } = await openWindow(everyKind);
    await settle();
    const open = vi.spyOn(HTMLInputElement.prototype, 'click').mockReturnValue();
    const message = screen.getByRole('textbox', { name: 'Message' });
    message.focus();
    press('$mod+u');
    expect(open).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(message);
    screen.getByRole('searchbox', { name: 'Find a number' }).focus();
    press('$mod+u');
    expect(open).toHaveBeenCalledTimes(2);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Attach a file' }));
    open.mockRestore();
  });

  it('leave a dialog its keys', async () => {
    const app = await openWindow(everyKind);
    press('$mod+/');
    press('$mod+,');
    expect(shownView(app)).not.toBe('settings');
    expect(sheet()).toBeTruthy();
  });

  it('are gone when they are switched off, but for those of the page', async () => {
    const app = await openWindow(everyKind, off);
    const before = shownView(app);
    press('$mod+,');
    press('$mod+k');
    press('$mod+/');
    expect(shownView(app)).toBe(before);
    expect(app.store.getState().overlay).toBeNull();
    document.body.focus();
    press('F6');
    expect(document.activeElement).not.toBe(document.body);
  });

  it('come back at once when they are switched on', async () => {
    const app = await openWindow(everyKind, off);
    app.bridge.push({ type: 'settings', settings: standardSettings });
    await app.settle();
    press('$mod+,');
    expect(shownView(app)).toBe('settings');
  });
});

describe('the sheet', () => {
  it('lists every shortcut under its heading, with its keys as keys', async () => {
    await openWindow(everyKind);
    press('$mod+/');
    const rows = within(sheet()).getAllByRole('term', { hidden: true });
    expect(rows.map(({ textContent }) => textContent).sort()).toEqual(
      shortcuts.map(({ id }) => t(`shortcuts.does.${id}`)).sort(),
    );
    const outbox = rows.find(({ textContent }) => textContent === 'Outbox')?.nextElementSibling;
    const caps = [...(outbox?.querySelectorAll('kbd') ?? [])].map(({ textContent }) => textContent);
    expect(caps).toEqual(['Ctrl', 'Shift', 'O']);
    expect(sheet().textContent).toContain('Ctrl 1 to Ctrl 9');
  });

  it('does not say that Enter sends where it makes a new line', async () => {
    const app = await openWindow(everyKind, { settings: { ...standardSettings, enterSends: false } });
    app.store.getState().setOverlay('shortcuts');
    await app.settle();
    const rows = within(sheet()).getAllByRole('term', { hidden: true });
    const words = rows.map(({ textContent }) => textContent);
    expect(words).toContain('Send, whatever Enter does');
    expect(words).not.toContain('Send');
    expect(words).not.toContain('New line');
  });

  it('gives the focus back to where it was', async () => {
    await openWindow(everyKind);
    const opener = screen.getByRole('button', { name: 'Settings' });
    opener.focus();
    press('$mod+/');
    const close = within(sheet()).getByRole('button', { name: 'Close', hidden: true });
    expect(document.activeElement).toBe(close);
    fireEvent.click(close);
    expect(screen.queryByRole('dialog', { hidden: true })).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  it('lists only what still works when the shortcuts are off, and says so', async () => {
    const app = await openWindow(everyKind, off);
    app.store.getState().setOverlay('shortcuts');
    await app.settle();
    expect(sheet().textContent).toContain('Shortcuts are switched off');
    const rows = within(sheet()).getAllByRole('term', { hidden: true });
    expect(rows).toHaveLength(shortcuts.filter(({ isFixed }) => isFixed).length);
  });
});
