import type { FromlineBridge } from '#contract/bridge.ts';
import type { ConversationView } from '#contract/message-view.ts';
import type { AppError } from '#domain/app-error.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { ask } from '../api.ts';
import type { ListRequest } from './conversation-list.ts';

/** The most that one pull may ask for (contract/schemas). */
const pageSize = 500;

export interface PulledConversations {
  readonly rows: readonly ConversationView[];
  readonly total: number;
  /** When the first page was asked for, in milliseconds since the epoch. */
  readonly pulledAt: number;
}

/**
 * The first rows of a list, each conversation once. What moves between two pages is told by the next version, so a row
 * may be missing for a moment, never twice.
 */
export async function pullConversations(
  bridge: FromlineBridge,
  { number, filter }: ListRequest,
  wanted: number,
): Promise<Result<PulledConversations, AppError>> {
  const pulledAt = Date.now();
  const rows = new Map<string, ConversationView>();
  let offset = 0;
  for (;;) {
    const limit = Math.min(pageSize, wanted - offset);
    const page = await ask(bridge, 'conversations:page', { number, filter, offset, limit });
    if (!page.ok) return err(page.error);
    const { total, rows: pulled } = page.value;
    for (const row of pulled) rows.set(row.key, row);
    offset += pulled.length;
    if (pulled.length < limit || offset >= Math.min(wanted, total)) {
      return ok({ rows: [...rows.values()], total, pulledAt });
    }
  }
}
