import type { TFunction } from 'i18next';
import type { SendMeter } from '#contract/send-rate.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { lowVolumeDailyLimit } from '#domain/registration.ts';
import type { Formats } from '../../formats.ts';
import { nameOf } from '../numbers/number-words.ts';
import { rateUntil } from '../outbox/send-rate.ts';

/** Numbers that are named; the others are counted. */
const mostNamed = 2;
const minute = 60;

/** The daily limit of a number's campaign, where its registration has one. */
function dailyLimit({ registration }: NumberListing): number | null {
  const tier = registration.state === 'read' ? (registration.campaign?.tier ?? null) : null;
  return tier === 'LowVolume' ? lowVolumeDailyLimit : null;
}

/**
 * "31 of 40 this minute · 212 today from Virginia of 6,000 (this app only)"; null where nothing was sent.
 *
 * @param now milliseconds since the epoch
 */
export function meterWords(
  { rate, sentToday }: SendMeter,
  listings: readonly NumberListing[],
  now: number,
  formats: Formats,
  t: TFunction,
): string | null {
  const count = (value: number): string => formats.count(value);
  const isCounted = rate !== null && now < (rateUntil(rate) ?? 0) && rate.used > 0;
  const window = !isCounted
    ? []
    : [
        t(rate.windowSeconds === minute ? 'outboxPage.meter.minute' : 'outboxPage.meter.window', {
          used: count(rate.used),
          limit: count(rate.limit),
          seconds: count(rate.windowSeconds),
        }),
      ];
  const sent = Object.entries(sentToday)
    .filter(([, texts]) => texts > 0)
    .sort(([, one], [, other]) => other - one);
  const named = sent.slice(0, mostNamed).map(([number, texts]) => {
    const listing = listings.find((each) => each.number.e164 === number) ?? null;
    const limit = listing === null ? null : dailyLimit(listing);
    const name = listing === null ? number : nameOf(listing, t);
    return limit === null
      ? t('outboxPage.meter.today', { texts: count(texts), name })
      : t('outboxPage.meter.todayOf', { texts: count(texts), name, limit: count(limit) });
  });
  const more = sent.length - named.length;
  const parts = [...window, ...named, ...(more > 0 ? [t('outboxPage.meter.more', { count: more })] : [])];
  return parts.length === 0 ? null : t('outboxPage.meter.line', { parts: parts.join(' · ') });
}
