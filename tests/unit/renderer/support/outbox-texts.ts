import { within } from '@testing-library/react';
import type { Channel } from '#contract/channels.ts';
import type { OutgoingCause } from '#domain/outbox/outgoing-text.ts';
import type { FakeBridge } from './fake-bridge.ts';
import { page } from './outbox.tsx';
import { morning, textOf } from './truth.ts';

export const cause = (code: string): OutgoingCause => ({
  code,
  message: 'RingCentral’s own words.',
  requestId: 'req-1',
});

/** The id of every text below, and whom it goes to. */
export const { id } = textOf();
export const to = '(703) 555-0168';

/** A text in each of its situations. */
export const state = {
  scheduled: textOf({ scheduledFor: Date.now() + 3_600_000 }),
  waiting: textOf(),
  again: textOf({ dueAt: Date.now() + 600_000, attempts: 1, cause: cause('MSG-290') }),
  stale: textOf({ state: 'held', cause: cause('stale') }),
  cannotText: textOf({ state: 'held', cause: cause('number-cannot-text') }),
  failed: textOf({ state: 'failed', cause: cause('MSG-304'), settledAt: morning }),
  unsure: textOf({ state: 'unconfirmed', looks: 4, finding: 'not-there' }),
};

/** What main was asked on one channel. */
export const asksOf = (bridge: FakeBridge, channel: Channel): readonly unknown[] =>
  bridge.asked.filter((call) => call.channel === channel).map(({ request }) => request);

/** The button that opens the history of the text. */
export const toggle = (): HTMLElement =>
  within(page()).getByRole('button', { name: `History of the text to ${to}` });

export const toasts = (): string => document.querySelector('.toasts')?.textContent ?? '';
