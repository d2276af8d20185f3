/** The number to ask about now, or when the first one will be due; null when there is none at all. */
export type NextToAsk = { readonly id: string } | { readonly at: number } | null;

export interface Asking {
  /** In the order of the list. */
  readonly ids: readonly string[];
  /** Those that the window shows, from top to bottom; ids that are not in the list do not matter. */
  readonly preferred: readonly string[];
  /** Milliseconds since the epoch; 0 for never asked. */
  readonly dueAt: (id: string) => number;
  readonly now: number;
}

/** The one that is due for longest, the first of equals: numbers that never answer do not hold up those behind them. */
function longestDue(ids: readonly string[], dueAt: Asking['dueAt']): { id: string; at: number } | null {
  let first: { id: string; at: number } | null = null;
  for (const id of ids) {
    const at = dueAt(id);
    if (first === null || at < first.at) first = { id, at };
  }
  return first;
}

/** Visible numbers first, then the others. */
export function nextToAsk({ ids, preferred, dueAt, now }: Asking): NextToAsk {
  const listed = new Set(ids);
  const visible = longestDue(
    preferred.filter((id) => listed.has(id)),
    dueAt,
  );
  if (visible !== null && visible.at <= now) return { id: visible.id };
  const any = longestDue(ids, dueAt);
  if (any === null) return null;
  return any.at <= now ? { id: any.id } : { at: any.at };
}
