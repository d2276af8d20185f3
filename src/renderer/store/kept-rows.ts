/** Rows by id, in main's order. */
export interface KeptRows<Row> {
  readonly rows: ReadonlyMap<string, Row>;
  /** Left while a pull was on its way: a page that was read before that must not bring them back. */
  readonly gone: ReadonlySet<string>;
  /** Where each row that was ever here stands among the others, so that one whose deletion is undone finds its place. */
  readonly places: ReadonlyMap<string, number>;
}

const nothing = {
  rows: new Map<string, never>(),
  gone: new Set<string>(),
  places: new Map<string, number>(),
};

export const noRows: KeptRows<never> = nothing;

/** The row as an event tells it. Events come in order, so it is newer than what is known; a new one stands last. */
export function withRow<Row extends { readonly id: string }>(kept: KeptRows<Row>, row: Row): KeptRows<Row> {
  const { id } = row;
  const rows = new Map(kept.rows).set(id, row);
  const gone = new Set(kept.gone);
  gone.delete(id);
  if (kept.rows.has(id)) return { ...kept, rows, gone };
  const { places } = kept;
  if (!places.has(id)) return { rows, gone, places: new Map(places).set(id, places.size) };
  return { rows: inPlace(rows, places), gone, places };
}

export function withoutRow<Row>(kept: KeptRows<Row>, id: string, isComplete: boolean): KeptRows<Row> {
  if (isComplete && !kept.rows.has(id)) return kept;
  const rows = new Map(kept.rows);
  rows.delete(id);
  return { ...kept, rows, gone: isComplete ? kept.gone : new Set(kept.gone).add(id) };
}

/** Pulled rows in their order, then those that only events told of. */
export function merged<Row extends { readonly id: string }>(
  kept: KeptRows<Row>,
  pulled: readonly Row[],
  knowsBetter: (known: Row, page: Row) => boolean,
): KeptRows<Row> {
  const rows = new Map<string, Row>();
  const places = new Map<string, number>();
  for (const row of pulled) {
    const { id } = row;
    places.set(id, places.size);
    const known = kept.rows.get(id);
    if (!kept.gone.has(id)) rows.set(id, known !== undefined && knowsBetter(known, row) ? known : row);
  }
  for (const [id, row] of kept.rows) {
    if (!rows.has(id)) rows.set(id, row);
    if (!places.has(id)) places.set(id, places.size);
  }
  return { rows, gone: noRows.gone, places };
}

function inPlace<Row>(
  rows: ReadonlyMap<string, Row>,
  places: ReadonlyMap<string, number>,
): ReadonlyMap<string, Row> {
  const placeOf = (id: string): number => places.get(id) ?? places.size;
  return new Map([...rows].sort(([one], [other]) => placeOf(one) - placeOf(other)));
}
