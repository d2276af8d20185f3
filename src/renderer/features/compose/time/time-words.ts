import type { TFunction } from 'i18next';
import { localTimeAt } from '#domain/local-time/local-time.ts';
import { quietHours } from '#domain/local-time/quiet-hours.ts';
import type { Formats } from '../../../formats.ts';
import type { PeoplesZones } from './zone-of-people.ts';

/** The zone of this computer, as IANA names it. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const isSameClock = (one: string, other: string, at: number): boolean =>
  JSON.stringify(localTimeAt(one, at)) === JSON.stringify(localTimeAt(other, at));

/** "That is 11:00 AM Eastern Time for them, a guess from the area code."; empty where their clocks show our time. */
export function theirTimeWords(at: number, { shared }: PeoplesZones, formats: Formats, t: TFunction): string {
  if (shared === null || isSameClock(shared.zone, ownZone(), at)) return '';
  return t(`compose.later.theirs.${shared.certainty}`, {
    time: formats.momentIn(at, shared.zone),
    zone: formats.zoneName(at, shared.zone),
  });
}

/**
 * "Sun, Nov 22, 1:00 PM, 8:00 AM theirs": our time, and theirs where it is another.
 *
 * @param own our time as it is to be written
 */
export function bothTimes(
  at: number,
  { shared }: PeoplesZones,
  formats: Formats,
  t: TFunction,
  own = formats.appointment(at),
): string {
  if (shared === null || isSameClock(shared.zone, ownZone(), at)) return own;
  return t('compose.later.both', { own, theirs: formats.momentIn(at, shared.zone) });
}

/** What speaks against this time: it is night where one of them is likely to be. Empty where nothing does. */
export function quietWords(at: number, { all }: PeoplesZones, formats: Formats, t: TFunction): string {
  const zone = all.find((each) => quietHours(at, each));
  if (zone === undefined) return '';
  return t('compose.later.quiet', { time: formats.momentIn(at, zone), zone: formats.zoneName(at, zone) });
}
