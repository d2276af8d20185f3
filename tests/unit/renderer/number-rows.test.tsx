import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { plainSettings, type NumberSettings } from '#domain/number-settings.ts';
import type { Registration } from '#domain/registration.ts';
import { defaultNumber } from '#renderer/features/numbers/default-number.ts';
import { good } from './support/fake-bridge.ts';
import { confirmed, everyKind, knownListing, listingOf } from './support/listings.ts';
import { openWindow } from './support/window.ts';

const withUses = (useCases: readonly string[], status = 'Confirmed'): Registration => ({
  state: 'read',
  campaign: { id: '1', externalId: 'C1', status, tier: null, useCases, consent: null, faults: [] },
  brand: null,
  readAt: 0,
});
const called = (settings: Partial<NumberSettings>, id = 'desk', e164 = '+16505550118') =>
  knownListing(
    { id, e164, label: 'Desk phone', primary: false },
    { registration: confirmed(), settings: { ...plainSettings, ...settings } },
  );
const row = (name: RegExp): HTMLElement => screen.getByRole('link', { name });
const described = (name: RegExp): string =>
  document.getElementById(row(name).getAttribute('aria-describedby') ?? '')?.textContent ?? '';

describe('a number row', () => {
  it('goes by the nickname, with the person’s colour on the tile and the icon of its group', async () => {
    await openWindow([called({ nickname: 'Window seat', colour: 'violet' })]);
    const tile = row(/^Window seat/).querySelector('.tile');
    expect(tile?.getAttribute('data-colour')).toBe('violet');
    expect(tile?.getAttribute('data-group')).toBe('direct');
    expect(screen.getByRole('form', { name: 'Text from Window seat' })).toBeTruthy();
    expect(document.querySelector('.sender')?.getAttribute('data-colour')).toBe('violet');
  });

  it('is described by its campaign as RingCentral spells it, and the first two use cases', async () => {
    await openWindow([
      listingOf(
        { id: 'a', e164: '+16505550101', label: 'A' },
        withUses(['CustomerCare', 'Marketing', 'Mixed']),
      ),
      listingOf({ id: 'b', e164: '+16505550102', label: 'B' }, withUses(['Telepathy'], 'Frozen')),
      listingOf({ id: 'c', e164: '+16505550103', label: 'C' }, withUses([])),
    ]);
    expect(described(/^A,/)).toBe('Campaign: ConfirmedCustomer care, Marketing +1');
    expect(described(/^B,/)).toBe('Campaign: FrozenTelepathy');
    expect(described(/^C,/)).toBe('Campaign: Confirmed');
  });

  it('tells apart not linked, not allowed to read and not checked', async () => {
    await openWindow([
      listingOf({ id: 'a', e164: '+16505550101', label: 'A' }, { state: 'not-permitted', refusedAt: 0 }),
      listingOf({ id: 'b', e164: '+16505550102', label: 'B' }, { state: 'not-answered' }),
      listingOf({ id: 'c', e164: '+16505550103', label: 'C' }, { state: 'not-read' }),
      listingOf(
        { id: 'd', e164: '+16505550104', label: 'D' },
        { state: 'read', campaign: null, brand: null, readAt: 0 },
      ),
    ]);
    expect(['A', 'B', 'C', 'D'].map((name) => described(new RegExp(`^${name},`)))).toEqual([
      'Campaign: May not read',
      'Campaign: Not checked',
      'Campaign: Not checked yet',
      'Campaign: Not linked',
    ]);
    expect(row(/^A,/).textContent).toContain('you may not read campaign data');
    expect(row(/^D,/).textContent).toContain('not linked to a campaign');
  });

  it('is green for Confirmed alone', async () => {
    const statuses = [
      'Confirmed',
      'confirmed',
      'UpdateRequested',
      'Submitted',
      'CampaignSuspended',
      'Frozen',
    ];
    await openWindow(
      statuses.map((status, index) =>
        listingOf(
          { id: String(index), e164: `+1650555010${index}`, label: `N${index}` },
          withUses([], status),
        ),
      ),
    );
    const tones = statuses.map((_, index) =>
      row(new RegExp(`^N${index},`))
        .querySelector('.chip')
        ?.getAttribute('data-tone'),
    );
    expect(tones).toEqual(['ready', 'limited', 'limited', 'fail', 'fail', 'limited']);
  });

  it('keeps a line for the campaign before it is known, and none where there never is one', async () => {
    const lines = (id: string): number => document.querySelectorAll(`#number-${id} .number-row__line`).length;
    await openWindow([
      listingOf({ id: 'unread', e164: '+16505550101', label: 'A' }, { state: 'not-read' }),
      listingOf({ id: 'read', e164: '+16505550102', label: 'B' }, withUses(['CustomerCare'])),
      listingOf(
        { id: 'free', e164: '+18005550199', label: 'C', paymentType: 'TollFree' },
        { state: 'not-read' },
      ),
    ]);
    expect([lines('unread'), lines('read'), lines('free')]).toEqual([3, 3, 2]);
  });
});

describe('the default number', () => {
  it('is the one the person chose, then the own main number, then the first', () => {
    const main = listingOf({ id: 'main', e164: '+16505550142', primary: true });
    const chosen = called({ isDefault: true });
    expect(defaultNumber([main, chosen])?.number.id).toBe('desk');
    expect(defaultNumber([called({}), main])?.number.id).toBe('main');
    expect(defaultNumber([called({})])?.number.id).toBe('desk');
    expect(defaultNumber([])).toBeNull();
  });

  it('is not one that cannot text, and has the star', async () => {
    const dead = knownListing(
      { id: 'dead', e164: '+16505550109', label: 'Dead', features: [] },
      { settings: { ...plainSettings, isDefault: true } },
    );
    const first = listingOf({ id: 'first', e164: '+16505550101', label: 'First' });
    expect(defaultNumber([dead, first])?.number.id).toBe('first');
    await openWindow([first, called({ isDefault: true })]);
    expect(row(/^Desk phone,\s?Default number,/)).toBeTruthy();
    expect(screen.getByRole('form', { name: 'Text from Desk phone' })).toBeTruthy();
  });
});

describe('the table of numbers', () => {
  const choices = (): HTMLElement => screen.getByRole('button', { name: 'Save the table of numbers' });

  it.each(['csv', 'json'] as const)('is saved as %s, and says so', async (format) => {
    const app = await openWindow(everyKind, {}, { 'numbers:export': () => good({ saved: true }) });
    const rail = screen.getByRole('navigation', { name: 'Numbers' });
    expect(within(rail).queryByRole('button', { name: /^Save the table as/ })).toBeNull();
    fireEvent.click(choices());
    fireEvent.click(screen.getByRole('button', { name: `Save the table as ${format.toUpperCase()}` }));
    await app.settle();
    expect(app.bridge.lastAsked()).toEqual({ channel: 'numbers:export', request: { format } });
    expect(screen.getByText('Table saved.')).toBeTruthy();
    expect(choices().getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(choices());
  });

  it('says nothing when no file was chosen, and why when it could not be written', async () => {
    const app = await openWindow(everyKind, {}, { 'numbers:export': () => good({ saved: false }) });
    fireEvent.click(choices());
    fireEvent.click(screen.getByRole('button', { name: 'Save the table as CSV' }));
    await app.settle();
    expect(app.store.getState().toasts).toEqual([]);
  });

  it('closes its choices on Escape, with the focus back on the button', async () => {
    await openWindow(everyKind);
    fireEvent.click(choices());
    const csv = screen.getByRole('button', { name: 'Save the table as CSV' });
    csv.focus();
    fireEvent.keyDown(csv, { key: 'Escape' });
    expect(screen.queryByRole('button', { name: 'Save the table as CSV' })).toBeNull();
    expect(document.activeElement).toBe(choices());
  });
});
