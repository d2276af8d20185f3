import type { FromlineBridge } from '#contract/bridge.ts';
import type { AppError } from '#domain/app-error.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { ask } from '../api.ts';

/** The most that one pull may ask for (contract/schemas). */
const pageSize = 500;
const mostStarts = 5;

export interface PulledListings {
  readonly version: number;
  readonly rows: readonly NumberListing[];
}

/** All rows of one version. When the rows change between two pages it starts over, so that none is missed or doubled. */
export async function pullListings(bridge: FromlineBridge): Promise<Result<PulledListings, AppError>> {
  let pulled: PulledListings = { version: -1, rows: [] };
  for (let start = 0; start < mostStarts; start += 1) {
    const attempt = await pullOnce(bridge);
    if (!attempt.ok) return attempt;
    pulled = attempt.value.pulled;
    if (attempt.value.whole) break;
  }
  return ok(pulled);
}

async function pullOnce(
  bridge: FromlineBridge,
): Promise<Result<{ readonly whole: boolean; readonly pulled: PulledListings }, AppError>> {
  const rows: NumberListing[] = [];
  let version: number | null = null;
  let whole = true;
  for (;;) {
    const page = await ask(bridge, 'numbers:page', { offset: rows.length, limit: pageSize });
    if (!page.ok) return err(page.error);
    version ??= page.value.version;
    whole &&= page.value.version === version;
    rows.push(...page.value.rows);
    if (rows.length >= page.value.total || page.value.rows.length === 0) {
      return ok({ whole, pulled: { version, rows } });
    }
  }
}
