import type { PairConsent } from '#domain/consent/pair-consent.ts';
import type { Registration } from '#domain/registration.ts';
import type { VerdictReason } from '#domain/verdict/finding.ts';
import { judgeText } from '#domain/verdict/judge-text.ts';
import type { SenderFacts, TextFacts } from '#domain/verdict/text-findings.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import { colleague, listed, notLinked, sales, withCampaign } from './number-scene.ts';

export interface VerdictCase {
  /** What is the case, as a reader would say it. */
  readonly name: string;
  readonly verdict: Verdict;
}

const plainText: TextFacts = { isAbroad: false, hasAttachments: false, isGroup: false, consents: [] };
const askedConsent: PairConsent = {
  number: '+16505550142',
  person: '+14155550100',
  status: 'not-checked',
  how: null,
  word: null,
  at: null,
  checkedAt: null,
  why: 'unreachable',
};
const freeSender: SenderFacts = { missingScopes: [], roleMayText: true, isWaiting: false };

const number = (
  name: string,
  differences: Parameters<typeof listed>[0],
  registration?: Registration,
): VerdictCase => ({
  name,
  verdict: listed(differences, registration === undefined ? {} : { registration }).verdict,
});

const campaign = (status: string, what: string): VerdictCase =>
  number(`Campaign ${status}: ${what}`, {}, withCampaign(status));

const text = (
  name: string,
  differences: Parameters<typeof listed>[0],
  facts: Partial<TextFacts>,
  sender: Partial<SenderFacts> = {},
): VerdictCase => ({
  name,
  verdict: judgeText(listed(differences), { ...plainText, ...facts }, { ...freeSender, ...sender }),
});

const extension = (extensionStatus: string, name = `Own extension ${extensionStatus}`): VerdictCase => ({
  name,
  verdict: listed({}, { hints: { extensionStatus } }).verdict,
});

const callerIdOnly = { features: ['CallerId'] };
const textOnly = { features: ['SmsSender'] };
const tollFree = { e164: '+18005550100', paymentType: 'TollFree', features: ['SmsSender'] };

/** Each reason with the cases that lead to it, so that a new reason cannot do without one. Best first. */
export const verdictCases: Readonly<Record<VerdictReason, readonly VerdictCase[]>> = {
  'all-good': [
    number('Texts and pictures on, campaign Confirmed', {}),
    number('British number, not linked to a campaign', { e164: '+442079460958' }, notLinked),
    number('Call queue number whose texting is assigned to this person', { owner: sales }),
  ],
  'no-pictures': [number('Texts on, no MmsSender', textOnly)],
  'toll-free': [number('Toll-free without MmsSender, not linked to a campaign', tollFree, notLinked)],
  'replies-not-seen': [number('Usage nobody has heard of, with SmsSender', { usageType: 'SomethingNew' })],
  delegated: [number("Colleague's number with SmsSender", { owner: colleague })],
  'rate-limited': [text('RingCentral asked us to wait (429)', {}, {}, { isWaiting: true })],
  'features-not-told': [number('The record has no list of features', { features: null })],
  'campaign-changing': [campaign('UpdateRequested', 'a change waits')],
  'campaign-unheard-of': [campaign('SomethingNew', 'a word nobody has heard of')],
  'campaign-not-checked': [
    number('Registration not read yet', {}, { state: 'not-read' }),
    number('Registration asked for, no answer', {}, { state: 'not-answered' }),
  ],
  'campaign-not-permitted': [
    number('Registration refused (403)', {}, { state: 'not-permitted', refusedAt: 0 }),
  ],
  'campaign-pending': [
    campaign('Draft', 'not handed in'),
    campaign('Created', 'not handed in yet or just so'),
    campaign('Submitted', 'handed in'),
    campaign('Unconfirmed', 'handed in'),
  ],
  'campaign-refused': [
    campaign('SubmitFailed', 'handing in failed'),
    campaign('PreVetFailed', 'the first check failed'),
  ],
  'campaign-suspended': [campaign('CampaignSuspended', 'stopped')],
  'campaign-expired': [campaign('CampaignExpired', 'ran out')],
  'campaign-deleting': [campaign('DeleteRequested', 'being deleted')],
  'not-linked': [number('US or Canada number without a campaign', {}, notLinked)],
  abroad: [
    text(
      'Recipient abroad, no InternationalSmsSender',
      { features: ['SmsSender', 'MmsSender'] },
      { isAbroad: true },
    ),
    text('Recipient abroad, the record has no list of features', { features: null }, { isAbroad: true }),
  ],
  'abroad-toll-free': [text('Recipient abroad, toll-free number', tollFree, { isAbroad: true })],
  'opted-out': [
    text(
      'Recipient who opted out of this number',
      {},
      {
        consents: [{ ...askedConsent, status: 'opted-out', how: 'keyword', word: 'STOP', at: 0, why: null }],
      },
    ),
  ],
  'opt-out-not-checked': [
    text('Recipient of whom RingCentral did not answer', {}, { consents: [askedConsent] }),
    text(
      'Recipient of whom we may not ask (403)',
      {},
      {
        consents: [{ ...askedConsent, why: 'not-permitted' }],
      },
    ),
  ],
  pictures: [text('File attached, no MmsSender', textOnly, { hasAttachments: true })],
  'group-text': [text('Group text, no MmsSender', textOnly, { isGroup: true })],
  'not-assigned': [
    number('Main company number without SmsSender', { usageType: 'MainCompanyNumber', ...callerIdOnly }),
    number('Call queue number without SmsSender', { owner: sales, ...callerIdOnly }),
  ],
  'texting-off': [number('Own number without SmsSender', callerIdOnly)],
  'high-volume': [number('A2PSmsSender instead of SmsSender', { features: ['CallerId', 'A2PSmsSender'] })],
  'not-ported': [
    number('Status Pending', { status: 'Pending' }),
    number('Status PortedIn', { status: 'PortedIn' }),
  ],
  'not-in-service': [
    number('Status Temporary', { status: 'Temporary' }),
    number('Status nobody has heard of', { status: 'SomethingNew' }),
  ],
  fax: [
    number('Type FaxOnly', { numberType: 'FaxOnly' }),
    number('Usage CompanyFaxNumber', { usageType: 'CompanyFaxNumber' }),
  ],
  'app-may-not-text': [text('App without the scope SMS', {}, {}, { missingScopes: ['SMS'] })],
  'extension-not-active': ['Disabled', 'Frozen', 'NotActivated', 'Unassigned'].map((status) =>
    extension(status),
  ),
  'extension-unheard-of': [extension('SomethingNew', 'Own extension of a status nobody has heard of')],
  'role-may-not-text': [text('Role without OutboundSMS', {}, {}, { roleMayText: false })],
};
