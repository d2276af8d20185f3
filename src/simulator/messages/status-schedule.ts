import type { StatusStep } from './stored-message.ts';

/** The next step of one text. */
export interface DueStep<Item> {
  readonly item: Item;
  readonly step: StatusStep;
  /** Steps after this one. */
  readonly rest: readonly StatusStep[];
  /** Milliseconds of clock time. */
  readonly at: number;
}

/** Texts whose status is going to change, the nearest change first. */
export interface StatusSchedule<Item> {
  /** `acceptedAt`: milliseconds of clock time, from which the steps count. */
  add(item: Item, plan: readonly StatusStep[], acceptedAt: number): void;
  /** Takes the earliest step that is due at `now`. */
  takeDue(now: number): DueStep<Item> | null;
  /** The steps of this item will not come. */
  drop(item: Item): void;
  /** Clock time of the next step; null when there is none. */
  next(): number | null;
  clear(): void;
}

/** The place in a list ordered by time behind everything up to `at`. */
function placeOf(steps: readonly { readonly at: number }[], at: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.at ?? at) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** No step yet. Only the next step of each text is in the list, so that it stays short. */
export function createStatusSchedule<Item>(): StatusSchedule<Item> {
  let steps: DueStep<Item>[] = [];
  return {
    add(item, plan, acceptedAt) {
      const [step, ...rest] = plan;
      if (step === undefined) return;
      const at = acceptedAt + step.after;
      steps.splice(placeOf(steps, at), 0, { item, step, rest, at });
    },
    takeDue(now) {
      const first = steps[0];
      if (first === undefined || first.at > now) return null;
      steps.shift();
      return first;
    },
    drop: (item) => {
      steps = steps.filter((entry) => entry.item !== item);
    },
    next: () => steps[0]?.at ?? null,
    clear: () => {
      steps = [];
    },
  };
}
