import type { DraftView, OutgoingDecision } from '#contract/outgoing-view.ts';
import { appError, type AppError } from '#domain/app-error.ts';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import { mayTakeBack, type OutgoingEvent } from '#domain/outbox/transition.ts';
import { isSameOwner } from '#domain/owner.ts';
import type { Clock, Logger } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { attempt } from '../storage/store-fault.ts';
import type { Changes } from './changes.ts';
import type { Line } from './line/open-line.ts';
import { newTexts } from './new-text.ts';
import type { OutboxCommands } from './outbox.ts';
import { storeTexts } from './store-texts.ts';
import type { DraftStore } from './store/draft-store.ts';
import type { OutboxStore } from './store/outbox-store.ts';
import type { OutboxViews } from './store/outbox-views.ts';
import type { TextsToDrafts } from './texts-to-drafts.ts';
import { draftViewOf, viewOf } from './views-of.ts';

export interface CommandOptions {
  readonly store: OutboxStore;
  readonly draftStore: DraftStore;
  readonly textsToDrafts: TextsToDrafts;
  readonly views: Pick<OutboxViews, 'allSending'>;
  readonly line: () => Line | null;
  /** Puts a draft into the send pane. */
  readonly openDraft: (id: string) => Result<DraftView, AppError>;
  /** Takes the bytes away that nobody names any more. Throws what SQLite says. */
  readonly sweepFiles: () => void;
  /** Told of the texts that could not be discarded because their request is out. */
  readonly onDiscarded: (underWay: readonly OutgoingText[]) => void;
  /** As `OutboxOptions.serverAheadBy`. */
  readonly serverAheadBy: () => number | null;
  readonly changes: Changes;
  readonly clock: Clock;
  readonly logger: Logger;
}

const eventTypes = {
  'send-now': 'hurried',
  'send-again': 'repeated',
  arrived: 'vouched',
  'look-again': 'look-wanted',
} as const satisfies Record<OutgoingDecision, OutgoingEvent['type']>;

const illegal = (subject: string): Result<never, AppError> => err(appError('illegal-move', { subject }));

export function createCommands(options: CommandOptions): OutboxCommands {
  const { store, views, draftStore, textsToDrafts, line, openDraft, serverAheadBy } = options;
  const { changes, clock, logger } = options;

  /** A text of whoever is signed in, with their way out. */
  const find = (id: string): Result<{ readonly text: OutgoingText; readonly line: Line }, AppError> => {
    const found = attempt(() => store.find(id));
    if (!found.ok) return found;
    const text = found.value;
    const mine = line();
    return text !== null && mine?.isOf(text) === true ? ok({ text, line: mine }) : illegal('gone');
  };

  const findIdle = (id: string): ReturnType<typeof find> => {
    const found = find(id);
    return found.ok && !mayTakeBack(found.value.text) ? illegal(found.value.text.state) : found;
  };

  /** Tells of a text that is out of the outbox, and lets go whoever stood behind it. */
  const gone = (text: OutgoingText, mine: Line, what: string): void => {
    logger.info(what, { id: text.id, state: text.state });
    changes.tell({ type: 'removed', id: text.id });
    mine.drain.soon();
  };

  return {
    enqueue(wanted) {
      const mine = line();
      if (mine === null) return err(appError('not-signed-in'));
      const fresh = newTexts(wanted, mine.owner, { now: clock.now(), serverAheadBy: serverAheadBy() });
      if (!fresh.ok) return fresh;
      const { draftId } = wanted;
      const stored = attempt(() => storeTexts(options, mine.owner, fresh.value, draftId));
      if (!stored.ok) return stored;
      if (stored.value === null) return err(appError('request-invalid', { subject: 'id' }));
      const { texts, hadDraft } = stored.value;
      if (hadDraft && draftId !== null) changes.tell({ type: 'draft-removed', id: draftId });
      for (const { text, isNew } of texts) {
        if (!isNew) continue;
        logger.debug('a text was queued', { id: text.id });
        changes.tell({ type: 'changed', text: viewOf(text) });
      }
      mine.drain.soon();
      return ok(texts.map(({ text }) => viewOf(text)));
    },
    decide(id, decision) {
      const found = find(id);
      if (!found.ok) return found;
      const { text, line: mine } = found.value;
      const event = { type: eventTypes[decision], at: clock.now() };
      const moved = attempt(() => mine.moves.make(text, event));
      if (!moved.ok) return moved;
      if (moved.value === null) return illegal(text.state);
      if (decision === 'look-again') mine.looker.hurry('to-come');
      if (decision === 'send-now' || decision === 'send-again') mine.drain.insist();
      return ok(null);
    },
    toDraft(id, open) {
      const found = findIdle(id);
      if (!found.ok) return found;
      const { text, line: mine } = found.value;
      const made = attempt(() => textsToDrafts([text], { open }));
      if (!made.ok) return made;
      const [draft] = made.value;
      if (draft === undefined) return illegal('gone');
      mine.drain.soon();
      return ok(draftViewOf(draft));
    },
    undo(id) {
      const found = findIdle(id);
      if (!found.ok) return found;
      const { text, line: mine } = found.value;
      const made = attempt(() => {
        const others = text.batch === null ? [] : store.findUntried(mine.owner, text.batch.id);
        const texts = [text, ...others.filter((other) => other.id !== id)];
        return textsToDrafts(texts, { open: false, together: true });
      });
      if (!made.ok) return made;
      const draft = made.value.find((each) => each.text === text.text);
      if (draft === undefined) return illegal('gone');
      mine.drain.soon();
      return openDraft(draft.id);
    },
    delete(id) {
      const found = findIdle(id);
      if (!found.ok) return found;
      const { text, line: mine } = found.value;
      const deleted = attempt(() => store.markDeleted(text, clock.now()));
      if (!deleted.ok) return deleted;
      if (!deleted.value) return illegal('gone');
      gone(text, mine, 'a text was deleted');
      return ok(null);
    },
    restore(id) {
      const mine = line();
      if (mine === null) return err(appError('not-signed-in'));
      const restored = attempt(() => {
        const end = store.unmarkDeleted(mine.owner, id);
        if (end !== 'refused') return { end, text: store.find(id) };
        // Another text of the conversation is in flight: as a draft the words are back all the same.
        const text = store.findDeleted(mine.owner, id);
        if (text !== null) textsToDrafts([text], { open: false });
        return { end, text: null };
      });
      if (!restored.ok) return restored;
      const { end, text } = restored.value;
      if (end === 'lost') return illegal('gone');
      if (text !== null) changes.tell({ type: 'changed', text: viewOf(text) });
      mine.drain.soon();
      mine.looker.soon();
      return ok(null);
    },
    setPaused(paused) {
      const mine = line();
      if (mine === null) return err(appError('not-signed-in'));
      const set = attempt(() => mine.gate.setPaused(paused));
      if (!set.ok) return set;
      changes.lookAgain();
      mine.drain.soon();
      return ok(null);
    },
    acceptSignIn() {
      const mine = line();
      if (mine === null) return;
      mine.gate.acceptSignIn();
      changes.lookAgain();
      mine.drain.soon();
    },
    discard(owner) {
      const discarded = attempt(() =>
        store.transaction(() => {
          const count = store.removeWaiting(owner) + draftStore.removeAll(owner);
          options.sweepFiles();
          return { count, underWay: views.allSending().filter((text) => isSameOwner(text, owner)) };
        }),
      );
      if (!discarded.ok) return discarded;
      const { count, underWay } = discarded.value;
      options.onDiscarded(underWay);
      logger.info('texts and drafts were discarded', { count, underWay: underWay.length });
      return ok(null);
    },
  };
}
