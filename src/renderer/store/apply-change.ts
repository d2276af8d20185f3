import type { AppSnapshot } from '#contract/app-state.ts';
import type { AppChange, AppEvent } from '#contract/events.ts';
import type { DraftView, OutgoingView } from '#contract/outgoing-view.ts';

/** Newest first, each id once. */
export function withText(outbox: readonly OutgoingView[], text: OutgoingView): readonly OutgoingView[] {
  const index = outbox.findIndex((known) => known.id === text.id);
  if (index >= 0) return outbox.map((known) => (known.id === text.id ? text : known));
  return [text, ...outbox].sort((one, other) => other.createdAt - one.createdAt);
}

function paneDraftAfter(before: DraftView | null, draft: DraftView): DraftView | null {
  if (draft.isOpen) return draft;
  return before?.id === draft.id ? null : before;
}

function applyChange(truth: AppSnapshot, change: AppChange): AppSnapshot {
  switch (change.type) {
    case 'session':
      return { ...truth, session: change.session };
    case 'numbers':
      return { ...truth, numbers: change.numbers };
    case 'number-notes':
      return { ...truth, numberNotes: change.notes };
    case 'role':
      return { ...truth, roleMayText: change.mayText };
    case 'outbox':
      return { ...truth, outbox: withText(truth.outbox, change.text) };
    case 'outbox-removed':
      return { ...truth, outbox: truth.outbox.filter((text) => text.id !== change.id) };
    case 'draft':
      return { ...truth, paneDraft: paneDraftAfter(truth.paneDraft, change.draft) };
    case 'draft-removed':
      return { ...truth, paneDraft: truth.paneDraft?.id === change.id ? null : truth.paneDraft };
    case 'outbox-counts':
      return { ...truth, outboxCounts: change.counts };
    case 'sending':
      return { ...truth, sending: change.sending };
    case 'keychain':
      return { ...truth, keychain: change.keychain };
    case 'connection':
      return { ...truth, connection: change.connection };
    case 'snapshot':
      return change.snapshot;
  }
}

/** Main's truth after one event. What a snapshot already contains (revision not higher) changes nothing. */
export function afterEvent(truth: AppSnapshot, event: AppEvent): AppSnapshot {
  if (event.revision <= truth.revision) return truth;
  return { ...applyChange(truth, event.change), revision: event.revision };
}
