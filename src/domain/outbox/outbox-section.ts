import type { OutgoingText } from './outgoing-text.ts';

/** The headings of the outbox for texts, in the order in which they are shown; drafts stand before them. */
export const outboxSections = ['scheduled', 'waiting', 'sending', 'failed', 'unsure'] as const;
export type OutboxSection = (typeof outboxSections)[number];

type Standing = Pick<OutgoingText, 'state' | 'scheduledFor' | 'lookAt' | 'cause'>;

/** The one heading that a text stands under; null once it has gone. */
export function sectionOf({ state, scheduledFor, cause }: Standing, now: number): OutboxSection | null {
  switch (state) {
    case 'queued':
      return scheduledFor !== null && scheduledFor > now ? 'scheduled' : 'waiting';
    case 'held':
      // No word of the user lets it go: only the recipient's own could.
      return cause?.code === 'opted-out' ? 'failed' : 'waiting';
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
