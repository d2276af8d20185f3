import { z } from 'zod';
import { draftOrigins, type Draft } from '#domain/outbox/draft.ts';
import type { SqlValues } from '../../storage/database.ts';

/** One row of `draft`. */
export const draftRow: z.ZodType<Draft> = z
  .object({
    id: z.string(),
    account_id: z.string(),
    extension_id: z.string(),
    from_number: z.string().nullable(),
    to_text: z.string(),
    text: z.string(),
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
    text: row.text,
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
  text: draft.text,
  origin: draft.origin,
  isOpen: draft.isOpen ? 1 : 0,
  createdAt: draft.createdAt,
  savedAt: draft.savedAt,
});
