import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { standardSettings } from '#contract/app-settings.ts';
import { everyKind } from './support/listings.ts';
import { openSettings, requests, section, toggle } from './support/settings.ts';
import { openWindow } from './support/window.ts';

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
