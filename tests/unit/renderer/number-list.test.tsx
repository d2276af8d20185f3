import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeBridge } from './support/fake-bridge.ts';
import { everyKind, listingOf } from './support/listings.ts';
import { renderApp } from './support/render-app.tsx';
import { snapshotOf } from './support/truth.ts';

const rail = (): HTMLElement => screen.getByRole('navigation', { name: 'Numbers' });
const names = (): string[] =>
  within(rail())
    .getAllByRole('link')
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => href.startsWith('#number-'));
const withNumbers = (count = everyKind.length) =>
  snapshotOf({ numbers: { ...snapshotOf().numbers, total: count } });

describe('the number list', () => {
  it('shows the four groups in order, with the count of numbers that can text', async () => {
    await renderApp(createFakeBridge(withNumbers(), everyKind));
    const headings = within(rail()).getAllByRole('heading', { level: 2 });
    expect(headings.map((heading) => heading.textContent)).toEqual([
      'Direct 2',
      'Company and site 3',
      'Call queues 2',
      'Other 1',
    ]);
  });

  // jsdom has no layout and drops the space after some commas; the real window is checked end to end.
  it.each([
    [
      'My direct',
      'Default number',
      'Direct number',
      '(650) 555-0142',
      'SMS: available',
      'MMS: available',
      'Intl: available',
      'Ready',
      'your inbox',
    ],
    [
      'Desk phone',
      'Direct number',
      '(650) 555-0118',
      'SMS: available',
      'MMS: not available',
      'Intl: not available',
      'Limited',
      'no pictures',
    ],
    [
      'Main',
      'Toll-free',
      '(800) 555-0199',
      'SMS: available',
      'MMS: not available',
      'Intl: not available',
      'Limited',
      'no pictures, US only',
    ],
    [
      'Virginia',
      'Site number',
      '(571) 555-0123',
      'SMS: available',
      'MMS: available',
      'Intl: not available',
      'Ready',
      'your inbox',
    ],
    [
      'Texas',
      'Site number',
      '(737) 555-0176',
      'SMS: available',
      'MMS: available',
      'Intl: not available',
      'Will fail',
      'campaign suspended',
    ],
    [
      'Sales',
      'ext. 11601',
      '(650) 555-0110',
      'SMS: available',
      'MMS: available',
      'Intl: not available',
      'Ready',
      'Sales queue inbox',
    ],
    [
      'Service',
      'ext. 11604',
      '(650) 555-0164',
      'SMS: available',
      'MMS: available',
      'Intl: not available',
      'Not known',
      'campaign not checked',
    ],
    [
      'Tomas Reyes',
      'Delegated',
      '(408) 555-0131',
      'SMS: available',
      'MMS: available',
      'Intl: not available',
      'Limited',
      'replies may not reach you',
    ],
  ])('says of %s whom it belongs to, what it can do and the verdict', async (...parts) => {
    await renderApp(createFakeBridge(withNumbers(), everyKind));
    const escaped = parts.map((part) => part.replace(/[().]/g, String.raw`\$&`));
    expect(
      screen.getByRole('link', { name: new RegExp(`^${escaped.join(String.raw`,\s?`)}$`) }),
    ).toBeTruthy();
  });

  it('says "not known" of abilities that RingCentral did not tell', async () => {
    const untold = listingOf({ id: 'untold', e164: '+16505550171', label: 'Untold', features: null });
    await renderApp(createFakeBridge(withNumbers(1), [untold]));
    expect(
      screen.getByRole('link', { name: /SMS: not known,\s?MMS: not known,\s?Intl: not known,\s?Not known/ }),
    ).toBeTruthy();
  });

  it('folds the numbers that cannot text at the end of their own group and remembers what was opened', async () => {
    const first = createFakeBridge(withNumbers(), everyKind);
    await renderApp(first);
    expect(names()).not.toContain('#number-support');
    const fold = within(screen.getByRole('region', { name: /^Call queues/ })).getByRole('button', {
      name: '1 cannot text',
    });
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(fold);
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(fold.getAttribute('aria-controls') ?? '')?.textContent).toContain(
      'off, or assigned to someone else',
    );
    expect(JSON.parse(localStorage.getItem('fromline.open-folds') ?? '')).toEqual({ queue: true });
  });

  it('opens every fold when no number can text, and offers a note for the admin', async () => {
    const bridge = createFakeBridge(withNumbers(1), [everyKind[2] ?? listingOf({ id: 'x', e164: '+1' })]);
    await renderApp(bridge);
    expect(names()).toEqual(['#number-support']);
    expect(screen.getByText('None of your numbers can text')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Copy for admin' }));
    expect(bridge.lastAsked()?.request).toMatchObject({
      text: expect.stringContaining('(650) 555-0152 Support') as string,
    });
  });

  it.each([
    ['(571) 555', ['#number-virginia']],
    ['650.555.0118', ['#number-desk']],
    ['sales', ['#number-sales']],
    ['tomas', ['#number-tomas']],
    ['fax', ['#number-fax']],
  ])('finds %s', async (find, expected) => {
    const { settle } = await renderApp(createFakeBridge(withNumbers(), everyKind));
    fireEvent.change(screen.getByRole('searchbox', { name: 'Find a number' }), { target: { value: find } });
    await settle();
    expect(names()).toEqual(expected);
  });

  it('names what was looked for when nothing matches, and clears it', async () => {
    const { settle } = await renderApp(createFakeBridge(withNumbers(), everyKind));
    fireEvent.change(screen.getByRole('searchbox', { name: 'Find a number' }), {
      target: { value: 'kiosk' },
    });
    await settle();
    expect(screen.getByText('No number matches “kiosk”')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    await settle();
    expect(names().length).toBeGreaterThan(5);
  });

  it('moves through rows and folds with the arrow keys, with one tab stop', async () => {
    await renderApp(createFakeBridge(withNumbers(), everyKind));
    const stops = (): string[] =>
      [...rail().querySelectorAll('.rail-scroll [tabindex="0"]')].map(({ id }) => id);
    expect(stops()).toEqual(['number-mine']);
    const start = screen.getByRole('link', { name: /^My direct/ });
    start.focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) {
      fireEvent.keyDown(document.activeElement ?? start, { key });
    }
    expect(document.activeElement?.id).toBe('number-main');
    expect(stops()).toEqual(['number-main']);
    fireEvent.keyDown(document.activeElement ?? start, { key: 's' });
    expect(document.activeElement?.id).toBe('number-sales');
    fireEvent.keyDown(document.activeElement ?? start, { key: 'End' });
    expect(document.activeElement?.id).toBe('number-tomas');
  });

  it('makes the chosen number the sender, also one that cannot text, which then says why', async () => {
    await renderApp(createFakeBridge(withNumbers(), everyKind));
    fireEvent.click(screen.getByRole('link', { name: /^Sales/ }));
    expect(screen.getByRole('form', { name: 'Text from Sales' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sales');
    expect(screen.getByRole('link', { name: /^Sales/ }).getAttribute('aria-current')).toBe('true');
    fireEvent.click(
      within(screen.getByRole('region', { name: /^Direct/ })).getByRole('button', { name: '1 cannot text' }),
    );
    fireEvent.click(screen.getByRole('link', { name: /^Fax/ }));
    expect(screen.getByRole('button', { name: 'Cannot text' }).getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('Receives faxes only.')).toBeTruthy();
  });
});

describe('the states of the number list', () => {
  it('says when it was checked and asks again on demand', async () => {
    const bridge = createFakeBridge(withNumbers(), everyKind);
    await renderApp(bridge);
    expect(screen.getByText('Checked 10:00 AM')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Check numbers again' }));
    expect(bridge.lastAsked()?.channel).toBe('numbers:refresh');
  });

  it('says who is signed in when RingCentral lists no number', async () => {
    await renderApp(createFakeBridge(withNumbers(0)));
    expect(screen.getByText('RingCentral lists no phone numbers for you')).toBeTruthy();
    expect(screen.getByText(/You are signed in as Nora Lindqvist, ext. 204/)).toBeTruthy();
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('names the permission when reading was refused', async () => {
    const snapshot = snapshotOf({
      numbers: {
        version: 1,
        total: 0,
        refreshing: false,
        checkedAt: null,
        error: { code: 'permission-missing', subject: 'ReadUserPhoneNumbers' },
      },
    });
    await renderApp(createFakeBridge(snapshot));
    expect(screen.getByText('You are not allowed to read your phone numbers')).toBeTruthy();
    expect(screen.getByText(/ReadUserPhoneNumbers/)).toBeTruthy();
  });

  it('keeps the rows after a server error and shows code and request id', async () => {
    const snapshot = snapshotOf({
      numbers: {
        ...withNumbers().numbers,
        error: {
          code: 'server-error',
          platform: { status: 502, code: 'CMN-211', message: 'Service unavailable', requestId: 'req-7' },
        },
      },
    });
    await renderApp(createFakeBridge(snapshot, everyKind));
    expect(names()).toContain('#number-mine');
    expect(screen.getByText(/CMN-211 · req-7/)).toBeTruthy();
    expect(screen.getByText('RingCentral says: Service unavailable')).toBeTruthy();
  });

  it('keeps the rows while offline, under one bar', async () => {
    const bridge = createFakeBridge(
      {
        ...withNumbers(),
        connection: {
          online: false,
          since: snapshotOf().connection.since,
          waitUntil: null,
          serverAheadBy: 0,
        },
      },
      everyKind,
    );
    await renderApp(bridge);
    expect(screen.getByText('Offline since 10:00 AM.')).toBeTruthy();
    expect(names()).toContain('#number-mine');
    fireEvent.click(screen.getByRole('button', { name: 'Try now' }));
    expect(bridge.lastAsked()?.channel).toBe('numbers:refresh');
  });
});
