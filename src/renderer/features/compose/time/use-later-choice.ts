import { useMemo, useState } from 'react';
import { suggestTimes, type SuggestedTime } from '#domain/local-time/suggest-times.ts';
import { useAppState, useServices } from '../../../app-context.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { ownZone } from './time-words.ts';
import { instantOfTyped, typedTimeOf, type TypedTime } from './typed-time.ts';
import { zonesOf, type PeoplesZones } from './zone-of-people.ts';

const hour = 3_600_000;
/** A time that is nearer than this is over before it is read. */
const shortestAhead = 30_000;
/** Further ahead nobody remembers what was promised. */
const longestAhead = 366 * 24 * hour;

export const otherTime = 'other';
export type LaterKind = SuggestedTime['kind'] | typeof otherTime;
export type WhoseClock = 'own' | 'theirs';
export type TimeProblem = 'incomplete' | 'over' | 'too-far';

/** What is being chosen in the dialog; nothing of it counts before it is used. Times are milliseconds since the epoch. */
export interface LaterChoice {
  readonly zones: PeoplesZones;
  readonly suggested: readonly SuggestedTime[];
  readonly kind: LaterKind;
  readonly choose: (kind: LaterKind) => void;
  /** The date and time of one's own, by the clock that is chosen. */
  readonly typed: TypedTime;
  readonly type: (typed: TypedTime) => void;
  readonly clock: WhoseClock;
  readonly chooseClock: (clock: WhoseClock) => void;
  readonly picked: number | null;
  readonly problem: TimeProblem | null;
  readonly now: number;
}

function problemOf(at: number | null, now: number): TimeProblem | null {
  if (at === null) return 'incomplete';
  if (at < now + shortestAhead) return 'over';
  return at > now + longestAhead ? 'too-far' : null;
}

/** @param people E.164 of everybody the text is for */
export function useLaterChoice(people: readonly string[]): LaterChoice {
  const { plan } = useServices().formats;
  const now = useNow(10_000);
  const sendAt = useAppState((state) => state.sendAt);
  const zones = useMemo(() => zonesOf(people, plan), [people, plan]);
  const own = ownZone();
  const theirs = zones.shared?.zone ?? own;
  // As they were when the dialog opened: what is about to be pressed must not change under the finger.
  const [suggested] = useState(() => suggestTimes(Date.now(), theirs));
  const [kind, choose] = useState<LaterKind>(() => {
    const first = sendAt === null ? suggested[0] : suggested.find(({ at }) => at === sendAt);
    return first?.kind ?? otherTime;
  });
  const [typed, type] = useState(() => typedTimeOf(sendAt ?? Date.now() + hour, own));
  const [clock, setClock] = useState<WhoseClock>('own');
  const zoneOf = (whose: WhoseClock): string => (whose === 'theirs' ? theirs : own);

  const picked =
    kind === otherTime
      ? instantOfTyped(typed, zoneOf(clock))
      : (suggested.find((time) => time.kind === kind)?.at ?? null);

  return {
    zones,
    suggested,
    kind,
    choose,
    typed,
    type,
    clock,
    chooseClock: (next) => {
      const at = instantOfTyped(typed, zoneOf(clock));
      setClock(next);
      // The same moment, as the other clock shows it.
      if (at !== null) type(typedTimeOf(at, zoneOf(next)));
    },
    picked,
    problem: problemOf(picked, now),
    now,
  };
}
