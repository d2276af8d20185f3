import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noHints } from '#domain/account-hints.ts';
import { groupNumbers, listNumber, type NumberListing } from '#domain/number-listing.ts';
import { plainSettings } from '#domain/number-settings.ts';
import { diffNumbers, rememberNumbers, snapshotOf } from '#domain/number-watch.ts';
import type { PhoneNumber, SelfExtension } from '#domain/phone-number.ts';
import type { Registration } from '#domain/registration.ts';
import { judgeText } from '#domain/verdict/judge-text.ts';
import { mayChoose } from '#domain/verdict/verdict.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';

/** Half of the words are RingCentral's own, so that the generated records also go deep. */
const wordsLike = (...known: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom(...known, 'constructor', '__proto__', ''), fc.string());

const usageType = wordsLike('MainCompanyNumber', 'CompanyNumber', 'DirectNumber', 'CompanyFaxNumber', 'ELIN');
const extensionType = wordsLike('User', 'DigitalUser', 'Department', 'Site', 'IvrMenu', 'Voicemail');
const statusWord = wordsLike('Normal', 'Pending', 'PortedIn', 'Temporary', 'Unknown');
const feature = wordsLike('CallerId', 'SmsSender', 'MmsSender', 'InternationalSmsSender', 'A2PSmsSender');
const registrationStatus = wordsLike('Confirmed', 'Verified', 'UpdateRequested', 'CampaignExpired');
const id = wordsLike('101', '201');
const maybe = (words: fc.Arbitrary<string>): fc.Arbitrary<string | null> => fc.option(words);

const anyNumber: fc.Arbitrary<PhoneNumber> = fc.record({
  id,
  e164: wordsLike('+16505550100', '+18005550100', '+447700900123'),
  usageType,
  numberType: maybe(wordsLike('VoiceFax', 'FaxOnly')),
  paymentType: maybe(wordsLike('Local', 'TollFree')),
  status: statusWord,
  features: fc.option(fc.array(feature)),
  primary: fc.boolean(),
  label: maybe(fc.string()),
  location: maybe(fc.string()),
  owner: fc.option(
    fc.record({
      id,
      extensionNumber: maybe(fc.string()),
      name: maybe(fc.string()),
      type: maybe(extensionType),
    }),
  ),
});

const anyRegistration: fc.Arbitrary<Registration> = fc.oneof(
  fc.constantFrom<Registration[]>(
    { state: 'not-read' },
    { state: 'not-permitted', refusedAt: 0 },
    { state: 'not-answered' },
  ),
  fc.record({
    state: fc.constant('read' as const),
    campaign: fc.option(
      fc.record({
        id: maybe(fc.string()),
        externalId: maybe(fc.string()),
        status: registrationStatus,
        tier: maybe(wordsLike('LowVolume')),
        useCases: fc.array(wordsLike('CustomerCare')),
        consent: fc.constant(null),
        faults: fc.constant([]),
      }),
    ),
    brand: fc.option(
      fc.record({
        id: maybe(fc.string()),
        externalId: maybe(fc.string()),
        status: registrationStatus,
        faults: fc.constant([]),
      }),
    ),
    readAt: fc.nat(),
  }),
);

const anySelf: fc.Arbitrary<SelfExtension> = fc.record({ id, type: extensionType });

const hints = fc.record({
  grants: fc.option(
    fc.array(
      fc.record({
        extensionId: id,
        callQueueSmsRecipient: fc.boolean(),
        smsRecipient: fc.boolean(),
        callQueueMessages: fc.boolean(),
        callQueueSetup: fc.boolean(),
      }),
    ),
  ),
  isSuperAdmin: fc.option(fc.boolean()),
  roleMayText: fc.option(fc.boolean()),
  canReadQueues: fc.option(fc.boolean()),
  operator: maybe(fc.string()),
  extensionStatus: maybe(wordsLike('Enabled')),
  recipients: fc.dictionary(id, fc.array(fc.record({ id, name: fc.string() }))),
});

const listed = (
  number: PhoneNumber,
  registration: Registration,
  { known = noHints, self = { id: '101', type: 'User' } } = {},
): NumberListing => listNumber(number, self, { registration, hints: known, settings: plainSettings });

const anyListing = fc
  .tuple(anyNumber, anyRegistration, anySelf, hints)
  .map(([number, registration, self, known]) => listed(number, registration, { self, known }));

const withCampaign = (status: string): Registration => ({
  state: 'read',
  campaign: { id: '1', externalId: 'C1', status, tier: null, useCases: [], consent: null, faults: [] },
  brand: null,
  readAt: 0,
});

const runs = { numRuns: 2000 };

describe('whatever RingCentral says', () => {
  it('nothing crashes, and no number is lost or shown twice', () => {
    fc.assert(
      fc.property(fc.array(anyListing), fc.array(anyListing), (before, after) => {
        const shown = groupNumbers(after).flatMap(({ canText, cannotText }) => [...canText, ...cannotText]);
        expect(new Set(shown)).toEqual(new Set(after));
        expect(shown).toHaveLength(after.length);
        const [old, now] = [before.map(snapshotOf), after.map(snapshotOf)];
        diffNumbers(rememberNumbers(old, now), now);
      }),
    );
  });

  it('no number is offered without SmsSender and the status Normal, unless no features were told at all', () => {
    fc.assert(
      fc.property(anyListing, ({ number, verdict }) => {
        if (!mayChoose(verdict)) return;
        expect(number.status).toBe('Normal');
        if (number.features === null) expect(['unknown', 'fail']).toContain(verdict.level);
        else expect(number.features).toContain('SmsSender');
      }),
      runs,
    );
  });

  it('ready takes SmsSender, MmsSender, Normal and, where there are campaigns, a Confirmed one', () => {
    fc.assert(
      fc.property(anyListing, ({ number, registration, verdict }) => {
        if (verdict.level !== 'ready') return;
        expect(number.status).toBe('Normal');
        expect(number.features).toEqual(expect.arrayContaining(['SmsSender', 'MmsSender']));
        if (registration.state === 'read' && registration.campaign !== null) {
          expect(registration.campaign.status).toBe('Confirmed');
        } else {
          expect(number.e164.startsWith('+1') && number.paymentType === 'Local').toBe(false);
        }
      }),
      runs,
    );
  });

  it('a text from it is ready only if the number is', () => {
    const text = { isAbroad: false, hasAttachments: false, isGroup: false, consents: [] };
    const sender = { missingScopes: [], roleMayText: true, isWaiting: false };
    fc.assert(
      fc.property(anyListing, (listing) => {
        expect(judgeText(listing, text, sender).level === 'ready').toBe(listing.verdict.level === 'ready');
      }),
      runs,
    );
  });
});

describe('a word that nobody has heard of, where all else is good', () => {
  const unheardOf = (...known: readonly string[]): fc.Arbitrary<string> =>
    wordsLike('Sms', 'normal', 'CONFIRMED', 'Confirmed ').filter((word) => !known.includes(word));

  it('is never ready as a status of the number', () => {
    fc.assert(
      fc.property(unheardOf('Normal'), (status) => {
        const { verdict } = listed(sampleNumber({ status }), withCampaign('Confirmed'));
        expect(verdict.level).toBe('cannot');
      }),
    );
  });

  it('is never ready as the only features', () => {
    fc.assert(
      fc.property(fc.array(unheardOf('SmsSender')), (features) => {
        const { verdict } = listed(sampleNumber({ features }), withCampaign('Confirmed'));
        expect(verdict.level).toBe('cannot');
      }),
    );
  });

  it('is never ready as the status of a campaign, and is quoted', () => {
    fc.assert(
      fc.property(unheardOf('Confirmed'), (status) => {
        const { verdict } = listed(sampleNumber(), withCampaign(status));
        expect(verdict).toMatchObject({ level: 'unknown', quote: status });
      }),
    );
  });

  it('does not stand in the way as a use, a type or an owner: features decide (platform.md 10, row 1)', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (use, type, ownerType) => {
        const owner = { id: '900', type: `?${ownerType}`, extensionNumber: null, name: null };
        const number = sampleNumber({ usageType: `?${use}`, numberType: `?${type}`, owner });
        // Only where replies go nobody says of such a number.
        expect(listed(number, withCampaign('Confirmed')).verdict).toMatchObject({
          level: 'limited',
          findings: [{ reason: 'replies-not-seen' }],
        });
        expect(listed({ ...number, features: ['CallerId'] }, withCampaign('Confirmed')).verdict.level).toBe(
          'cannot',
        );
      }),
    );
  });
});
