import type { ConnectionState } from '#contract/app-state.ts';
import type { NumbersState } from '#contract/numbers-state.ts';
import type { OutboxCounts, OutgoingView, SendingState } from '#contract/outgoing-view.ts';
import { emptyCounts } from '#domain/outbox/outbox-counts.ts';
import type { Person } from '#domain/person.ts';
import { useAppState } from './app-context.tsx';

const noTexts: readonly OutgoingView[] = [];
const online: ConnectionState = { online: true, since: 0, waitUntil: null };
const noNumbers: NumbersState = { version: 0, total: 0, refreshing: false, checkedAt: null, error: null };

const free: SendingState = { paused: false, signInRefused: false };

export const usePerson = (): Person | null =>
  useAppState(({ truth }) => (truth?.session.phase === 'signed-in' ? truth.session.person : null));

/** Country that numbers typed without one belong to. */
export const useHomeCountry = (): string => usePerson()?.homeCountry ?? 'US';

export const useConnection = (): ConnectionState => useAppState(({ truth }) => truth?.connection ?? online);

export const useOutbox = (): readonly OutgoingView[] => useAppState(({ truth }) => truth?.outbox ?? noTexts);

export const useOutboxCounts = (): OutboxCounts =>
  useAppState(({ truth }) => truth?.outboxCounts ?? emptyCounts);

/** What keeps every text back, by the user's or RingCentral's word. */
export const useSendingState = (): SendingState => useAppState(({ truth }) => truth?.sending ?? free);

export const useNumbersState = (): NumbersState => useAppState(({ truth }) => truth?.numbers ?? noNumbers);
