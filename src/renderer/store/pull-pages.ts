import type { FromlineBridge } from '#contract/bridge.ts';
import type { Response } from '#contract/channels.ts';
import { appError, type AppError } from '#domain/app-error.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { ask } from '../api.ts';

/** The most that one pull may ask for (contract/schemas). */
const pageSize = 500;
/** Rows that two pages share: so many may leave between them without a step back. */
const overlap = 20;
/** A list that changes faster than it can be read is given up, not shown with holes. */
const mostStepsBack = 50;

type PagedChannel = 'outbox:page' | 'drafts:page';
type RowOf<Name extends PagedChannel> = Response<Name>['rows'][number];

/**
 * All rows of a list that changes under way, in its order. Rows move up when one before them leaves, which the number
 * of rows need not show when another one comes. So every page begins with rows that are known already; one that does
 * not leaves a hole, and the pull steps back. What came or moved meanwhile is told by events.
 */
export async function pullPages<Name extends PagedChannel>(
  bridge: FromlineBridge,
  channel: Name,
): Promise<Result<readonly RowOf<Name>[], AppError>> {
  const rows = new Map<string, RowOf<Name>>();
  let offset = 0;
  let stepsBack = 0;
  for (;;) {
    const page = await ask<PagedChannel>(bridge, channel, { offset, limit: pageSize });
    if (!page.ok) return err(page.error);
    const { total, rows: pulled } = page.value;
    const first = pulled[0];
    if (offset > 0 && (first === undefined || !rows.has(first.id))) {
      stepsBack += 1;
      if (stepsBack > mostStepsBack) return err(appError('internal', { subject: channel }));
      offset = Math.max(0, offset - pageSize);
      continue;
    }
    for (const row of pulled) rows.set(row.id, row);
    const end = offset + pulled.length;
    if (pulled.length === 0 || end >= total) return ok([...rows.values()]);
    offset = Math.max(offset + 1, end - overlap);
  }
}
