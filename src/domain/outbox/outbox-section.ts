import type { OutgoingText } from './outgoing-text.ts';

/** The headings of the outbox for texts, in the order in which they are shown; drafts stand before them. */
export const outboxSections = ['scheduled', 'waiting', 'sending', 'failed', 'unsure'] as const;
export type OutboxSection = (typeof outboxSections)[number];

type Standing = Pick<OutgoingText, 'state' | 'scheduledFor' | 'lookAt'>;

/** The one heading that a text stands under; null once it has gone. */
export function sectionOf({ state, scheduledFor }: Standing, now: number): OutboxSection | null {
  switch (state) {
    case 'queued':
      return scheduledFor !== null && scheduledFor > now ? 'scheduled' : 'waiting';
    case 'held':
      return 'waiting';
    case 'sending':
      return 'sending';
    case 'failed':
      return 'failed';
    case 'unconfirmed':
      return 'unsure';
    case 'sent':
      return null;
  }
}

/** Whether nothing happens until the user says what. */
export function needsUser({ state, lookAt }: Standing): boolean {
  return state === 'held' || state === 'failed' || (state === 'unconfirmed' && lookAt === null);
}
