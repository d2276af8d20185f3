import type { OutgoingView } from '#contract/outgoing-view.ts';
import { needsUser } from '#domain/outbox/outbox-section.ts';

/** What the page shows of the outbox. Drafts neither need anybody nor move, so they stand under "all" only. */
export const outboxFilters = ['all', 'needs-you', 'moving'] as const;
export type OutboxFilter = (typeof outboxFilters)[number];

export function passes(text: OutgoingView, filter: OutboxFilter): boolean {
  return filter === 'all' || needsUser(text) === (filter === 'needs-you');
}
