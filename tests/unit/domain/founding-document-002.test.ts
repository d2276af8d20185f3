import { describe, expect, it } from 'vitest';
import type { PhoneNumber } from '#domain/phone-number.ts';
import { knownTiers, knownUseCases, lowVolumeDailyLimit, type Registration } from '#domain/registration.ts';
import {
  callerIdOnly,
  grantOf,
  isOffered,
  listed,
  menu,
  myself,
  notLinked,
  sales,
  shared,
  virginia,
  withCampaign,
} from '#tests/support/number-scene.ts';

// The rules of document 002 on switching texting on, ownership and campaigns; the others: founding-documents.test.ts.

describe('document 002: switching texting on', () => {
  it.each<[string, Partial<PhoneNumber>]>([['direct number', {}], ...shared])(
    '002: a %s does not text by default',
    (_name, number) => {
      expect(isOffered({ ...number, features: [] })).toBe(false);
    },
  );

  it.each(['+16505550100', '+14165550100'])(
    '002: %s, a US or Canada number, needs an approved campaign',
    (e164) => {
      expect(listed({ e164 }).verdict.level).toBe('ready');
      expect(listed({ e164 }, { registration: notLinked }).verdict).toMatchObject({
        level: 'fail',
        findings: [{ reason: 'not-linked', fixer: 'admin' }],
      });
    },
  );

  it('002: a toll-free number is verified, not linked to a campaign', () => {
    const tollFree = { e164: '+18005550100', paymentType: 'TollFree', features: ['SmsSender'] };
    expect(listed(tollFree, { registration: notLinked }).verdict).toMatchObject({
      level: 'limited',
      reason: 'toll-free',
    });
  });

  it('002: SmsSender, MmsSender and InternationalSmsSender each stand for what they name', () => {
    expect(listed({ features: ['SmsSender'] }).capabilities).toEqual({
      sms: 'can',
      mms: 'cannot',
      international: 'cannot',
    });
    expect(listed({ features: ['SmsSender', 'MmsSender'] }).capabilities.mms).toBe('can');
    expect(listed({ features: ['SmsSender', 'InternationalSmsSender'] }).capabilities.international).toBe(
      'can',
    );
  });

  it('002: a high-volume number carries A2PSmsSender and does not text from here', () => {
    expect(listed({ features: ['CallerId', 'A2PSmsSender'] }).verdict).toMatchObject({
      level: 'cannot',
      reason: 'high-volume',
    });
  });

  it('002, softened by recorded data (platform.md 10, row 9): pictures of a toll-free number go by its features', () => {
    const tollFree = { e164: '+18005550100', paymentType: 'TollFree' };
    expect(listed({ ...tollFree, features: ['SmsSender'] }).capabilities.mms).toBe('cannot');
    expect(listed({ ...tollFree, features: ['SmsSender', 'MmsSender'] }).capabilities.mms).toBe('can');
  });
});

describe('document 002: who owns a number and who has its features', () => {
  it.each<[string, Partial<PhoneNumber>, string]>([
    ['user extension', { owner: myself }, 'direct'],
    ['auto-receptionist (main company number)', { usageType: 'MainCompanyNumber' }, 'main-company'],
    ['auto-receptionist (company number)', { usageType: 'CompanyNumber' }, 'company'],
    ['call queue extension', { owner: sales }, 'call-queue'],
    ['IVR extension', { owner: menu }, 'ivr-menu'],
    ['site extension', { owner: virginia }, 'site'],
  ])('002: a number of a %s is told by usage type and owner', (_resource, number, kind) => {
    expect(listed(number).ownership.kind).toBe(kind);
    expect(listed({ ...number, ...callerIdOnly }).ownership.kind).toBe(kind);
  });

  it.each(shared)(
    '002: a %s may be assigned to a call queue extension as well as to a user',
    (_name, number) => {
      const assistants = { id: '209', type: 'Department' };
      expect(listed(number, { self: assistants })).toMatchObject({
        handling: { kind: 'you' },
        verdict: { level: 'ready' },
      });
    },
  );

  it('002: the assignee of a queue number need not be a member of the queue', () => {
    expect(isOffered({ owner: sales, features: ['SmsSender'] }, grantOf({}))).toBe(true);
  });
});

describe('document 002: campaigns', () => {
  it.each([
    'Created',
    'Submitted',
    'SubmitFailed',
    'UpdateRequested',
    'DeleteRequested',
    'CampaignSuspended',
    'CampaignExpired',
    'Draft',
    'PreVetFailed',
    'Unconfirmed',
    'Verified',
    'SomethingNew',
  ])('002: with a campaign that is %s and not Confirmed, a number is neither ready nor limited', (status) => {
    expect(['fail', 'unknown']).toContain(listed({}, { registration: withCampaign(status) }).verdict.level);
  });

  it.each(['Verified', 'Unverified', 'Suspended', 'SomethingNew', null])(
    'only the campaign is said to stop texts in 002, not a brand that is %s',
    (brandStatus) => {
      const level = (status: string): string =>
        listed({}, { registration: withCampaign(status, brandStatus) }).verdict.level;
      expect(level('Confirmed')).toBe('ready');
      expect(level('CampaignExpired')).toBe('fail');
    },
  );

  it('002: an omitted campaign is an answer, "not linked", and not the lack of one', () => {
    const reason = (registration: Registration): string => listed({}, { registration }).verdict.reason;
    expect(reason(notLinked)).toBe('not-linked');
    expect(reason({ state: 'not-answered' })).toBe('campaign-not-checked');
    expect(reason({ state: 'not-permitted', refusedAt: 0 })).toBe('campaign-not-permitted');
  });

  it('002: the low tier is 6,000 texts a day over all numbers of the campaign', () => {
    expect(knownTiers).toEqual(['LowVolume', 'StandardVolume']);
    expect(lowVolumeDailyLimit).toBe(6000);
  });

  it('002: the use cases of its table are known', () => {
    const listedThere = [
      'CustomerCare',
      'AccountNotification',
      'DeliveryNotification',
      'ConversationsInternal',
      'ConversationsExternal',
      'FraudAlert',
      'HigherEducation',
      'K12Education',
      'MachineToMachine',
      'Marketing',
      'Mixed',
      'PollingVoting',
      'PublicServiceAnnouncement',
      'SecurityAlert',
      'Unknown',
    ];
    expect(knownUseCases.toSorted()).toEqual(listedThere.toSorted());
  });
});
