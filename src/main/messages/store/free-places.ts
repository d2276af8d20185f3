import { z } from 'zod';
import type { Database } from '../../storage/database.ts';

/** Places of one millisecond. With these a place stays a whole number of JavaScript until the year 2109. */
const perMillisecond = 2048;
const lastMillisecond = Math.floor(Number.MAX_SAFE_INTEGER / perMillisecond) - 1;

const takenRow = z.object({ first: z.int(), last: z.int().nullable() });

const firstOf = (createdAt: number): number =>
  Math.min(Math.max(createdAt, 0), lastMillisecond) * perMillisecond;

/** The last place taken of each of these milliseconds, by its first one; null where all are free. */
function lastTaken(database: Database, firsts: readonly number[]): Map<number, number | null> {
  const rows = database.rows(
    `SELECT value AS first, (
       SELECT max(place) FROM message WHERE place BETWEEN value AND value + ${perMillisecond - 1}
     ) AS last
     FROM json_each(@firsts)`,
    { firsts: JSON.stringify(firsts) },
  );
  return new Map(
    z
      .array(takenRow)
      .parse(rows)
      .map(({ first, last }) => [first, last]),
  );
}

/**
 * Free rows of `message` for texts of these times, in their order: a row id that grows with the time. When all places
 * of a millisecond are taken, those of a later one are used.
 *
 * @param times in milliseconds since the epoch
 */
export function freePlaces(database: Database, times: readonly number[]): readonly number[] {
  const taken = lastTaken(database, times.map(firstOf));
  return times.map((time) => {
    let first = firstOf(time);
    for (;;) {
      if (!taken.has(first)) for (const [at, last] of lastTaken(database, [first])) taken.set(at, last);
      const place = (taken.get(first) ?? first - 1) + 1;
      if (place < first + perMillisecond) {
        taken.set(first, place);
        return place;
      }
      first += perMillisecond;
    }
  });
}
