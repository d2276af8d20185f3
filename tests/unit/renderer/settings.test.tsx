import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { standardSettings, type AppSettings, type DesktopAbilities } from '#contract/app-settings.ts';
import type { AppSnapshot } from '#contract/app-state.ts';
import { appError } from '#domain/app-error.ts';
import { good, type createFakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { textOf } from './support/truth.ts';
import { openWindow, type Opened } from './support/window.ts';

type Answers = Parameters<typeof createFakeBridge>[2];
const able: DesktopAbilities = { tray: true, startAtLogin: true, links: true, spelling: ['de', 'en-US'] };

async function openSettings(changes: Partial<AppSnapshot> = {}, answers: Answers = {}): Promise<Opened> {
  const app = await openWindow(everyKind, { desktop: able, ...changes }, answers);
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  await app.settle();
  return app;
}

const requests = ({ bridge }: Opened, channel: string): unknown[] =>
  bridge.asked.filter((call) => call.channel === channel).map(({ request }) => request);
const changesOf = (app: Opened): unknown[] => requests(app, 'settings:change');
const section = (name: string): HTMLElement => screen.getByRole('region', { name });
const toggle = (name: string | RegExp): HTMLInputElement => screen.getByRole('switch', { name });
const radio = (group: string, name: string): HTMLElement =>
  within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name });
const keep = (app: Opened, changes: Partial<AppSettings>): Promise<void> => {
  app.bridge.push({ type: 'settings', settings: { ...standardSettings, ...changes } });
  return app.settle();
};

describe('the settings page', () => {
  it('takes the place of the numbers, with the focus on its title, and leads back', async () => {
    const app = await openSettings();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Settings' }));
    const list = screen.getByRole('navigation', { name: 'Settings' });
    expect(
      within(list)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Notifications',
      'Sending',
      'Startup and tray',
      'Appearance',
      'Data and privacy',
      'Shortcuts',
      'Account',
    ]);
    fireEvent.click(within(list).getByRole('button', { name: 'Numbers' }));
    expect(screen.getByRole('navigation', { name: 'Numbers' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Settings' }));
    expect(app.store.getState().view.kind).not.toBe('settings');
  });

  it('leads back on Escape to what was looked at before', async () => {
    const app = await openWindow(everyKind);
    app.store.getState().showOutbox();
    await app.settle();
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    expect(app.store.getState().view.kind).toBe('outbox');
  });

  it('leads to a part of it, which is the current one then', async () => {
    await openSettings();
    fireEvent.click(screen.getByRole('link', { name: 'Account' }));
    expect(screen.getByRole('link', { name: 'Account' }).getAttribute('aria-current')).toBe('true');
    expect(screen.getByRole('link', { name: 'Notifications' }).getAttribute('aria-current')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Account' }));
  });
});

describe('one setting', () => {
  it.each([
    ['Texts of mine that fail', { notifyFailures: false }],
    ['Sound', { sound: true }],
    ['Quiet time', { quietTime: { ...standardSettings.quietTime, isOn: true } }],
    ['Start when I sign in to this computer', { startAtLogin: true }],
    ['Open links to phone numbers', { openLinks: true }],
    ['Keyboard shortcuts', { shortcuts: false }],
    ['Ask before the first text from a shared number', { asksFirstText: true }],
  ])('switch "%s" asks main for its change', async (name, change) => {
    const app = await openSettings();
    fireEvent.click(toggle(name));
    await app.settle();
    expect(changesOf(app)).toEqual([change]);
  });

  it.each([
    ['Enter key', 'New line, Ctrl+Enter sends', { enterSends: false }],
    ['When the window is closed', 'Keep running', { closing: 'tray' }],
    ['Theme', 'Dark', { theme: 'dark' }],
  ])('"%s" is chosen among buttons: %s', async (group, name, change) => {
    const app = await openSettings();
    fireEvent.click(radio(group, name));
    await app.settle();
    expect(changesOf(app)).toEqual([change]);
  });

  it('checks spelling in one of the languages that there are', async () => {
    const app = await openSettings();
    const list = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Check spelling' });
    expect([...list.options].map(({ text }) => text)).toEqual(['Off', 'American English', 'German']);
    fireEvent.change(list, { target: { value: 'de' } });
    await app.settle();
    expect(changesOf(app)).toEqual([{ spelling: 'de' }]);
  });

  it('leaves spelling to a system that does it its own way', async () => {
    await openSettings({
      desktop: { ...able, spelling: 'system' },
      settings: { ...standardSettings, spelling: 'system' },
    });
    const list = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Check spelling' });
    expect([...list.options].map(({ text }) => text)).toEqual(['Off', 'As macOS does']);
    expect(list.value).toBe('system');
  });

  it('is chosen by the arrow keys around the ends, with one tab stop', async () => {
    const app = await openSettings();
    const system = radio('Theme', 'System');
    expect(system.tabIndex).toBe(0);
    system.focus();
    fireEvent.keyDown(system, { key: 'ArrowLeft' });
    await app.settle();
    expect(document.activeElement).toBe(radio('Theme', 'Dark'));
    expect(changesOf(app)).toEqual([{ theme: 'dark' }]);
    expect(radio('Theme', 'Light').tabIndex).toBe(-1);
  });

  it('shows what main has as soon as main says so', async () => {
    const app = await openSettings();
    await keep(app, { sound: true, theme: 'dark', zoom: 150 });
    expect(toggle('Sound').checked).toBe(true);
    expect(radio('Theme', 'Dark').getAttribute('aria-checked')).toBe('true');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Text size' }).value).toBe('150');
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('that main refuses is as it was, and its row says so', async () => {
    const refused = { ok: false, error: appError('system-refused') } as const;
    const app = await openSettings({}, { 'settings:change': () => refused });
    fireEvent.click(toggle('Start when I sign in to this computer'));
    await app.settle();
    const control = toggle('Start when I sign in to this computer');
    expect(control.checked).toBe(false);
    const said = within(section('Startup and tray')).getByRole('alert');
    expect(said.textContent).toContain('Not changed: This computer did not take the setting');
    expect(control.getAttribute('aria-describedby')).toContain(said.id);
  });

  it('that could not be written holds, and its row says for how long', async () => {
    const settings = { ...standardSettings, sound: true };
    const app = await openSettings(
      {},
      { 'settings:change': () => ({ ok: false, error: appError('store-unavailable') }) },
    );
    fireEvent.click(toggle('Sound'));
    app.bridge.push({ type: 'settings', settings });
    await app.settle();
    expect(toggle('Sound').checked).toBe(true);
    expect(section('Notifications').textContent).toContain('it holds until Fromline is closed');
  });
});

describe('what a notification shows', () => {
  const level = (name: string): HTMLInputElement => screen.getByRole('radio', { name });
  const preview = (): string => document.querySelector('.preview')?.textContent ?? '';

  it('is one of four levels, each with its picture', async () => {
    const app = await openSettings();
    expect(level('Sender only').checked).toBe(true);
    expect(preview()).toContain('Dana Whitfield');
    expect(preview()).toContain('to My direct (650) 555-0142');
    expect(preview()).not.toContain('Perfect');

    fireEvent.click(level('Sender and text'));
    expect(preview()).toContain('Perfect, thanks.');
    await app.settle();
    expect(changesOf(app)).toEqual([{ notifications: 'sender-and-text' }]);

    await keep(app, { notifications: 'only-new' });
    expect(preview()).toContain('New message');
    expect(preview()).not.toContain('Dana');
    await keep(app, { notifications: 'nothing' });
    expect(preview()).toContain('Nothing appears.');
    expect(preview()).not.toContain('My direct');
  });

  it('is nothing in the quiet time, whose ends are times of the day', async () => {
    const isOn = { isOn: true, from: 22 * 60, until: 7 * 60 };
    const app = await openSettings({ settings: { ...standardSettings, quietTime: isOn } });
    const from = screen.getByLabelText<HTMLInputElement>('From');
    expect(from.value).toBe('22:00');
    fireEvent.change(from, { target: { value: '' } });
    fireEvent.change(from, { target: { value: '21:30' } });
    await app.settle();
    expect(changesOf(app)).toEqual([{ quietTime: { ...isOn, from: 21 * 60 + 30 } }]);
  });

  it('leaves out a number that is muted', async () => {
    const app = await openSettings();
    fireEvent.click(screen.getByRole('button', { name: 'Choose' }));
    fireEvent.click(toggle(/^Mute Virginia/));
    await app.settle();
    const virginia = everyKind.find(({ number }) => number.id === 'virginia');
    expect(requests(app, 'numbers:set')).toEqual([
      { id: 'virginia', settings: { ...virginia?.settings, isMuted: true } },
    ]);
    const canText = everyKind.filter(({ verdict }) => verdict.level !== 'cannot');
    expect(screen.getAllByRole('switch', { name: /^Mute / })).toHaveLength(canText.length);
  });
});

describe('the number a new text starts from', () => {
  it('is chosen among those that can text', async () => {
    const app = await openSettings();
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Default number for a new text' });
    expect(choice.value).toBe('mine');
    const words = [...choice.options].map(({ text }) => text);
    expect(words).toContain('Virginia (571) 555-0123');
    expect(words.join(' ')).not.toContain('Alerts');
    fireEvent.change(choice, { target: { value: 'virginia' } });
    await app.settle();
    expect(requests(app, 'numbers:set')).toMatchObject([{ id: 'virginia', settings: { isDefault: true } }]);
  });

  it('is what the numbers say, once they say something new', async () => {
    const app = await openSettings();
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Default number for a new text' });
    fireEvent.change(choice, { target: { value: 'virginia' } });
    await app.settle();
    expect(choice.value).toBe('virginia');
    app.store.setState({
      listings: everyKind.map((listing) => ({
        ...listing,
        settings: { ...listing.settings, isDefault: listing.number.id === 'sales' },
      })),
    });
    await app.settle();
    expect(choice.value).toBe('sales');
  });

  it('stays when main refuses, and the row says so', async () => {
    const refused = { ok: false, error: appError('store-unavailable') } as const;
    const app = await openSettings({}, { 'numbers:set': () => refused });
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Default number for a new text' });
    fireEvent.change(choice, { target: { value: 'virginia' } });
    await app.settle();
    expect(choice.value).toBe('mine');
    expect(within(section('Sending')).getByRole('alert')).toBeTruthy();
  });
});

describe('what this desktop cannot do', () => {
  it('is off, cannot be changed, and says why', async () => {
    await openSettings({
      desktop: { tray: false, startAtLogin: false, links: false, spelling: [] },
      settings: { ...standardSettings, startAtLogin: true, openLinks: true, closing: 'tray' },
    });
    const why: Record<string, string> = {
      'Start when I sign in to this computer': 'This system offers Fromline no way to be started',
      'Start in the tray': 'This desktop shows no tray icon',
      'Open links to phone numbers': 'This system does not let Fromline take these links',
    };
    for (const [name, words] of Object.entries(why)) {
      const control = toggle(name);
      expect(control.disabled, name).toBe(true);
      expect(control.checked, name).toBe(false);
      const described = document.getElementById(control.getAttribute('aria-describedby') ?? '');
      expect(described?.textContent, name).toBe(words);
    }
    const closing = screen.getByRole('radiogroup', { name: 'When the window is closed' });
    expect(within(closing).getByRole('radio', { name: 'Quit' }).getAttribute('aria-checked')).toBe('true');
    expect(section('Startup and tray').textContent).toContain('so Fromline quits');
  });
});

describe('data and account', () => {
  it('says where things are kept', async () => {
    await openSettings();
    expect(section('Data and privacy').textContent).toContain('Kept encrypted on this computer');
    expect(section('Data and privacy').textContent).toContain('Kept in the keychain of this computer');
  });

  it('says that nothing lasts without a keychain', async () => {
    await openSettings({
      keychain: { kind: 'memory', reason: 'locked' },
      store: { kind: 'memory', problem: null },
    });
    expect(section('Data and privacy').textContent).toContain('Kept for this run only');
    expect(section('Data and privacy').textContent).toContain('The keychain is locked.');
  });

  it('copies and saves a report for support', async () => {
    const app = await openSettings({}, { 'app:save-diagnostics': () => good({ saved: false }) });
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    await app.settle();
    expect(requests(app, 'app:copy-diagnostics')).toHaveLength(1);
    expect(screen.getByText(/^Diagnostics copied\./)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await app.settle();
    expect(requests(app, 'app:save-diagnostics')).toHaveLength(1);
    expect(screen.queryByText(/^Diagnostics saved\./)).toBeNull();
  });

  it('says who is signed in, where, and which permissions are missing', async () => {
    const app = await openSettings();
    const account = section('Account');
    expect(account.textContent).toContain('Nora Lindqvist, ext. 204 · Halden Windows');
    expect(account.textContent).toContain('https://platform.ringcentral.com');
    expect(account.textContent).toContain('Fromline has all it needs');
    fireEvent.click(within(account).getByRole('button', { name: 'Sign out' }));
    await app.settle();
    expect(requests(app, 'session:sign-out')).toEqual([{ discard: false }]);
  });
});

describe('closing the window for the first time', () => {
  const question = (): HTMLElement =>
    screen.getByRole('alertdialog', { name: 'Keep Fromline running in the tray?', hidden: true });
  const answer = (name: string): boolean =>
    fireEvent.click(within(question()).getByRole('button', { name, hidden: true }));

  it.each([
    ['Keep running', 'tray'],
    ['Quit', 'quit'],
  ])('%s closes it that way, for this time', async (name, how) => {
    const app = await openWindow(everyKind);
    app.store.getState().setOverlay('close-question');
    await app.settle();
    answer(name);
    await app.settle();
    expect(requests(app, 'app:close-window')).toEqual([{ how, remember: false }]);
  });

  it('remembers the answer when asked to', async () => {
    const app = await openWindow(everyKind);
    app.store.getState().setOverlay('close-question');
    await app.settle();
    fireEvent.click(within(question()).getByRole('checkbox', { name: 'Do not ask again', hidden: true }));
    answer('Keep running');
    await app.settle();
    expect(requests(app, 'app:close-window')).toEqual([{ how: 'tray', remember: true }]);
  });

  it('leaves the window open when it is cancelled', async () => {
    const app = await openWindow(everyKind);
    app.store.getState().setOverlay('close-question');
    await app.settle();
    answer('Cancel');
    expect(requests(app, 'app:close-window')).toEqual([]);
    expect(screen.queryByRole('alertdialog', { hidden: true })).toBeNull();
  });
});

describe('the Enter key', () => {
  const message = (): HTMLElement => screen.getByRole('textbox', { name: 'Message' });
  const write = (): void => {
    fireEvent.change(screen.getByRole('combobox', { name: 'To' }), { target: { value: '703 555 0168' } });
    fireEvent.change(message(), { target: { value: 'On our way.' } });
  };
  const answers: Answers = { 'outbox:enqueue': () => good([textOf()]) };
  const newLine = { settings: { ...standardSettings, enterSends: false } };

  it('starts a new line when the settings say so, and Ctrl+Enter sends', async () => {
    const app = await openWindow(everyKind, newLine, answers);
    write();
    const isDefault = fireEvent.keyDown(message(), { key: 'Enter' });
    expect(isDefault).toBe(true);
    await app.settle();
    expect(requests(app, 'outbox:enqueue')).toEqual([]);
    fireEvent.keyDown(message(), { key: 'Enter', ctrlKey: true });
    await app.settle();
    expect(requests(app, 'outbox:enqueue')).toHaveLength(1);
  });

  it('sends otherwise, as Ctrl+Enter does', async () => {
    const app = await openWindow(everyKind, {}, answers);
    write();
    fireEvent.keyDown(message(), { key: 'Enter', ctrlKey: true });
    await app.settle();
    expect(requests(app, 'outbox:enqueue')).toHaveLength(1);
  });
});

describe('settings that could not be read', () => {
  it('are said, with the name of the file, until it was read', async () => {
    await openWindow(everyKind, { settingsSetAside: 'preferences.broken-2026.json' });
    const words = 'Your settings could not be read, so the standard ones apply.';
    expect(screen.getByText(new RegExp(words)).textContent).toContain('preferences.broken-2026.json');
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText(new RegExp(words))).toBeNull();
  });
});

describe('the details of a number', () => {
  it('mute it', async () => {
    const app = await openWindow(everyKind);
    app.store.getState().showDetails('virginia');
    await app.settle();
    fireEvent.click(toggle(/^Mute/));
    await app.settle();
    expect(requests(app, 'numbers:set')).toMatchObject([{ id: 'virginia', settings: { isMuted: true } }]);
  });
});
