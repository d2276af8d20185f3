import { z } from 'zod';
import type { ConsentRecord } from '#domain/consent/consent-fact.ts';
import type { ConsentWay } from '#domain/consent/pair-consent.ts';
import { optionalText, wireE164 } from './wire.ts';

/** Who reported it, as RingCentral spells it. */
const ways: ReadonlyMap<string | null, ConsentWay> = new Map([
  ['Recipient', 'keyword'],
  ['Carrier', 'carrier'],
  ['Upstream', 'upstream'],
  ['Api', 'api'],
]);

/** One record of `POST …/sms/consents/search` (platform.md 5.9). */
const wireConsent = z.object({
  from: wireE164.nullish().catch(null),
  to: wireE164,
  optStatus: z.enum(['OptOut', 'OptIn']),
  coverage: optionalText,
  source: optionalText,
  lastModifiedTime: z.iso.datetime({ offset: true }).transform((time) => Date.parse(time)),
});

/** A record about all numbers of the account holds whatever number it names. */
const isAbout = ({ from = null, coverage }: z.output<typeof wireConsent>, number: string): boolean =>
  from === number || coverage === 'Account';

/** What a record says of a person and this own number; null when it says nothing of the two, or makes no sense. */
export function readConsent(value: unknown, number: string): ConsentRecord | null {
  const parsed = wireConsent.safeParse(value);
  if (!parsed.success || !isAbout(parsed.data, number)) return null;
  const { to, optStatus, source, lastModifiedTime } = parsed.data;
  return {
    person: to,
    origin: 'record',
    opted: optStatus === 'OptOut' ? 'out' : 'in',
    how: ways.get(source) ?? null,
    word: null,
    at: lastModifiedTime,
  };
}
