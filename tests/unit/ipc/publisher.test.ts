import { expect, it } from 'vitest';
import type { AppTruth } from '#contract/app-state.ts';
import { noMessages } from '#contract/message-view.ts';
import type { AppEvent } from '#contract/events.ts';
import { createPublisher } from '#main/ipc/publisher.ts';

const truth: AppTruth = {
  profile: 'account',
  session: { phase: 'starting' },
  keychain: { kind: 'keychain' },
  store: { kind: 'encrypted' },
  signIn: { serverUrl: '', clientId: '', redirectUris: [] },
  numbers: { version: 0, total: 0, refreshing: false, checkedAt: null, error: null },
  numberNotes: [],
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
  connection: { online: true, since: 0, waitUntil: null },
};

it('numbers events one by one and stamps a snapshot with the last of them', () => {
  const events: AppEvent[] = [];
  const publisher = createPublisher((event) => events.push(event));
  publisher.publish({ type: 'outbox-removed', id: 'a' });
  expect(publisher.stamp(truth).revision).toBe(1);
  publisher.publishSnapshot(truth);
  publisher.publish({ type: 'outbox-removed', id: 'b' });
  expect(events.map((event) => event.revision)).toEqual([1, 2, 3]);
  expect(events[1]?.change).toMatchObject({ type: 'snapshot', snapshot: { revision: 2 } });
});
