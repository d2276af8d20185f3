import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AppSnapshot } from '#contract/app-state.ts';
import type { AppError } from '#domain/app-error.ts';
import { createFakeBridge, type FakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { renderApp } from './support/render-app.tsx';
import { morning, noCounts, snapshotOf } from './support/truth.ts';

const bridgeWith = (changes: Partial<AppSnapshot>, answers = {}): FakeBridge =>
  createFakeBridge(
    snapshotOf({ numbers: { ...snapshotOf().numbers, total: everyKind.length }, ...changes }),
    everyKind,
    answers,
  );
/** The bar or banner that holds these words. */
function place(words: RegExp): HTMLElement {
  const found = screen.getByText(words).closest<HTMLElement>('.bar, .banner');
  if (found === null) throw new Error('These words stand in no bar.');
  return found;
}
const press = (within_: HTMLElement, name: string): void => {
  fireEvent.click(within(within_).getByRole('button', { name }));
};

describe('the bars', () => {
  it.each([
    [0, 'Sending is paused.'],
    [1, 'Sending is paused. 1 text waits.'],
    [3, 'Sending is paused. 3 texts wait.'],
  ])('say that sending is paused, with %d waiting, and end it', async (waiting, words) => {
    const bridge = bridgeWith({
      sending: { paused: true, signInRefused: false },
      outboxCounts: { ...noCounts, waiting },
    });
    await renderApp(bridge);
    const bar = place(/^Sending is paused/);
    expect(bar.querySelector('span')?.textContent.trim()).toBe(words);
    expect(bar.getAttribute('role')).toBe('status');
    press(bar, 'Resume');
    expect(bridge.lastAsked()).toEqual({ channel: 'outbox:resume', request: null });
  });

  it('say that RingCentral refuses the sign-in, and try again', async () => {
    const bridge = bridgeWith({ sending: { paused: false, signInRefused: true } });
    await renderApp(bridge);
    const bar = place(/does not accept this sign-in/);
    expect(bar.querySelector('span')?.textContent).toBe(
      'RingCentral does not accept this sign-in at the moment. Texts wait here.',
    );
    press(bar, 'Try again');
    expect(bridge.lastAsked()).toEqual({ channel: 'outbox:try-again', request: null });
  });

  it('say nothing while nothing is kept back', async () => {
    await renderApp(bridgeWith({}));
    expect(document.querySelector('.bar')).toBeNull();
  });

  it('say that texts wait while offline', async () => {
    await renderApp(
      bridgeWith({ connection: { online: false, since: morning, waitUntil: null, serverAheadBy: 0 } }),
    );
    expect(place(/^Offline since 10:00 AM\./).textContent).toContain('Texts wait here and go out in order.');
  });

  it('show where the store stands that was set aside', async () => {
    const bridge = bridgeWith({ store: { kind: 'set-aside', fileName: 'fromline.aside.db' } });
    await renderApp(bridge);
    const bar = place(/kept as fromline\.aside\.db/);
    press(bar, 'Show in folder');
    expect(bridge.lastAsked()).toEqual({ channel: 'app:show-set-aside', request: null });
    press(bar, 'Dismiss');
    expect(screen.queryByText(/fromline\.aside\.db/)).toBeNull();
  });
});

describe('looking for the keychain again', () => {
  const refused = async (error: AppError, changes: Partial<AppSnapshot> = {}): Promise<string> => {
    const bridge = bridgeWith(
      { keychain: { kind: 'memory', reason: 'locked' }, ...changes },
      { 'app:retry-keychain': () => ({ ok: false, error }) },
    );
    const { settle } = await renderApp(bridge);
    const banner = place(/^Your sign-in is kept for this run only$/);
    press(banner, 'Try again');
    await settle();
    return banner.textContent;
  };

  it('says that unsent texts would be lost', async () => {
    const words = await refused({ code: 'illegal-move' }, { outboxCounts: { ...noCounts, waiting: 1 } });
    expect(words).toContain('The keychain is locked.');
    expect(words).toContain('Your texts that have not gone out are among it. Send or delete them first');
  });

  it('says that the sign-in would be lost when there are no texts', async () => {
    const words = await refused({ code: 'illegal-move' });
    expect(words).toContain('Your sign-in is among it.');
    expect(words).not.toContain('texts');
  });

  it('says any other reason as it is', async () => {
    expect(await refused({ code: 'keychain-unavailable' })).toContain(
      'The keychain of this computer cannot be used.',
    );
  });
});
