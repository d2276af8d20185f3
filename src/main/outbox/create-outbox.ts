import type { OutgoingView } from '#contract/outgoing-view.ts';
import { appError, type AppError } from '#domain/app-error.ts';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import { mayTakeBack } from '#domain/outbox/transition.ts';
import type { Owner } from '#domain/owner.ts';
import type { Clock, Disposer, Logger, Random, Scheduler, SmsGateway } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { createEmitter } from '../lib/emitter.ts';
import type { Database } from '../storage/database.ts';
import { attempt } from '../storage/store-fault.ts';
import { newText, readableText, sameContent, type TextToSend } from './new-text.ts';
import { createOutboxStore } from './outbox-store.ts';
import { openLine, type Line } from './open-line.ts';
import { recover } from './recover.ts';
import type { MayStillSend } from './send-once.ts';

export interface OutboxOptions {
  readonly database: Database;
  readonly gateway: SmsGateway;
  readonly mayStillSend: MayStillSend;
  /** False while it is known that RingCentral cannot be reached; `wake` when that changes. */
  readonly canReach: () => boolean;
  readonly clock: Clock;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

export type OutboxChange =
  | { readonly type: 'changed'; readonly text: OutgoingView }
  | { readonly type: 'removed'; readonly id: string };

/** The texts of the person who is signed in, on their way out (outbox.md). */
export interface Outbox {
  /** Shows and sends this person's texts, nobody else's. Again for the same person: they signed in again. */
  open(owner: Owner): void;
  /**
   * Claims nothing more, waits up to five seconds for what is under way, and shows nobody's texts. Called again, it
   * waits for what the earlier call waits for.
   */
  close(): Promise<void>;
  /**
   * Answers once the text is on the disk. The same id and content again is the same text. Errors: `not-signed-in`,
   * `text-empty`, `request-invalid` (the id has another content, or a sign no text can hold), `store-unavailable`.
   */
  enqueue(text: TextToSend): Result<OutgoingView, AppError>;
  /** Takes a waiting or failed text out and returns its words. Errors: `illegal-move` (subject: its state, or `gone`). */
  takeBack(id: string): Result<OutgoingView, AppError>;
  /** Tries a waiting text now; a penalty still holds. Errors: `illegal-move`. */
  sendNow(id: string): Result<null, AppError>;
  /** Newest first. */
  recent(limit: number): readonly OutgoingView[];
  /** How many texts have not gone, of everybody, whoever is signed in: what would be lost with the store. */
  unsent(): number;
  onChange(listener: (change: OutboxChange) => void): Disposer;
  /** Nothing is sent before this time, in milliseconds since the epoch, because RingCentral asked for it. */
  waitUntil(): number | null;
  /** The way is free again, or the computer woke up. */
  wake(): void;
}

const viewOf = ({ accountId: _account, extensionId: _extension, ...view }: OutgoingText): OutgoingView =>
  view;

export function createOutbox(options: OutboxOptions): Outbox {
  const { database, clock } = options;
  const logger = options.logger.child('outbox');
  const store = createOutboxStore({ database, clock, logger });
  const changes = createEmitter<OutboxChange>();
  let line: Line | null = null;
  /** Lines whose last request may still be under way. */
  const leaving = new Set<Promise<void>>();
  let isRecovered = false;

  const tell = (change: OutboxChange): void => {
    try {
      changes.emit(change);
    } catch (error) {
      // A listener's mistake must not come between a claim and its request.
      logger.error('a listener of the outbox failed', { error });
    }
  };

  const leave = (gone: Line | null): void => {
    if (gone === null) return;
    const stopping = gone.drain.stop().finally(() => leaving.delete(stopping));
    leaving.add(stopping);
  };

  const recoverOnce = (): void => {
    if (isRecovered) return;
    const recovered = attempt(() => recover(store, logger));
    isRecovered = recovered.ok;
    if (recovered.ok) {
      for (const text of recovered.value) {
        if (line?.isOf(text) === true) tell({ type: 'changed', text: viewOf(text) });
      }
    } else {
      logger.error('recovery could not be stored', { code: recovered.error.subject });
    }
  };

  const find = (id: string): Result<OutgoingText | null, AppError> =>
    attempt(() => {
      const text = store.find(id);
      return text !== null && line?.isOf(text) === true ? text : null;
    });

  /** A disk that cannot be read must not keep the window from opening; it is logged. */
  const read = <Value>(otherwise: Value, work: (owner: Owner) => Value): Value => {
    if (line === null) return otherwise;
    const { owner } = line;
    const result = attempt(() => work(owner));
    if (result.ok) return result.value;
    logger.error('the outbox could not be read', { code: result.error.subject });
    return otherwise;
  };

  const illegal = (subject: string): Result<never, AppError> => err(appError('illegal-move', { subject }));

  return {
    open(owner) {
      recoverOnce();
      if (line?.isOf(owner) === true) {
        line.gate.openAfterSignIn();
      } else {
        leave(line);
        const opened: Line = openLine({
          ...options,
          logger,
          store,
          owner,
          onMoved: (text) => {
            if (line?.isOf(text) !== true) return;
            tell({ type: 'changed', text: viewOf(text) });
            // The last text of an earlier visit may have held others of its conversation.
            if (line !== opened) line.drain.soon();
          },
        });
        line = opened;
      }
      line.drain.soon();
    },
    async close() {
      leave(line);
      line = null;
      await Promise.all(leaving);
    },
    enqueue(wanted) {
      if (line === null) return err(appError('not-signed-in'));
      const text = readableText(wanted.text);
      if (!text.ok) return text;
      const fresh = newText({ ...wanted, text: text.value }, line.owner, clock.now());
      const stored = attempt(() =>
        store.transaction(() => ({ isNew: store.insert(fresh), text: store.find(fresh.id) })),
      );
      if (!stored.ok) return stored;
      if (stored.value.text === null || !sameContent(stored.value.text, fresh)) {
        return err(appError('request-invalid', { subject: 'id' }));
      }
      const view = viewOf(stored.value.text);
      if (stored.value.isNew) {
        logger.info('a text was queued', { id: view.id });
        tell({ type: 'changed', text: view });
        line.drain.soon();
      }
      return ok(view);
    },
    takeBack(id) {
      const found = find(id);
      if (!found.ok) return found;
      const text = found.value;
      if (text === null) return illegal('gone');
      if (!mayTakeBack(text)) return illegal(text.state);
      const removed = attempt(() => store.remove(text));
      if (!removed.ok) return removed;
      logger.info('a text was taken back', { id, state: text.state });
      tell({ type: 'removed', id });
      line?.drain.soon();
      return ok(viewOf(text));
    },
    sendNow(id) {
      const found = find(id);
      if (!found.ok) return found;
      const text = found.value;
      if (text === null || line === null) return illegal('gone');
      const { moves, gate, drain } = line;
      const hurried = attempt(() => moves.make(text, { type: 'hurried', at: clock.now() }));
      if (!hurried.ok) return hurried;
      if (hurried.value === null) return illegal(text.state);
      gate.openAfterSignIn();
      drain.insist();
      return ok(null);
    },
    recent: (limit) => read([], (owner) => store.recent(owner, limit).map(viewOf)),
    unsent() {
      const counted = attempt(() => store.countUnsent());
      return counted.ok ? counted.value : 0;
    },
    onChange: (listener) => changes.subscribe(listener),
    waitUntil: () => line?.gate.waitUntil() ?? null,
    wake() {
      recoverOnce();
      line?.drain.soon();
    },
  };
}
