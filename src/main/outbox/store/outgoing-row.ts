import { z } from 'zod';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import {
  lookFindings,
  outgoingStates,
  type OutgoingCause,
  type OutgoingText,
} from '#domain/outbox/outgoing-text.ts';
import type { SqlValues } from '../../storage/database.ts';
import { jsonColumn } from '../../storage/json-column.ts';

export const outgoingCause: z.ZodType<OutgoingCause> = z.object({
  code: z.string(),
  message: z.string().nullable(),
  requestId: z.string().nullable(),
});

/** `files` of texts and drafts. */
export const outgoingFiles: z.ZodType<readonly OutgoingFile[]> = z.array(
  z.object({ id: z.string(), name: z.string(), contentType: z.string(), size: z.int() }),
);

/** `to_number`: every recipient, as they are sorted in the text. */
const toColumn = (to: readonly string[]): string => to.join(' ');

const time = z.int();

/** One row of `outgoing_text`, read as the text that it is. */
export const outgoingRow: z.ZodType<OutgoingText> = z
  .object({
    id: z.string(),
    account_id: z.string(),
    extension_id: z.string(),
    from_number: z.string(),
    to_number: z.string(),
    text: z.string(),
    files: jsonColumn(outgoingFiles),
    batch_id: z.string().nullable(),
    batch_size: z.int().nullable(),
    state: z.enum(outgoingStates),
    version: z.int(),
    attempts: z.int(),
    refusals: z.int(),
    created_at: time,
    server_ahead_by: z.int().nullable(),
    scheduled_for: time.nullable(),
    ends_when_answered: z.literal([0, 1]),
    wanted_at: time,
    due_at: time,
    attempted_at: time.nullable(),
    looks: z.int(),
    look_at: time.nullable(),
    finding: z.enum(lookFindings).nullable(),
    server_id: z.string().nullable(),
    settled_at: time.nullable(),
    cause: jsonColumn(outgoingCause).nullable(),
  })
  .transform((row) => ({
    id: row.id,
    accountId: row.account_id,
    extensionId: row.extension_id,
    from: row.from_number,
    to: row.to_number.split(' '),
    text: row.text,
    files: row.files,
    batch:
      row.batch_id === null || row.batch_size === null ? null : { id: row.batch_id, size: row.batch_size },
    state: row.state,
    version: row.version,
    attempts: row.attempts,
    refusals: row.refusals,
    createdAt: row.created_at,
    serverAheadBy: row.server_ahead_by,
    scheduledFor: row.scheduled_for,
    endsWhenAnswered: row.ends_when_answered === 1,
    wantedAt: row.wanted_at,
    dueAt: row.due_at,
    attemptedAt: row.attempted_at,
    looks: row.looks,
    lookAt: row.look_at,
    finding: row.finding,
    serverId: row.server_id,
    settledAt: row.settled_at,
    cause: row.cause,
  }));

/** What a move may change; the rest of a row is written once. */
export const movingValues = (text: OutgoingText): SqlValues => ({
  state: text.state,
  version: text.version,
  attempts: text.attempts,
  refusals: text.refusals,
  scheduledFor: text.scheduledFor,
  wantedAt: text.wantedAt,
  dueAt: text.dueAt,
  attemptedAt: text.attemptedAt,
  serverAheadBy: text.serverAheadBy,
  looks: text.looks,
  lookAt: text.lookAt,
  finding: text.finding,
  serverId: text.serverId,
  settledAt: text.settledAt,
  cause: text.cause === null ? null : JSON.stringify(text.cause),
});

export const fixedValues = (text: OutgoingText): SqlValues => ({
  id: text.id,
  accountId: text.accountId,
  extensionId: text.extensionId,
  from: text.from,
  to: toColumn(text.to),
  text: text.text,
  files: JSON.stringify(text.files),
  batchId: text.batch?.id ?? null,
  batchSize: text.batch?.size ?? null,
  endsWhenAnswered: text.endsWhenAnswered ? 1 : 0,
  createdAt: text.createdAt,
});
