import { likelyZone, type LikelyZone } from '#domain/local-time/likely-zone.ts';
import type { NumberingPlan } from '#domain/numbering-plan.ts';

/** Where the people of a text are likely to be. */
export interface PeoplesZones {
  /** The zone that all of them are likely to share; null where they differ or nothing is known. */
  readonly shared: LikelyZone | null;
  /** Every zone that is likely for some of them, each once. */
  readonly all: readonly string[];
}

export function zonesOf(people: readonly string[], plan: NumberingPlan): PeoplesZones {
  const likely = people.map((person) => likelyZone(person, plan));
  const known = likely.filter((zone) => zone !== null);
  const all = [...new Set(known.map(({ zone }) => zone))];
  const [first] = known;
  const isShared = first !== undefined && all.length === 1 && known.length === people.length;
  return { shared: isShared ? first : null, all };
}
