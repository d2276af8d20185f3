import { nothingSent } from '#contract/send-rate.ts';
import type { AppSnapshot } from '#contract/app-state.ts';
import type { Envelope, Request } from '#contract/channels.ts';
import { noMessages } from '#contract/message-view.ts';
import type { DraftView, OutboxCounts, OutgoingView } from '#contract/outgoing-view.ts';
import type { Person } from '#domain/person.ts';
import { freshInstallation } from '#tests/support/installation-truth.ts';

export const nora: Person = {
  accountId: 'a1',
  extensionId: '204',
  extensionType: 'User',
  name: 'Nora Lindqvist',
  extensionNumber: '204',
  companyName: 'Halden Windows',
  homeCountry: 'US',
};

/** Ten o'clock in the morning of the machine's own zone, today. */
export const morning = new Date().setHours(10, 0, 0, 0);

export const noCounts: OutboxCounts = {
  drafts: 0,
  scheduled: 0,
  waiting: 0,
  sending: 0,
  failed: 0,
  unsure: 0,
  needUser: 0,
  unreadable: 0,
};

export function snapshotOf(changes: Partial<AppSnapshot> = {}): AppSnapshot {
  return {
    revision: 1,
    profile: 'account',
    session: { phase: 'signed-in', person: nora, missingScopes: [] },
    keychain: { kind: 'keychain' },
    store: { kind: 'encrypted' },
    signIn: {
      serverUrl: 'https://platform.ringcentral.com',
      clientId: 'client-1',
      redirectUris: ['http://127.0.0.1:47110/oauth2callback'],
    },
    numbers: { version: 1, total: 0, refreshing: false, checkedAt: morning, error: null },
    numberNotes: [],
    roleMayText: null,
    outbox: [],
    outboxCounts: noCounts,
    paneDraft: null,
    sending: { paused: false, signInRefused: false },
    messages: noMessages,
    rate: nothingSent,
    templatesVersion: 0,
    ...freshInstallation,
    connection: { online: true, since: morning, waitUntil: null, serverAheadBy: 0 },
    ...changes,
  };
}

export function textOf(changes: Partial<OutgoingView> = {}): OutgoingView {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    from: '+16505550142',
    to: ['+17035550168'],
    text: 'Your sash locks are in.',
    files: [],
    batch: null,
    state: 'queued',
    version: 0,
    attempts: 0,
    refusals: 0,
    createdAt: morning,
    scheduledFor: null,
    endsWhenAnswered: false,
    wantedAt: morning,
    dueAt: 0,
    attemptedAt: null,
    looks: 0,
    lookAt: null,
    finding: null,
    serverId: null,
    settledAt: null,
    cause: null,
    ...changes,
  };
}

/** What main answers to a press of Send: the texts that it made of it. */
export function acceptedTexts(
  { sends }: Request<'outbox:enqueue'>,
  changes: Partial<OutgoingView> = {},
): Envelope<readonly OutgoingView[]> {
  return { ok: true, value: sends.map((text) => textOf({ ...text, ...changes })) };
}

export function draftOf(changes: Partial<DraftView> = {}): DraftView {
  return {
    id: '00000000-0000-4000-8000-0000000000d1',
    from: '+16505550142',
    to: '(703) 555-0168',
    audience: 'each',
    text: 'Half a sentence',
    files: [],
    sendAt: null,
    endsWhenAnswered: false,
    origin: 'written',
    isOpen: false,
    createdAt: morning,
    savedAt: morning,
    ...changes,
  };
}
