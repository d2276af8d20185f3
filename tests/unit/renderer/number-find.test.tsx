import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { NumberListing } from '#domain/number-listing.ts';
import { plainSettings } from '#domain/number-settings.ts';
import { createFinder } from '#renderer/features/numbers/find-numbers.ts';
import type { NumberFilter } from '#renderer/store/number-filter.ts';
import { everyKind, knownListing, listingOf, queue } from './support/listings.ts';
import { t } from './support/render-app.tsx';
import { openWindow } from './support/window.ts';

const named: readonly NumberListing[] = [
  knownListing(
    { id: 'nick', e164: '+16505550171', label: 'Zoë’s line' },
    { settings: { ...plainSettings, nickname: 'Night shift' } },
  ),
  listingOf(
    { id: 'care', e164: '+16505550172', owner: queue('601', 'Sales') },
    {
      state: 'read',
      campaign: {
        id: null,
        externalId: null,
        status: 'Confirmed',
        tier: null,
        useCases: ['CustomerCare', 'Telepathy'],
        consent: null,
        faults: [],
      },
      brand: null,
      readAt: 0,
    },
  ),
];
const found = (find: string, filters: readonly NumberFilter[] = [], listings = named): string[] =>
  createFinder(listings, t)(find, filters).map(({ number }) => number.id);

describe('finding numbers', () => {
  it.each([
    ['night', ['nick']],
    ['zoe', ['nick']],
    ['ZOË', ['nick']],
    ['customer care', ['care']],
    ['care customer', ['care']],
    ['telepathy', ['care']],
    ['sales', ['care']],
    ['11601', ['care']],
    ['(650) 555-0171', ['nick']],
    ['650 555/0171', ['nick']],
    ['+1.650.555.0172', ['care']],
    ['0650', ['nick', 'care']],
    ['night care', []],
    ['', ['nick', 'care']],
  ])('%s', (find, expected) => {
    expect(found(find)).toEqual(expected);
  });

  it.each<[NumberFilter[], string[]]>([
    [['can-text'], ['sales', 'tomas', 'main', 'virginia', 'mine', 'desk', 'service']],
    [['pictures'], ['sales', 'tomas', 'virginia', 'texas', 'mine', 'service']],
    [['abroad'], ['mine']],
    [['problem'], ['support', 'texas', 'service', 'fax', 'alerts']],
    [['problem', 'can-text'], ['service']],
    [['abroad', 'problem'], []],
  ])('narrows to %s', (filters, expected) => {
    expect(found('', filters, everyKind)).toEqual(expected);
  });

  it('narrows by words and filter together', () => {
    expect(found('site', ['problem'], everyKind)).toEqual(['texas']);
  });

  it('puts into words what it looks through once, however many keys follow', () => {
    let calls = 0;
    const counting = new Proxy(t, {
      apply(target, self: unknown, words: unknown[]): unknown {
        calls += 1;
        return Reflect.apply(target, self, words);
      },
    });
    const find = createFinder(everyKind, counting);
    find('');
    expect(calls).toBe(0);
    find('v');
    const before = calls;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(everyKind.length * 2);
    expect(find('virg').map(({ number }) => number.id)).toEqual(['virginia']);
    expect(calls).toBe(before);
  });
});

describe('the filters of the rail', () => {
  const rail = (): HTMLElement => screen.getByRole('navigation', { name: 'Numbers' });
  const names = (): string[] =>
    within(rail())
      .getAllByRole('link')
      .map((link) => link.id)
      .filter((id) => id.startsWith('number-'));
  const press = async (name: string, settle: () => Promise<void>): Promise<void> => {
    fireEvent.click(within(rail()).getByRole('button', { name }));
    await settle();
  };

  it('appear under the find field in use, as pressed buttons', async () => {
    const { settle } = await openWindow(everyKind);
    expect(screen.queryByRole('group', { name: 'Show only numbers that' })).toBeNull();
    fireEvent.focus(screen.getByRole('searchbox', { name: 'Find a number' }));
    const filters = screen.getByRole('group', { name: 'Show only numbers that' });
    const buttons = within(filters).getAllByRole('button');
    expect(buttons.map((button) => [button.textContent, button.getAttribute('aria-pressed')])).toEqual([
      ['Can text', 'false'],
      ['Pictures', 'false'],
      ['Abroad', 'false'],
      ['Problem', 'false'],
    ]);
    await press('Problem', settle);
    expect(within(filters).getByRole('button', { name: 'Problem' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    // A filter opens the folds.
    expect(names()).toEqual([
      'number-fax',
      'number-texas',
      'number-alerts',
      'number-service',
      'number-support',
    ]);
    expect(screen.getByText('5 numbers found')).toBeTruthy();
    await press('Problem', settle);
    expect(names()).not.toContain('number-fax');
  });

  it('are named with the words when nothing matches, and Clear ends both', async () => {
    const { settle } = await openWindow(everyKind);
    fireEvent.focus(screen.getByRole('searchbox', { name: 'Find a number' }));
    await press('Abroad', settle);
    await press('Problem', settle);
    const words = screen.getByText('No number matches the filters Abroad, Problem');
    expect(words.nextSibling?.textContent).toBe('Clear the search to see all your numbers.');
    await press('Problem', settle);
    fireEvent.change(screen.getByRole('searchbox', { name: 'Find a number' }), {
      target: { value: 'kiosk' },
    });
    await settle();
    expect(screen.getByText('No number matches “kiosk” with the filter Abroad')).toBeTruthy();
    await press('Clear', settle);
    expect(names().length).toBeGreaterThan(5);
    expect(screen.getByRole('searchbox', { name: 'Find a number' })).toHaveProperty('value', '');
  });

  it('end with Escape in the field, and are gone for somebody else', async () => {
    const { settle, store } = await openWindow(everyKind);
    fireEvent.focus(screen.getByRole('searchbox', { name: 'Find a number' }));
    await press('Abroad', settle);
    fireEvent.keyDown(screen.getByRole('searchbox', { name: 'Find a number' }), { key: 'Escape' });
    await settle();
    expect(store.getState().filters).toEqual([]);
    expect(screen.queryByRole('group', { name: 'Show only numbers that' })).toBeNull();
  });
});
