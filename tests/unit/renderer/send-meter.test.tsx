import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SendMeter, SendRate } from '#contract/send-rate.ts';
import { meterWords } from '#renderer/features/outbox-page/meter-words.ts';
import { leftNow } from '#renderer/features/outbox/send-rate.ts';
import { confirmed, everyKind, listingOf } from './support/listings.ts';
import { formats, t } from './support/render-app.tsx';
import { openWindow } from './support/window.ts';

const virginia = '+15715550123';
const now = 1_000_000_000;
const rate = (changes: Partial<SendRate> = {}): SendRate => ({
  used: 31,
  limit: 40,
  windowSeconds: 60,
  at: now - 10_000,
  ...changes,
});
const registered = confirmed();
const lowVolume =
  registered.state === 'read' && registered.campaign !== null
    ? { ...registered, campaign: { ...registered.campaign, tier: 'LowVolume' } }
    : registered;
const listings = [
  listingOf({ id: 'virginia', e164: virginia, label: 'Virginia' }, lowVolume),
  listingOf({ id: 'mine', e164: '+16505550142', label: 'My direct' }),
];
const words = (meter: Partial<SendMeter>): string | null =>
  meterWords({ rate: null, sentToday: {}, ...meter }, listings, now, formats, t);

describe('how much was sent', () => {
  it('is said of this minute and of today, with the limit of a low-volume campaign', () => {
    expect(words({ rate: rate(), sentToday: { [virginia]: 212 } })).toBe(
      '31 of 40 this minute · 212 today from Virginia of 6,000 (this app only)',
    );
  });

  it.each<[string, Partial<SendMeter>, string | null]>([
    ['nothing where nothing was sent', {}, null],
    ['nothing of a minute that is over', { rate: rate({ at: now - 60_000 }) }, null],
    ['nothing of a window in which nothing was sent', { rate: rate({ used: 0 }) }, null],
    ['a window of another length', { rate: rate({ windowSeconds: 30 }) }, '31 of 40 in 30 s (this app only)'],
    [
      'no limit where none is known',
      { sentToday: { '+16505550142': 3 } },
      '3 today from My direct (this app only)',
    ],
    [
      'the numbers that sent most',
      { sentToday: { '+16505550142': 3, [virginia]: 5, '+16505550199': 1, '+16505550198': 2 } },
      '5 today from Virginia of 6,000 · 3 today from My direct · and from 2 more numbers (this app only)',
    ],
  ])('says %s', (_name, meter, line) => {
    expect(words(meter)).toBe(line);
  });

  it('leaves the rest of the window, and all of it once that is over', () => {
    expect(leftNow(null, now)).toBeNull();
    expect(leftNow(rate(), now)).toBe(9);
    expect(leftNow(rate({ used: 44 }), now)).toBe(0);
    expect(leftNow(rate(), now + 50_000)).toBe(40);
  });

  it('stands in the outbox as main tells it', async () => {
    const { bridge, settle } = await openWindow(everyKind);
    fireEvent.click(screen.getByRole('link', { name: /^Outbox/ }));
    await settle();
    expect(screen.queryByText(/this app only/)).toBeNull();
    act(() =>
      bridge.push({
        type: 'rate',
        rate: { rate: rate({ at: Date.now() }), sentToday: { [virginia]: 2 } },
      }),
    );
    expect(screen.getByText('31 of 40 this minute · 2 today from Virginia (this app only)')).toBeTruthy();
  });
});

describe('a press of Send with more texts than RingCentral takes now', () => {
  it('says how many go at once, and nothing otherwise', async () => {
    const { bridge, store, settle } = await openWindow(everyKind);
    const people = ['+17035550114', '+17035550115', '+17035550116'];
    act(() => {
      store.getState().setTo(people.map((person) => `${person}\n`).join(''));
      store.getState().setText('Hello');
    });
    const tell = (used: number): void =>
      act(() => bridge.push({ type: 'rate', rate: { rate: rate({ used, at: Date.now() }), sentToday: {} } }));
    tell(37);
    await settle();
    expect(screen.queryByText(/RingCentral takes/)).toBeNull();
    tell(38);
    expect(
      screen.getByText('RingCentral takes 2 more texts this minute; the others follow by themselves.'),
    ).toBeTruthy();
    tell(40);
    expect(
      screen.getByText('RingCentral takes no more texts this minute; these follow by themselves.'),
    ).toBeTruthy();
    act(() => store.getState().setTo(`${people[0] ?? ''}\n`));
    expect(
      screen.getByText('RingCentral takes no more texts this minute; this one follows by itself.'),
    ).toBeTruthy();
  });
});
