import type { AfterSending } from '#domain/outbox/after-sending.ts';
import { ownCause, type OutgoingText } from '#domain/outbox/outgoing-text.ts';
import { transition, type OutgoingEvent } from '#domain/outbox/transition.ts';
import type { Clock, Logger } from '#domain/ports.ts';
import { attempt } from '../../storage/store-fault.ts';
import type { OutboxStore } from '../store/outbox-store.ts';
import type { Gate } from './gate.ts';

/** Outcomes of one person's texts that the disk refused, by the id of the text. */
export type Unsettled = Map<string, { readonly sending: OutgoingText; readonly after: AfterSending }>;

export interface MovesOptions {
  readonly store: OutboxStore;
  readonly gate: Gate;
  readonly unsettled: Unsettled;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Told after each move, once it is stored. */
  readonly onMoved: (text: OutgoingText) => void;
}

/** Makes moves durable before anybody hears of them. */
export interface Moves {
  /** The text after the move; null when the move is illegal or the row stands elsewhere. Throws what SQLite says. */
  make(text: OutgoingText, event: OutgoingEvent): OutgoingText | null;
  /** The same for many texts in one transaction. */
  makeAll(texts: readonly OutgoingText[], event: OutgoingEvent): void;
  /** Stores what a request led to, with the pause it asks for. What the disk refuses now is kept for `settleRest`. */
  settle(sending: OutgoingText, after: AfterSending): void;
  /** Tries again what `settle` could not store; false while the disk still refuses. */
  settleRest(): boolean;
}

export function createMoves({ store, gate, unsettled, clock, logger, onMoved }: MovesOptions): Moves {
  const write = (text: OutgoingText, event: OutgoingEvent): OutgoingText | null => {
    const next = transition(text, event);
    if (!next.ok) {
      logger.error('an illegal move was refused', { id: text.id, ...next.error });
      return null;
    }
    const end = store.move(text, next.value, event);
    if (end === 'moved') return next.value;
    // A server id that another text already has is an answer that cannot be believed.
    if (end === 'refused' && event.type === 'accepted') {
      return write(text, { type: 'answer-lost', at: clock.now(), cause: ownCause('unexpected-answer') });
    }
    logger.warn('a move found its text elsewhere', { id: text.id, event: event.type, end });
    return null;
  };

  const tell = (text: OutgoingText): void => {
    const { id, state, cause } = text;
    logger.info('a text moved', { id, state, code: cause?.code ?? null });
    onMoved(text);
  };

  const settle = (sending: OutgoingText, after: AfterSending): boolean => {
    if (after.needsSignIn) gate.refuseSignIn();
    const settled = attempt(() =>
      store.transaction(() => {
        if (after.penalty !== null) gate.closeFor(after.penalty);
        return write(sending, after.event);
      }),
    );
    if (!settled.ok) {
      // Gate and sign-in have been told; only the rest of the penalty is left to be written.
      unsettled.set(sending.id, { sending, after: { ...after, needsSignIn: false } });
      logger.error('the outcome of a text could not be stored', {
        id: sending.id,
        code: settled.error.subject,
      });
      return false;
    }
    unsettled.delete(sending.id);
    if (settled.value !== null) tell(settled.value);
    return true;
  };

  return {
    make(text, event) {
      const moved = write(text, event);
      if (moved !== null) tell(moved);
      return moved;
    },
    makeAll(texts, event) {
      const moved = store.transaction(() => texts.map((text) => write(text, event)));
      for (const text of moved) if (text !== null) tell(text);
    },
    settle,
    settleRest: () =>
      [...unsettled.values()].every(({ sending, after }) =>
        settle(sending, { ...after, penalty: after.penalty === null ? null : gate.wait() }),
      ),
  };
}
