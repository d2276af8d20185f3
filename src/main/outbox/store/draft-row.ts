import { z } from 'zod';
import { audiences, draftOrigins, type Draft } from '#domain/outbox/draft.ts';
import type { SqlValues } from '../../storage/database.ts';
import { jsonColumn } from '../../storage/json-column.ts';
import { outgoingFiles } from './outgoing-row.ts';

/** One row of `draft`. */
export const draftRow: z.ZodType<Draft> = z
  .object({
    id: z.string(),
    account_id: z.string(),
    extension_id: z.string(),
    from_number: z.string().nullable(),
    to_text: z.string(),
    audience: z.enum(audiences),
    text: z.string(),
    files: jsonColumn(outgoingFiles),
    send_at: z.int().nullable(),
    ends_when_answered: z.literal([0, 1]),
    origin: z.enum(draftOrigins),
    is_open: z.literal([0, 1]),
    created_at: z.int(),
    saved_at: z.int(),
  })
  .transform((row) => ({
    id: row.id,
    accountId: row.account_id,
    extensionId: row.extension_id,
    from: row.from_number,
    to: row.to_text,
    audience: row.audience,
    text: row.text,
    files: row.files,
    sendAt: row.send_at,
    endsWhenAnswered: row.ends_when_answered === 1,
    origin: row.origin,
    isOpen: row.is_open === 1,
    createdAt: row.created_at,
    savedAt: row.saved_at,
  }));

export const draftValues = (draft: Draft): SqlValues => ({
  id: draft.id,
  accountId: draft.accountId,
  extensionId: draft.extensionId,
  from: draft.from,
  to: draft.to,
  audience: draft.audience,
  text: draft.text,
  files: JSON.stringify(draft.files),
  sendAt: draft.sendAt,
  endsWhenAnswered: draft.endsWhenAnswered ? 1 : 0,
  origin: draft.origin,
  isOpen: draft.isOpen ? 1 : 0,
  createdAt: draft.createdAt,
  savedAt: draft.savedAt,
});
