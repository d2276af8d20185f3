import { localTimeAt } from './local-time.ts';

/** Federal calling hours of the US, which courts hold texts to as well: 47 CFR 64.1200(c)(1), 8 a.m. to 9 p.m. */
export const firstHour = 8;
const lastHour = 21;

/**
 * Whether it is too early or too late to text somebody who lives in a zone.
 *
 * @param instant milliseconds since the epoch
 */
export function quietHours(instant: number, zone: string): boolean {
  const { hour } = localTimeAt(zone, instant);
  return hour < firstHour || hour >= lastHour;
}
