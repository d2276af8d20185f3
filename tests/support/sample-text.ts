import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';

/** A text that waits; a test names what matters to it. */
export function sampleText(differences: Partial<OutgoingText> = {}): OutgoingText {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    accountId: '1',
    extensionId: '101',
    from: '+16505550100',
    to: ['+16505550142'],
    text: 'Your appointment is at 10.',
    files: [],
    batch: null,
    state: 'queued',
    version: 0,
    attempts: 0,
    refusals: 0,
    createdAt: 1_000,
    serverAheadBy: null,
    scheduledFor: null,
    endsWhenAnswered: false,
    wantedAt: 1_000,
    dueAt: 1_000,
    attemptedAt: null,
    looks: 0,
    lookAt: null,
    finding: null,
    serverId: null,
    settledAt: null,
    cause: null,
    ...differences,
  };
}
