import type { FromlineBridge } from '#contract/bridge.ts';
import type { Response } from '#contract/channels.ts';
import type { AppError } from '#domain/app-error.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { ask } from '../api.ts';

/** The most that one pull may ask for (contract/schemas). */
const pageSize = 500;
const mostStarts = 5;

type PagedChannel = 'outbox:page' | 'drafts:page';
type RowOf<Name extends PagedChannel> = Response<Name>['rows'][number];

/**
 * All rows of a list that may change under way. Its rows move up when one leaves, so a pull of several pages during
 * which their number changed starts over: none is missed.
 */
export async function pullPages<Name extends PagedChannel>(
  bridge: FromlineBridge,
  channel: Name,
): Promise<Result<readonly RowOf<Name>[], AppError>> {
  let pulled: readonly RowOf<Name>[] = [];
  for (let start = 0; start < mostStarts; start += 1) {
    const attempt = await pullOnce(bridge, channel);
    if (!attempt.ok) return attempt;
    pulled = attempt.value.rows;
    if (attempt.value.isWhole) break;
  }
  return ok(pulled);
}

async function pullOnce<Name extends PagedChannel>(
  bridge: FromlineBridge,
  channel: Name,
): Promise<Result<{ readonly isWhole: boolean; readonly rows: readonly RowOf<Name>[] }, AppError>> {
  const rows: RowOf<Name>[] = [];
  let total: number | null = null;
  let isWhole = true;
  for (;;) {
    const page = await ask<PagedChannel>(bridge, channel, { offset: rows.length, limit: pageSize });
    if (!page.ok) return err(page.error);
    total ??= page.value.total;
    isWhole &&= page.value.total === total;
    rows.push(...page.value.rows);
    if (rows.length >= page.value.total || page.value.rows.length === 0) return ok({ isWhole, rows });
  }
}
