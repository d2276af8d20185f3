import type { DesktopAbilities } from '#contract/app-settings.ts';
import { standardSettings, type AppSettings } from '#domain/app-settings.ts';
import type { ConnectionState } from '#contract/app-state.ts';
import type { MessagesState } from '#contract/message-view.ts';
import type { NumbersState } from '#contract/numbers-state.ts';
import type { OutboxCounts, OutgoingView, SendingState } from '#contract/outgoing-view.ts';
import type { SendMeter } from '#contract/send-rate.ts';
import { emptyCounts } from '#domain/outbox/outbox-counts.ts';
import type { Person } from '#domain/person.ts';
import { useAppState } from './app-context.tsx';
import { homeCountryOf } from './store/home-country.ts';

const noTexts: readonly OutgoingView[] = [];
const online: ConnectionState = { online: true, since: 0, waitUntil: null, serverAheadBy: 0 };
const noNumbers: NumbersState = { version: 0, total: 0, refreshing: false, checkedAt: null, error: null };

const noAbilities: DesktopAbilities = { tray: false, startAtLogin: false, links: false, spelling: [] };
const free: SendingState = { paused: false, signInRefused: false };

export const usePerson = (): Person | null =>
  useAppState(({ truth }) => (truth?.session.phase === 'signed-in' ? truth.session.person : null));

/** Country that numbers typed without one belong to. */
export const useHomeCountry = (): string => useAppState(homeCountryOf);

export const useConnection = (): ConnectionState => useAppState(({ truth }) => truth?.connection ?? online);

export const useOutbox = (): readonly OutgoingView[] => useAppState(({ truth }) => truth?.outbox ?? noTexts);

export const useOutboxCounts = (): OutboxCounts =>
  useAppState(({ truth }) => truth?.outboxCounts ?? emptyCounts);

/** What keeps every text back, by the user's or RingCentral's word. */
export const useSendingState = (): SendingState => useAppState(({ truth }) => truth?.sending ?? free);

export const useNumbersState = (): NumbersState => useAppState(({ truth }) => truth?.numbers ?? noNumbers);

/** What the person chose for this installation. */
export const useAppSettings = (): AppSettings =>
  useAppState(({ truth }) => truth?.settings ?? standardSettings);

/** What this desktop can do at all. */
export const useDesktopAbilities = (): DesktopAbilities =>
  useAppState(({ truth }) => truth?.desktop ?? noAbilities);

const nothingSent: SendMeter = { rate: null, sentToday: {} };

const noMessages: MessagesState = {
  version: 0,
  unread: 0,
  unreadByNumber: {},
  undelivered: 0,
  live: 'off',
  firstSync: false,
  syncedAt: null,
  error: null,
};

/** How much was sent, as far as this app knows. */
export const useSendMeter = (): SendMeter => useAppState(({ truth }) => truth?.rate ?? nothingSent);

/** The state of all conversations. */
export const useMessagesState = (): MessagesState =>
  useAppState(({ truth }) => truth?.messages ?? noMessages);
