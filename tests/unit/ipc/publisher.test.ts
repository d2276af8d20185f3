import { nothingSent } from '#contract/send-rate.ts';
import { beforeEach, expect, it } from 'vitest';
import { standardSettings, type AppSettings } from '#contract/app-settings.ts';
import type { ProfileTruth } from '#contract/app-state.ts';
import { noMessages } from '#contract/message-view.ts';
import type { AppEvent } from '#contract/events.ts';
import { createPublisher, type Publisher } from '#main/ipc/publisher.ts';
import { freshInstallation } from '#tests/support/installation-truth.ts';

const truth: ProfileTruth = {
  profile: 'account',
  session: { phase: 'starting' },
  keychain: { kind: 'keychain' },
  store: { kind: 'encrypted' },
  signIn: { serverUrl: '', clientId: '', redirectUris: [] },
  numbers: { version: 0, total: 0, refreshing: false, checkedAt: null, error: null },
  numberNotes: [],
  rate: nothingSent,
  templatesVersion: 0,
  roleMayText: null,
  outbox: [],
  outboxCounts: {
    drafts: 0,
    scheduled: 0,
    waiting: 0,
    sending: 0,
    failed: 0,
    unsure: 0,
    needUser: 0,
    unreadable: 0,
  },
  paneDraft: null,
  sending: { paused: false, signInRefused: false },
  messages: noMessages,
  connection: { online: true, since: 0, waitUntil: null, serverAheadBy: 0 },
};

let events: AppEvent[];
let publisher: Publisher;
let settings: AppSettings;

beforeEach(() => {
  events = [];
  settings = standardSettings;
  publisher = createPublisher({
    send: (event) => events.push(event),
    installation: () => ({ ...freshInstallation, settings }),
  });
});

it('numbers events one by one and stamps a snapshot with the last of them', () => {
  publisher.publish({ type: 'outbox-removed', id: 'a' });
  expect(publisher.stamp(truth).revision).toBe(1);
  publisher.publishSnapshot(truth);
  publisher.publish({ type: 'outbox-removed', id: 'b' });
  expect(events.map((event) => event.revision)).toEqual([1, 2, 3]);
  expect(events[1]?.change).toMatchObject({ type: 'snapshot', snapshot: { revision: 2 } });
});

it('puts the settings of the moment into every snapshot', () => {
  settings = { ...standardSettings, theme: 'dark' };
  expect(publisher.stamp(truth)).toMatchObject({ profile: 'account', settings: { theme: 'dark' } });
  settings = { ...standardSettings, theme: 'light' };
  publisher.publishSnapshot(truth);
  expect(events[0]?.change).toMatchObject({ type: 'snapshot', snapshot: { settings: { theme: 'light' } } });
});

it('sends a window that listens to a place at once', () => {
  publisher.stamp(truth);
  publisher.show({ kind: 'outbox' });
  expect(events).toEqual([{ revision: 1, change: { type: 'show', place: { kind: 'outbox' } } }]);
});

it('keeps the last place for a window that has no snapshot yet, and names it once, beyond that snapshot', () => {
  publisher.show({ kind: 'settings' });
  publisher.show({ kind: 'outbox' });
  expect(events).toEqual([]);
  const { revision } = publisher.stamp(truth);
  expect(events).toEqual([{ revision: revision + 1, change: { type: 'show', place: { kind: 'outbox' } } }]);
  publisher.forgetWindow();
  publisher.stamp(truth);
  expect(events).toHaveLength(1);
});

it('keeps a place when the page is gone, and knows that nobody hears it', () => {
  expect(publisher.isHeard()).toBe(false);
  publisher.stamp(truth);
  expect(publisher.isHeard()).toBe(true);
  publisher.forgetWindow();
  expect(publisher.isHeard()).toBe(false);
  publisher.show({ kind: 'settings' });
  expect(events).toEqual([]);
  publisher.stamp(truth);
  expect(events).toHaveLength(1);
});

it('forgets a conversation that waits when somebody else is shown, and no other place', () => {
  publisher.show({ kind: 'conversation', key: '+15715550123 +17035550168' });
  publisher.publishSnapshot(truth);
  publisher.stamp(truth);
  expect(events.map(({ change }) => change.type)).toEqual(['snapshot']);
  publisher.forgetWindow();
  publisher.show({ kind: 'outbox' });
  publisher.publishSnapshot(truth);
  publisher.stamp(truth);
  expect(events.at(-1)?.change).toEqual({ type: 'show', place: { kind: 'outbox' } });
});
