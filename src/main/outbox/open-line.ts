import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import { isSameOwner, type Owner } from '#domain/owner.ts';
import type { Clock, Logger, Random, Scheduler, SmsGateway } from '#domain/ports.ts';
import type { Database } from '../storage/database.ts';
import { createDrain, type Drain } from './drain.ts';
import { createGate, type Gate } from './gate.ts';
import { createMoves, type Moves } from './moves.ts';
import type { OutboxStore } from './outbox-store.ts';
import { createSendOnce, type MayStillSend } from './send-once.ts';

export interface LineOptions {
  readonly owner: Owner;
  readonly database: Database;
  readonly store: OutboxStore;
  readonly gateway: SmsGateway;
  readonly mayStillSend: MayStillSend;
  readonly canReach: () => boolean;
  readonly clock: Clock;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
  readonly onMoved: (text: OutgoingText) => void;
}

/** One person's way out: their gate, their moves, their drain. Another person gets a line of their own. */
export interface Line {
  readonly owner: Owner;
  readonly gate: Gate;
  readonly moves: Moves;
  readonly drain: Drain;
  isOf(other: Owner): boolean;
}

export function openLine(options: LineOptions): Line {
  const { owner, database, clock, logger } = options;
  const gate = createGate({ database, owner, clock, logger });
  const moves = createMoves({ ...options, gate });
  const sendOnce = createSendOnce({ ...options, moves });
  const drain = createDrain({ ...options, gate, moves, sendOnce });
  return { owner, gate, moves, drain, isOf: (other) => isSameOwner(owner, other) };
}
