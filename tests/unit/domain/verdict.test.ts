import { describe, expect, it } from 'vitest';
import { ownershipOf } from '#domain/ownership.ts';
import type { NumberOwner, PhoneNumber } from '#domain/phone-number.ts';
import { registrationNotRead, type Registration } from '#domain/registration.ts';
import type { VerdictReason } from '#domain/verdict/finding.ts';
import { judgeNumber, mayChoose, type Verdict } from '#domain/verdict/verdict.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';

const self = { id: '101', type: 'User' };

const withCampaign = (status: string): Registration => ({
  state: 'read',
  campaign: { id: '1', externalId: 'C1', status, tier: null, useCases: [], consent: null, faults: [] },
  brand: null,
  readAt: 0,
});
const notLinked: Registration = { state: 'read', campaign: null, brand: null, readAt: 0 };

const judge = (
  differences: Partial<PhoneNumber>,
  registration: Registration = withCampaign('Confirmed'),
): Verdict => {
  const number = sampleNumber(differences);
  return judgeNumber(number, ownershipOf(number, self), registration, null);
};

const ownedBy = (id: string, type: string): NumberOwner => ({ id, type, extensionNumber: null, name: null });

const colleague = ownedBy('102', 'User');
const tollFree = { e164: '+18005550100', paymentType: 'TollFree', features: ['SmsSender'] };
const british = { e164: '+447700900123', features: ['SmsSender', 'MmsSender'] };

describe('the verdict on a number (ui.md, "Verdicts")', () => {
  it.each<{ fact: string; verdict: Verdict; level: Verdict['level']; reason: VerdictReason }>([
    {
      fact: 'texting on, pictures on, campaign Confirmed',
      verdict: judge({}),
      level: 'ready',
      reason: 'all-good',
    },
    {
      fact: 'no pictures',
      verdict: judge({ features: ['SmsSender'] }),
      level: 'limited',
      reason: 'no-pictures',
    },
    { fact: 'toll-free', verdict: judge(tollFree), level: 'limited', reason: 'toll-free' },
    {
      fact: 'a delegated number',
      verdict: judge({ owner: colleague }),
      level: 'limited',
      reason: 'delegated',
    },
    {
      fact: 'campaign suspended',
      verdict: judge({}, withCampaign('CampaignSuspended')),
      level: 'fail',
      reason: 'campaign-suspended',
    },
    {
      fact: 'campaign expired',
      verdict: judge({}, withCampaign('CampaignExpired')),
      level: 'fail',
      reason: 'campaign-expired',
    },
    {
      fact: 'campaign being deleted',
      verdict: judge({}, withCampaign('DeleteRequested')),
      level: 'fail',
      reason: 'campaign-deleting',
    },
    {
      fact: 'a US number without a campaign',
      verdict: judge({}, notLinked),
      level: 'fail',
      reason: 'not-linked',
    },
    {
      fact: 'campaign being changed',
      verdict: judge({}, withCampaign('UpdateRequested')),
      level: 'unknown',
      reason: 'campaign-changing',
    },
    {
      fact: 'a word we do not know',
      verdict: judge({}, withCampaign('SomethingNew')),
      level: 'unknown',
      reason: 'campaign-unheard-of',
    },
    {
      fact: 'campaign not answered',
      verdict: judge({}, { state: 'not-answered' }),
      level: 'unknown',
      reason: 'campaign-not-checked',
    },
    {
      fact: 'campaign not read yet',
      verdict: judge({}, registrationNotRead),
      level: 'unknown',
      reason: 'campaign-not-checked',
    },
    {
      fact: 'not allowed to read campaigns',
      verdict: judge({}, { state: 'not-permitted', refusedAt: 0 }),
      level: 'unknown',
      reason: 'campaign-not-permitted',
    },
    {
      fact: 'high-volume only',
      verdict: judge({ features: ['A2PSmsSender'] }),
      level: 'cannot',
      reason: 'high-volume',
    },
    {
      fact: 'a shared number without texting rights',
      verdict: judge({ usageType: 'MainCompanyNumber', features: ['CallerId'] }),
      level: 'cannot',
      reason: 'not-assigned',
    },
    {
      fact: 'an own number without texting rights',
      verdict: judge({ features: ['CallerId'] }),
      level: 'cannot',
      reason: 'texting-off',
    },
    {
      fact: 'being ported',
      verdict: judge({ status: 'PortedIn' }),
      level: 'cannot',
      reason: 'not-ported',
    },
    { fact: 'pending', verdict: judge({ status: 'Pending' }), level: 'cannot', reason: 'not-ported' },
    {
      fact: 'a temporary number',
      verdict: judge({ status: 'Temporary' }),
      level: 'cannot',
      reason: 'not-in-service',
    },
    { fact: 'a fax number', verdict: judge({ numberType: 'FaxOnly' }), level: 'cannot', reason: 'fax' },
    {
      fact: 'a company fax number',
      verdict: judge({ usageType: 'CompanyFaxNumber' }),
      level: 'cannot',
      reason: 'fax',
    },
    {
      fact: 'features not told',
      verdict: judge({ features: null }),
      level: 'unknown',
      reason: 'features-not-told',
    },
  ])('$fact: $level, $reason', ({ verdict, level, reason }) => {
    expect(verdict).toMatchObject({ level, reason });
  });

  it.each(['Created', 'Submitted', 'Draft', 'Unconfirmed'])(
    'will fail while %s waits for approval',
    (status) => {
      expect(judge({}, withCampaign(status))).toMatchObject({ level: 'fail', reason: 'campaign-pending' });
    },
  );

  it.each(['SubmitFailed', 'PreVetFailed'])('will fail after %s', (status) => {
    expect(judge({}, withCampaign(status))).toMatchObject({ level: 'fail', reason: 'campaign-refused' });
  });

  it("quotes RingCentral's own word beside ours", () => {
    expect(judge({}, withCampaign('UpdateRequested')).quote).toBe('UpdateRequested');
    expect(judge({}, withCampaign('SomethingNew')).quote).toBe('SomethingNew');
    expect(judge({ status: 'Temporary' }).quote).toBe('Temporary');
    expect(judge({}).quote).toBeNull();
  });

  it.each(['Confirmed ', 'confirmed', 'constructor', '__proto__', ''])(
    'never takes the status "%s" for a good one',
    (status) => {
      expect(judge({}, withCampaign(status)).level).toBe('unknown');
    },
  );

  it('says of features that were not told nothing but that, while nobody asks for the campaign', () => {
    const untold = [
      { state: 'not-read' },
      { state: 'not-answered' },
      { state: 'not-permitted', refusedAt: 0 },
    ] as const;
    for (const registration of untold) {
      const { findings } = judge({ features: null }, registration);
      expect(findings.map(({ reason }) => reason)).toEqual(['features-not-told']);
    }
  });

  it('believes the features of a toll-free number about abroad (platform.md 10, row 9)', () => {
    const withIntl = { ...tollFree, features: ['SmsSender', 'InternationalSmsSender'] };
    expect(judge(withIntl).reason).toBe('no-pictures');
    expect(judge({ ...tollFree, features: ['SmsSender', 'MmsSender'] }).level).toBe('ready');
  });

  it('blames no number of the Caribbean for having no campaign', () => {
    expect(judge({ e164: '+18765550142' }, notLinked).level).toBe('ready');
  });

  describe('where the worst fact wins', () => {
    it('a number that cannot text beats a campaign that is suspended', () => {
      expect(judge({ features: ['CallerId'] }, withCampaign('CampaignSuspended')).level).toBe('cannot');
    });

    it('a suspended campaign beats features that were not told', () => {
      expect(judge({ features: null }, withCampaign('CampaignSuspended'))).toMatchObject({
        level: 'fail',
        reason: 'campaign-suspended',
      });
    });

    it('a campaign that was not checked beats a delegated number', () => {
      expect(judge({ owner: colleague }, registrationNotRead).level).toBe('unknown');
    });

    it('a suspended campaign beats missing pictures', () => {
      expect(judge({ features: ['SmsSender'] }, withCampaign('CampaignSuspended')).level).toBe('fail');
    });
  });

  describe('where there are no campaigns', () => {
    it.each([
      notLinked,
      registrationNotRead,
      { state: 'not-permitted', refusedAt: 0 },
      { state: 'not-answered' },
    ] as const)('does not hold it against a toll-free or a foreign number: $state', (registration) => {
      expect(judge(tollFree, registration).level).toBe('limited');
      expect(judge(british, registration).level).toBe('ready');
    });

    it('still believes a campaign that a toll-free number does have', () => {
      expect(judge(tollFree, withCampaign('CampaignExpired')).level).toBe('fail');
    });
  });

  it('lets a number be chosen unless it certainly cannot text', () => {
    expect(mayChoose(judge({}))).toBe(true);
    expect(mayChoose(judge({}, withCampaign('CampaignSuspended')))).toBe(true);
    expect(mayChoose(judge({ features: null }))).toBe(true);
    expect(mayChoose(judge({ features: ['CallerId'] }))).toBe(false);
  });
});
