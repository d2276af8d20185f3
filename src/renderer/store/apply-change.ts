import type { AppSnapshot } from '#contract/app-state.ts';
import type { AppChange, AppEvent } from '#contract/events.ts';
import type { DraftView, OutgoingView } from '#contract/outgoing-view.ts';

/**
 * Newest first, each id once; of two pictures of a text the one with the higher version. A new text stands first,
 * whatever the clock says; one that comes back finds its place among the others by its time only.
 */
export function withText(
  outbox: readonly OutgoingView[],
  text: OutgoingView,
  isBack: boolean,
): readonly OutgoingView[] {
  const known = outbox.find(({ id }) => id === text.id);
  if (known !== undefined) {
    return known.version > text.version ? outbox : outbox.map((other) => (other === known ? text : other));
  }
  if (!isBack) return [text, ...outbox];
  const older = outbox.findIndex(({ createdAt }) => createdAt <= text.createdAt);
  return outbox.toSpliced(older < 0 ? outbox.length : older, 0, text);
}

type WasHere = (id: string) => boolean;

/** The first thing that is heard of a new text is its version 0. */
const isBack = ({ id, version }: OutgoingView, wasHere: WasHere): boolean => version > 0 || wasHere(id);

function paneDraftAfter(before: DraftView | null, draft: DraftView): DraftView | null {
  if (draft.isOpen) return draft;
  return before?.id === draft.id ? null : before;
}

function applyChange(truth: AppSnapshot, change: AppChange, wasHere: WasHere): AppSnapshot {
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
      return { ...truth, outbox: withText(truth.outbox, change.text, isBack(change.text, wasHere)) };
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
    case 'rate':
      return { ...truth, rate: change.rate };
    case 'keychain':
      return { ...truth, keychain: change.keychain };
    case 'messages':
      return { ...truth, messages: change.messages };
    case 'templates':
      return { ...truth, templatesVersion: change.version };
    case 'settings':
      return { ...truth, settings: change.settings };
    case 'desktop':
      return { ...truth, desktop: change.desktop };
    case 'connection':
      return { ...truth, connection: change.connection };
    case 'snapshot':
      return change.snapshot;
    // Not part of the snapshot: asked for by who shows it.
    case 'consents':
    case 'people':
      return truth;
    // Says where to look, not what is true.
    case 'show':
      return truth;
  }
}

/**
 * Main's truth after one event. What a snapshot already contains (revision not higher) changes nothing.
 *
 * @param wasHere whether a text was heard of before, also one that the truth does not hold
 */
export function afterEvent(truth: AppSnapshot, event: AppEvent, wasHere: WasHere): AppSnapshot {
  if (event.revision <= truth.revision) return truth;
  return { ...applyChange(truth, event.change, wasHere), revision: event.revision };
}
