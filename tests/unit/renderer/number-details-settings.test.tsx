import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { plainSettings } from '#domain/number-settings.ts';
import { confirmed, everyKind, knownListing } from './support/listings.ts';
import { openDetails, openWindow } from './support/window.ts';
import { answer } from './support/details.ts';

describe('what a person calls a number', () => {
  const asked = (app: Awaited<ReturnType<typeof openWindow>>): unknown =>
    app.bridge.asked.filter(({ channel }) => channel === 'numbers:set').at(-1)?.request;

  it('is a nickname, saved with Enter; nothing typed takes it away', async () => {
    const named = knownListing(
      { id: 'desk', e164: '+16505550118', label: 'Desk phone' },
      { settings: { ...plainSettings, nickname: 'Window seat', colour: 'rose' }, registration: confirmed() },
    );
    const app = await openWindow([named]);
    await openDetails(app, 'Window seat');
    fireEvent.click(screen.getByRole('button', { name: 'Rename' }));
    const field = screen.getByRole('textbox', { name: 'Nickname' });
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('value')).toBe('Window seat');
    expect(screen.getByText('RingCentral’s label: Desk phone'.replace('’', "'"))).toBeTruthy();
    fireEvent.change(field, { target: { value: '  Front desk ' } });
    fireEvent.submit(field);
    expect(asked(app)).toEqual({
      id: 'desk',
      settings: { nickname: 'Front desk', colour: 'rose', isDefault: false, isMuted: false },
    });
    fireEvent.change(field, { target: { value: ' ' } });
    fireEvent.submit(field);
    expect(asked(app)).toMatchObject({ settings: { nickname: null } });
    await app.settle();
  });

  it('keeps the old name on Escape in the field, and stays in the details', async () => {
    const app = await openWindow(everyKind);
    await openDetails(app, 'Desk phone');
    const field = screen.getByRole('textbox', { name: 'Nickname' });
    field.focus();
    fireEvent.change(field, { target: { value: 'Never' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(field).toHaveProperty('value', '');
    expect(answer('Desk phone')).toBeTruthy();
    expect(asked(app)).toBeUndefined();
  });

  it('has a colour with a word, and may be the default', async () => {
    const app = await openWindow(everyKind);
    await openDetails(app, 'Desk phone');
    const colours = screen.getByRole('group', { name: 'Colour' });
    expect(within(colours).getByRole('radio', { name: 'None' })).toHaveProperty('checked', true);
    fireEvent.click(within(colours).getByRole('radio', { name: 'Amber' }));
    expect(asked(app)).toMatchObject({ id: 'desk', settings: { colour: 'amber' } });
    expect(within(colours).getByRole('radio', { name: 'Amber' })).toHaveProperty('checked', true);
    fireEvent.click(screen.getByRole('switch', { name: 'New texts come from it' }));
    expect(asked(app)).toEqual({
      id: 'desk',
      settings: { nickname: null, colour: 'amber', isDefault: true, isMuted: false },
    });
    await app.settle();
  });

  it('is as before when main refuses', async () => {
    const app = await openWindow(
      everyKind,
      {},
      {
        'numbers:set': () => ({ ok: false, error: { code: 'store-unavailable' } }),
      },
    );
    await openDetails(app, 'Desk phone');
    fireEvent.click(screen.getByRole('radio', { name: 'Amber' }));
    await app.settle();
    expect(screen.getByRole('radio', { name: 'None' })).toHaveProperty('checked', true);
    expect(screen.getByText(/The store on this computer cannot be written/)).toBeTruthy();
  });

  it('offers no number as the default that cannot text', async () => {
    const app = await openWindow(everyKind);
    for (const fold of screen.getAllByRole('button', { name: /cannot text$/ })) fireEvent.click(fold);
    await openDetails(app, 'Fax');
    expect(screen.queryByRole('switch')).toBeNull();
  });
});
