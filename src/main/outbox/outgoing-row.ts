import { z } from 'zod';
import { outgoingStates, type OutgoingCause, type OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { SqlValues } from '../storage/database.ts';
import { jsonColumn } from '../storage/json-column.ts';

const cause: z.ZodType<OutgoingCause> = z.object({
  code: z.string(),
  message: z.string().nullable(),
  requestId: z.string().nullable(),
});

/** One row of `outgoing_text`, read as the text that it is. */
export const outgoingRow: z.ZodType<OutgoingText> = z
  .object({
    id: z.string(),
    account_id: z.string(),
    extension_id: z.string(),
    from_number: z.string(),
    to_number: z.string(),
    text: z.string(),
    state: z.enum(outgoingStates),
    attempts: z.int(),
    created_at: z.int(),
    due_at: z.int(),
    attempted_at: z.int().nullable(),
    server_id: z.string().nullable(),
    settled_at: z.int().nullable(),
    cause: jsonColumn(cause).nullable(),
  })
  .transform((row) => ({
    id: row.id,
    accountId: row.account_id,
    extensionId: row.extension_id,
    from: row.from_number,
    to: row.to_number,
    text: row.text,
    state: row.state,
    attempts: row.attempts,
    createdAt: row.created_at,
    dueAt: row.due_at,
    attemptedAt: row.attempted_at,
    serverId: row.server_id,
    settledAt: row.settled_at,
    cause: row.cause,
  }));

/** What a move may change; the rest of a row is written once. */
export const movingValues = (text: OutgoingText): SqlValues => ({
  state: text.state,
  attempts: text.attempts,
  dueAt: text.dueAt,
  attemptedAt: text.attemptedAt,
  serverId: text.serverId,
  settledAt: text.settledAt,
  cause: text.cause === null ? null : JSON.stringify(text.cause),
});

export const fixedValues = (text: OutgoingText): SqlValues => ({
  id: text.id,
  accountId: text.accountId,
  extensionId: text.extensionId,
  from: text.from,
  to: text.to,
  text: text.text,
  createdAt: text.createdAt,
});
