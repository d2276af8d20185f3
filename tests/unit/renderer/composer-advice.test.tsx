import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { noHints, type AccountHints } from '#domain/account-hints.ts';
import { confirmed, everyKind, knownListing, listingOf, queue } from './support/listings.ts';
import { openWindow } from './support/window.ts';
import { morning } from './support/truth.ts';

const sales = (hints: Partial<AccountHints>) =>
  knownListing(
    { id: 'sales', e164: '+16505550110', label: 'Sales', owner: queue('601', 'Sales') },
    { registration: confirmed(), hints: { ...noHints, ...hints } },
  );
const form = (): string => screen.getByRole('form').textContent;

describe('where replies land', () => {
  it('is said in the sender line alone for one’s own inbox', async () => {
    await openWindow([listingOf({ id: 'mine', e164: '+16505550142', label: 'My direct' })]);
    expect(screen.getByRole('button', { name: /^From .*Ready,\s?.*replies go to your inbox$/ })).toBeTruthy();
    expect(form()).not.toContain('Replies go to:');
  });

  it.each([
    [
      { isSuperAdmin: false, canReadQueues: false, grants: [] },
      'Replies go to: Sales queue; you cannot read its history, ask the queue manager',
      true,
    ],
    [{ isSuperAdmin: true }, 'Replies go to: Sales queue; you may read its history there', false],
    [{}, 'Replies go to: Sales queue; whether you may read its history is not known', false],
  ])('is said whole for a queue: %o', async (hints, words, hasBanner) => {
    await openWindow([sales(hints)]);
    expect(form()).toContain(words);
    fireEvent.click(screen.getByRole('link', { name: /^Sales/ }));
    expect(screen.queryByText('You cannot read the history of this queue.') !== null).toBe(hasBanner);
    expect(
      screen.queryByText('You may send from Sales, but its texts are kept with the queue.') !== null,
    ).toBe(hasBanner);
  });

  it('is said below where the sender line has no room for it', async () => {
    await openWindow([
      listingOf({ id: 'free', e164: '+18005550199', paymentType: 'TollFree', features: ['SmsSender'] }),
    ]);
    expect(form()).toContain('Replies go to: your inbox');
  });

  it('stays readable while offline, when the sender line says how old it is', async () => {
    await openWindow([listingOf({ id: 'mine', e164: '+16505550142', label: 'My direct' })], {
      connection: { online: false, since: morning, waitUntil: null, serverAheadBy: 0 },
    });
    expect(form()).toContain('as of 10:00 AM, checked again before it goes');
    expect(form()).toContain('Replies go to: your inbox');
  });
});

describe('what stands beside Send', () => {
  it('reminds of the use cases and judges nothing', async () => {
    const registration = {
      ...confirmed(),
      campaign: {
        id: null,
        externalId: null,
        status: 'Confirmed',
        tier: null,
        useCases: ['CustomerCare', 'DeliveryNotification', 'Mixed'],
        consent: null,
        faults: [],
      },
    } as ReturnType<typeof confirmed>;
    await openWindow([listingOf({ id: 'mine', e164: '+16505550142', label: 'My direct' }, registration)]);
    fireEvent.change(screen.getByRole('textbox', { name: 'Message' }), {
      target: { value: 'HUGE SALE, 50 % off, buy now!!!' },
    });
    expect(form()).toContain('Registered for Customer care, Delivery updates +1');
    expect(screen.getByRole('button', { name: 'Send from My direct' })).toBeTruthy();
  });

  it('says why a text goes unchecked, and tries again', async () => {
    const app = await openWindow([
      listingOf({ id: 'n', e164: '+16505550164', label: 'Service' }, { state: 'not-answered' }),
    ]);
    fireEvent.change(screen.getByRole('combobox', { name: 'To' }), { target: { value: '703 555 0168' } });
    fireEvent.change(screen.getByRole('textbox', { name: 'Message' }), { target: { value: 'Hello' } });
    expect(screen.getByRole('button', { name: 'Send unchecked' })).toBeTruthy();
    expect(form()).toContain(
      'Its campaign could not be checked. RingCentral did not answer. You can still try.',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(app.bridge.lastAsked()).toEqual({ channel: 'numbers:check', request: { id: 'n' } });
    await app.settle();
  });

  it('does not offer a retry where one may not read', async () => {
    await openWindow([
      listingOf(
        { id: 'n', e164: '+16505550164', label: 'Service' },
        { state: 'not-permitted', refusedAt: 0 },
      ),
    ]);
    expect(form()).toContain('You may not read campaign data.');
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull();
  });

  it('puts person and number together, in the sender line as well', async () => {
    await openWindow(everyKind);
    fireEvent.click(screen.getByRole('link', { name: /^Virginia/ }));
    fireEvent.change(screen.getByRole('combobox', { name: 'To' }), {
      target: { value: '+33 6 12 34 56 78' },
    });
    expect(screen.getByRole('button', { name: 'Will fail' }).getAttribute('aria-disabled')).toBe('true');
    expect(
      screen.getByRole('button', { name: /^From Virginia .*Will fail,\s?.*this number cannot text abroad$/ }),
    ).toBeTruthy();
    expect(form()).toContain('This number cannot text abroad. Choose one with Intl, or a recipient at home.');
  });

  it('says that the role may not text as soon as RingCentral does', async () => {
    const app = await openWindow(everyKind);
    app.bridge.push({ type: 'role', mayText: false });
    await app.settle();
    expect(screen.getByRole('button', { name: 'Cannot text' }).getAttribute('aria-disabled')).toBe('true');
    expect(form()).toContain('Your role may not send texts. An admin can change that.');
  });
});
