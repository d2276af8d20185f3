import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairConsent } from '#domain/consent/pair-consent.ts';
import { listNumber, type NumberListing } from '#domain/number-listing.ts';
import type { PhoneNumber } from '#domain/phone-number.ts';
import type { Registration } from '#domain/registration.ts';
import { verdictLevels, type Finding } from '#domain/verdict/finding.ts';
import { judgeText } from '#domain/verdict/judge-text.ts';
import type { SenderFacts, TextFacts } from '#domain/verdict/text-findings.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import { knowing } from '#tests/support/knowledge.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';

const withCampaign = (status: string): Registration => ({
  state: 'read',
  campaign: { id: '1', externalId: 'C1', status, tier: null, useCases: [], consent: null, faults: [] },
  brand: null,
  readAt: 0,
});

const listed = (differences: Partial<PhoneNumber> = {}, status = 'Confirmed'): NumberListing =>
  listNumber(sampleNumber(differences), { id: '101', type: 'User' }, knowing(withCampaign(status)));

const plainText: TextFacts = { isAbroad: false, hasAttachments: false, isGroup: false, consents: [] };
const consent = (differences: Partial<PairConsent> = {}): PairConsent => ({
  number: '+16505550100',
  person: '+14155550100',
  status: 'no-opt-out',
  how: null,
  word: null,
  at: null,
  checkedAt: 1,
  why: null,
  ...differences,
});
const freeSender: SenderFacts = { missingScopes: [], roleMayText: true, isWaiting: false };

const judge = (
  listing: NumberListing,
  text: Partial<TextFacts> = {},
  sender: Partial<SenderFacts> = {},
): Verdict => judgeText(listing, { ...plainText, ...text }, { ...freeSender, ...sender });

const reasons = ({ findings }: Verdict): readonly string[] => findings.map(({ reason }) => reason);

const textOnly = { features: ['SmsSender'] };
const tollFree = { e164: '+18005550100', paymentType: 'TollFree', features: ['SmsSender'] };

describe('a text, judged with its number, its person and its content', () => {
  it('is ready when nothing speaks against it, or nothing is said about the role', () => {
    expect(judge(listed())).toMatchObject({ level: 'ready', reason: 'all-good', findings: [] });
    expect(judge(listed(), { isAbroad: true, hasAttachments: true, isGroup: true }).level).toBe('ready');
    expect(judge(listed(), { isAbroad: null }, { roleMayText: null }).level).toBe('ready');
  });

  it.each<[string, Verdict, Finding]>([
    [
      'abroad without InternationalSmsSender',
      judge(listed({ features: ['SmsSender', 'MmsSender'] }), { isAbroad: true }),
      { level: 'fail', reason: 'abroad', quote: null, source: 'recipient', fixer: 'admin' },
    ],
    [
      'abroad from a toll-free number (MSG-403)',
      judge(listed(tollFree), { isAbroad: true }),
      { level: 'fail', reason: 'abroad-toll-free', quote: null, source: 'recipient', fixer: 'nobody' },
    ],
    [
      'a picture without MmsSender',
      judge(listed(textOnly), { hasAttachments: true }),
      { level: 'fail', reason: 'pictures', quote: null, source: 'content', fixer: 'you' },
    ],
    [
      'a group text without MmsSender',
      judge(listed(textOnly), { isGroup: true }),
      { level: 'fail', reason: 'group-text', quote: null, source: 'content', fixer: 'you' },
    ],
    [
      'an app without the scope SMS (CMN-401)',
      judge(listed(), {}, { missingScopes: ['ReadMessages', 'SMS'] }),
      { level: 'cannot', reason: 'app-may-not-text', quote: 'SMS', source: 'sign-in', fixer: 'app-owner' },
    ],
    [
      'a role without OutboundSMS (CMN-408)',
      judge(listed(), {}, { roleMayText: false }),
      {
        level: 'cannot',
        reason: 'role-may-not-text',
        quote: 'OutboundSMS',
        source: 'sign-in',
        fixer: 'admin',
      },
    ],
    [
      'a wait that RingCentral asked for (CMN-301)',
      judge(listed(), {}, { isWaiting: true }),
      { level: 'limited', reason: 'rate-limited', quote: null, source: 'sending', fixer: 'nobody' },
    ],
    [
      'abroad while RingCentral does not tell the features',
      judge(listed({ features: null }), { isAbroad: true }),
      { level: 'unknown', reason: 'abroad', quote: null, source: 'recipient', fixer: 'nobody' },
    ],
  ])('%s', (_what, verdict, finding) => {
    expect(verdict.findings[0]).toEqual(finding);
    expect(verdict).toMatchObject({ level: finding.level, reason: finding.reason, quote: finding.quote });
  });

  it('holds another missing scope against nothing', () => {
    expect(judge(listed(), {}, { missingScopes: ['EditMessages'] }).level).toBe('ready');
  });

  it('names what is about the person before what is as bad about the number', () => {
    const verdict = judge(listed(textOnly, 'CampaignSuspended'), { isAbroad: true, hasAttachments: true });
    expect(reasons(verdict)).toEqual(['abroad', 'pictures', 'campaign-suspended', 'no-pictures']);
  });

  it('stops a text to somebody who opted out, whatever else is wrong', () => {
    const consents = [consent(), consent({ status: 'opted-out', how: 'keyword', word: 'STOP', at: 1 })];
    const [first, ...others] = judge(listed(textOnly, 'CampaignSuspended'), {
      isAbroad: true,
      consents,
    }).findings;
    expect(first).toEqual({
      level: 'cannot',
      reason: 'opted-out',
      quote: 'STOP',
      source: 'consent',
      fixer: 'recipient',
    });
    expect(others.map(({ reason }) => reason)).toEqual(['abroad', 'campaign-suspended', 'no-pictures']);
    const cannot = judge(listed({ features: [] }), { consents });
    expect(reasons(cannot)).toEqual(['opted-out', 'texting-off']);
  });

  it('says that nobody knows of an opt-out, before what is as bad about the number', () => {
    const unchecked = consent({ status: 'not-checked', why: 'unreachable' });
    const verdict = judge(listed(textOnly), { consents: [consent(), unchecked, unchecked] });
    expect(reasons(verdict)).toEqual(['opt-out-not-checked', 'no-pictures']);
    expect(verdict.findings[0]?.fixer).toBe('you');
    const forbidden = consent({ status: 'not-checked', why: 'not-permitted' });
    expect(judge(listed(), { consents: [forbidden] }).findings).toMatchObject([{ fixer: 'admin' }]);
    expect(judge(listed(), { consents: [consent()] }).level).toBe('ready');
    expect(reasons(judge(listed({ features: [] }), { consents: [unchecked] }))).toEqual(['texting-off']);
  });

  it('lets what is worse about the number win all the same', () => {
    const verdict = judge(listed(textOnly), {}, { isWaiting: true, roleMayText: false });
    expect(reasons(verdict)).toEqual(['role-may-not-text', 'no-pictures', 'rate-limited']);
  });

  it('says nothing of countries and pictures where the number cannot text at all', () => {
    const verdict = judge(listed({ features: [] }), { isAbroad: true, hasAttachments: true, isGroup: true });
    expect(reasons(verdict)).toEqual(['texting-off']);
  });
});

const anyListing = fc
  .record({
    features: fc.option(
      fc.subarray(['CallerId', 'SmsSender', 'MmsSender', 'InternationalSmsSender', 'A2PSmsSender']),
    ),
    status: fc.constantFrom('Normal', 'Pending', 'SomethingNew'),
    paymentType: fc.constantFrom('Local', 'TollFree', null),
    usageType: fc.constantFrom('DirectNumber', 'CompanyNumber', 'CompanyFaxNumber', 'SomethingNew'),
    campaign: fc.constantFrom('Confirmed', 'UpdateRequested', 'CampaignExpired', 'SomethingNew'),
  })
  .map(({ campaign, ...number }) => listed(number, campaign));
const anyText = fc.record({
  isAbroad: fc.option(fc.boolean()),
  hasAttachments: fc.boolean(),
  isGroup: fc.boolean(),
  consents: fc.array(
    fc
      .constantFrom('opted-out', 'no-opt-out', 'not-checked')
      .map((status) => consent({ status, why: status === 'not-checked' ? 'not-asked' : null })),
  ),
});
const anySender = fc.record({
  missingScopes: fc.subarray(['SMS', 'EditMessages']),
  roleMayText: fc.option(fc.boolean()),
  isWaiting: fc.boolean(),
});

const rank = ({ level }: Pick<Verdict, 'level'>): number => verdictLevels.indexOf(level);

describe('for every number, text and sender', () => {
  it('a text is never judged better than its number', () => {
    fc.assert(
      fc.property(anyListing, anyText, anySender, (listing, text, sender) => {
        expect(rank(judgeText(listing, text, sender))).toBeLessThanOrEqual(rank(listing.verdict));
      }),
    );
  });

  it('the level is that of the worst finding, which comes first, and ready means none', () => {
    fc.assert(
      fc.property(anyListing, anyText, anySender, (listing, text, sender) => {
        for (const verdict of [listing.verdict, judgeText(listing, text, sender)]) {
          const ranks = verdict.findings.map(rank);
          expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
          expect(rank(verdict)).toBe(Math.min(...ranks, verdictLevels.indexOf('ready')));
          expect(verdict.level === 'ready').toBe(verdict.findings.length === 0);
        }
      }),
    );
  });

  it('a reason is named once', () => {
    fc.assert(
      fc.property(anyListing, anyText, anySender, (listing, text, sender) => {
        const named = reasons(judgeText(listing, text, sender));
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });

  it('what is not told is never ready', () => {
    fc.assert(
      fc.property(anyText, anySender, (text, sender) => {
        expect(judgeText(listed({ features: null }), text, sender).level).not.toBe('ready');
        expect(judgeText(listed({}, 'SomethingNew'), text, sender).level).not.toBe('ready');
      }),
    );
  });
});
