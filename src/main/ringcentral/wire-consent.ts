import { z } from 'zod';
import type { ConsentChange } from '#domain/consent/consent-change.ts';
import type { ConsentRecord } from '#domain/consent/consent-fact.ts';
import type { ConsentWay } from '#domain/consent/pair-consent.ts';
import { optionalText, wireE164, wireTime } from './wire.ts';

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
  lastModifiedTime: wireTime,
});

const wirePerson = z.object({ to: wireE164 });

/** As `from`: every number of the account. */
const everyNumber = '*';

const wirePair = z.object({
  from: z
    .union([z.literal(everyNumber), wireE164])
    .nullish()
    .catch(null),
  to: wireE164,
  coverage: optionalText,
});

function recordOf({ to, optStatus, source, lastModifiedTime }: z.output<typeof wireConsent>): ConsentRecord {
  return {
    person: to,
    origin: 'record',
    opted: optStatus === 'OptOut' ? 'out' : 'in',
    how: ways.get(source) ?? null,
    word: null,
    at: lastModifiedTime,
  };
}

/** What one record came to. */
export type ReadConsent =
  | { readonly kind: 'record'; readonly record: ConsentRecord }
  /** It is about another own number. */
  | { readonly kind: 'other-number' }
  /** It makes no sense, or does not say about which number it is. `person` is null where it could be anybody. */
  | { readonly kind: 'unclear'; readonly person: string | null };

/** What a record says of a person and this own number (E.164). One about the account holds for all its numbers. */
export function readConsent(value: unknown, number: string): ReadConsent {
  const parsed = wireConsent.safeParse(value);
  if (!parsed.success) return { kind: 'unclear', person: wirePerson.safeParse(value).data?.to ?? null };
  const { from = null, to, coverage } = parsed.data;
  if (from !== number && coverage !== 'Account') {
    return from === null ? { kind: 'unclear', person: to } : { kind: 'other-number' };
  }
  return { kind: 'record', record: recordOf(parsed.data) };
}

/** One record of the event of opt-outs (platform.md 6.5), which is about any number of the account; null where it names nobody. */
export function readConsentChange(value: unknown): ConsentChange | null {
  const named = wirePair.safeParse(value).data;
  if (named === undefined) return null;
  const { from = null, to, coverage } = named;
  const isOfAll = coverage === 'Account' || from === everyNumber;
  const parsed = wireConsent.safeParse(value);
  // What somebody said to a number that is not told, they did not say to the others.
  const isClear = parsed.success && (isOfAll || from !== null);
  return {
    number: isOfAll ? null : from,
    person: to,
    record: isClear ? recordOf(parsed.data) : null,
  };
}
