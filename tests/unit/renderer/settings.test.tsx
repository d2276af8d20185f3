import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { standardSettings } from '#contract/app-settings.ts';
import { appError } from '#domain/app-error.ts';
import { good } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { able, changesOf, keep, openSettings, radio, requests, section, toggle } from './support/settings.ts';
import { textOf } from './support/truth.ts';
import { openWindow } from './support/window.ts';

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

describe('the Enter key', () => {
  const message = (): HTMLElement => screen.getByRole('textbox', { name: 'Message' });
  const write = (): void => {
    fireEvent.change(screen.getByRole('combobox', { name: 'To' }), { target: { value: '703 555 0168' } });
    fireEvent.change(message(), { target: { value: 'On our way.' } });
  };
  const answers = { 'outbox:enqueue': () => good([textOf()]) };
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
