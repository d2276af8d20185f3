import { describe, expect, it } from 'vitest';
import type { AppErrorCode } from '#domain/app-error.ts';
import { failureKinds } from '#domain/failure-catalogue.ts';
import { nextSteps, triesAgain, whoseProblems } from '#domain/failures/failure-entry.ts';
import type { NumberChange } from '#domain/number-change.ts';
import type { OwnershipKind } from '#domain/ownership.ts';
import type { RecipientProblem } from '#domain/recipients/read-number.ts';
import { knownTiers, knownUseCases, type Registration } from '#domain/registration.ts';
import type { Handling, Replies } from '#domain/replies.ts';
import type { Fixer, FindingSource, VerdictReason } from '#domain/verdict/finding.ts';
import { answerOf, answerSentence } from '#renderer/features/number-details/answer-words.ts';
import { handlingWords, repliesWords } from '#renderer/features/number-details/handling-words.ts';
import { historyWords, noteWords } from '#renderer/features/numbers/change-words.ts';
import { nameOfUseCase, textOfUseCase, usesLine } from '#renderer/features/numbers/registration-words.ts';
import {
  brandStatuses,
  brandStatusWords,
  campaignStatuses,
  campaignStatusWords,
  tierWords,
} from '#renderer/features/numbers/status-words.ts';
import { kindOf } from '#renderer/features/numbers/number-words.ts';
import { adviceOf, factOf, longNote, shortNote } from '#renderer/features/numbers/verdict-words.ts';
import { failureActions } from '#renderer/features/outbox/failure-actions.ts';
import { codeLine, failureFacts, handOffFacts } from '#renderer/features/outbox/failure-facts.ts';
import { failureSentence, failureTitle } from '#renderer/features/outbox/outgoing-words.ts';
import { errorSentence } from '#renderer/features/shell/error-words.ts';
import { listingOf } from './support/listings.ts';
import { formats, t } from './support/render-app.tsx';

/** A new code does not compile here until it is listed, and fails below until it has words. */
const errorCodes = Object.keys({
  offline: 0,
  'timed-out': 0,
  'rate-limited': 0,
  'server-error': 0,
  'unexpected-answer': 0,
  refused: 0,
  'not-found': 0,
  'permission-missing': 0,
  'scope-missing': 0,
  'session-ended': 0,
  'not-signed-in': 0,
  'sign-in-cancelled': 0,
  'sign-in-denied': 0,
  'sign-in-timed-out': 0,
  'sign-in-running': 0,
  'sign-in-refused': 0,
  'redirect-ports-taken': 0,
  'redirect-mismatch': 0,
  'browser-not-opened': 0,
  'client-id-missing': 0,
  'server-url-invalid': 0,
  'server-not-allowed': 0,
  'demo-not-started': 0,
  'keychain-unavailable': 0,
  'credential-too-large': 0,
  'store-unavailable': 0,
  'system-refused': 0,
  'number-not-found': 0,
  'number-cannot-text': 0,
  'recipient-invalid': 0,
  'text-empty': 0,
  'text-too-long': 0,
  'opted-out': 0,
  'template-limit': 0,
  'file-refused': 0,
  'file-gone': 0,
  'file-damaged': 0,
  'illegal-move': 0,
  'request-invalid': 0,
  'sender-refused': 0,
  internal: 0,
} satisfies Record<AppErrorCode, 0>) as AppErrorCode[];

const reasons = Object.keys({
  'high-volume': 0,
  'not-assigned': 0,
  'texting-off': 0,
  'not-ported': 0,
  'not-in-service': 0,
  fax: 0,
  'features-not-told': 0,
  'campaign-suspended': 0,
  'campaign-expired': 0,
  'campaign-deleting': 0,
  'campaign-pending': 0,
  'campaign-refused': 0,
  'not-linked': 0,
  'campaign-changing': 0,
  'campaign-unheard-of': 0,
  'campaign-not-checked': 0,
  'campaign-not-permitted': 0,
  delegated: 0,
  'replies-not-seen': 0,
  'no-pictures': 0,
  'toll-free': 0,
  'app-may-not-text': 0,
  'role-may-not-text': 0,
  'extension-not-active': 0,
  'extension-unheard-of': 0,
  abroad: 0,
  'abroad-toll-free': 0,
  pictures: 0,
  'group-text': 0,
  'opted-out': 0,
  'opt-out-not-checked': 0,
  'rate-limited': 0,
  'all-good': 0,
} satisfies Record<VerdictReason, 0>) as VerdictReason[];

const recipientProblems = Object.keys({
  empty: 0,
  emergency: 0,
  extension: 0,
  'short-code': 0,
  'area-code-missing': 0,
  'own-number': 0,
  'not-a-number': 0,
  'too-short': 0,
  'too-long': 0,
  'country-unknown': 0,
  'extension-after-number': 0,
  'several-numbers': 0,
  'name-only': 0,
  letters: 0,
  email: 0,
  'too-many': 0,
} satisfies Record<RecipientProblem, 0>) as RecipientProblem[];

/** Starts like a sentence, ends with a full stop, and holds neither a key nor an open slot. */
const sentence = /^[A-Z](?!.*(\{\{|\}\})).*\.$/s;

describe('the words of the window', () => {
  it.each(errorCodes)('has a sentence for the error %s', (code) => {
    expect(errorSentence({ code }, t)).toMatch(sentence);
    expect(errorSentence({ code, subject: 'Thing' }, t)).toMatch(sentence);
  });

  it.each(reasons)('has a note and advice for the verdict reason %s', (reason) => {
    const listing = listingOf({ id: 'n', e164: '+16505550142' });
    const judged = { ...listing, verdict: { ...listing.verdict, reason, quote: 'Odd' } };
    for (const note of [shortNote(judged, t), longNote(judged, t)])
      expect(note).toMatch(/^(?!.*(\{\{|verdict\.)).{3,}[^.]$/);
    expect(adviceOf(judged, t)).toMatch(sentence);
    expect(factOf(judged, judged.verdict, t)).toMatch(sentence);
    expect(answerSentence(judged, judged.verdict, t)).toMatch(sentence);
    expect(answerOf(judged.verdict, t)).toMatch(sentence);
  });

  it.each(failureKinds)('has a sentence and a way on for the failure %s', (kind) => {
    expect(t(`failures.${kind}`)).toMatch(sentence);
    const [first] = failureActions[kind];
    expect(t(`outboxPage.actions.${first ?? 'cancel'}`)).toMatch(/^[A-Z][a-z -]+$/);
    expect(first).toBeDefined();
  });

  it('has words for whose problem it is, whether to try again, and each next step', () => {
    for (const whose of whoseProblems) expect(t(`failureFacts.whose.${whose}`)).toMatch(/^[A-Z].*[a-zC]$/);
    for (const again of triesAgain) expect(t(`failureFacts.again.${again}`)).toMatch(/^[a-z].*[a-z]$/);
    for (const next of nextSteps) expect(t(`failureFacts.next.${next}`)).toMatch(sentence);
  });

  it('says under a failure whose problem it is, and hands it on with what to do', () => {
    expect(failureFacts('SMS-CAR-461', t)).toBe('Up to an admin · can be sent again after a change');
    expect(failureFacts('MSG-999', t)).toBe(
      'We do not know who has to act · can be sent again after a change',
    );
    expect(handOffFacts('CMN-408', t)).toBe(
      "Up to an admin · can be sent again after a change. Check the permissions of this person's role.",
    );
  });

  it('shows the request with a code that only RingCentral can explain, and no code of ours', () => {
    const cause = { message: 'Odd thing.', requestId: 'r-1' };
    expect(codeLine({ code: 'MSG-999', ...cause }, t)).toBe('MSG-999 · request r-1');
    expect(codeLine({ code: 'MSG-304', ...cause }, t)).toBe('MSG-304');
    expect(codeLine({ code: 'stale', ...cause }, t)).toBeNull();
    expect(codeLine(null, t)).toBeNull();
  });

  it.each(recipientProblems)('has a sentence for the recipient problem %s', (problem) => {
    expect(t(`recipient.${problem}`)).toMatch(sentence);
  });

  it('adds what RingCentral said where we have no sentence of our own', () => {
    const cause = { code: 'XYZ-1', message: 'Odd thing.', requestId: null };
    expect(failureSentence(cause, t)).toBe('RingCentral refused this text. Odd thing.');
    expect(failureSentence(null, t)).toBe('RingCentral refused this text.');
    expect(failureSentence({ ...cause, code: 'CMN-101' }, t)).toBe(
      'RingCentral does not accept a part of this text. Odd thing.',
    );
    expect(failureSentence({ ...cause, code: 'CMN-408' }, t)).not.toContain('Odd thing.');
  });

  it('says "not delivered" when a carrier refused and "not sent" when RingCentral did', () => {
    const cause = { message: null, requestId: null };
    expect(failureTitle({ code: 'SMS-CAR-435', ...cause }, t)).toBe('Not delivered');
    expect(failureTitle({ code: 'MSG-304', ...cause }, t)).toBe('Not sent');
  });

  it('offers nobody who opted out another try', () => {
    expect(failureActions['opted-out']).toEqual(['copy-text']);
  });

  it('quotes a status it does not know', () => {
    const listing = listingOf(
      { id: 'n', e164: '+16505550142' },
      {
        state: 'read',
        brand: null,
        readAt: 0,
        campaign: {
          id: null,
          externalId: null,
          status: 'Frozen',
          tier: null,
          useCases: [],
          consent: null,
          faults: [],
        },
      },
    );
    expect(shortNote(listing, t)).toBe('campaign is Frozen');
  });

  it.each(knownUseCases)('names the use case %s and says what it covers', (useCase) => {
    expect(nameOfUseCase(useCase, t)).toMatch(/^[A-Z][a-z -]+$/);
    expect(textOfUseCase(useCase, t)).toMatch(sentence);
  });

  it('shows a use case, a status and a tier that nobody has heard of as RingCentral spells them', () => {
    expect(nameOfUseCase('Telepathy', t)).toBe('Telepathy');
    expect(textOfUseCase('Telepathy', t)).toMatch(sentence);
    expect(tierWords('HugeVolume', t)).toBe('HugeVolume');
    expect(campaignStatusWords('Frozen', t)).toMatch(/do not know/);
    expect(brandStatusWords('Frozen', t)).toMatch(/do not know/);
    for (const name of ['constructor', 'toString', '__proto__']) expect(nameOfUseCase(name, t)).toBe(name);
  });

  it.each(knownTiers)('says how much the tier %s is', (tier) => {
    expect(tierWords(tier, t)).toMatch(/6,000 texts a day to US carriers, over all numbers of the campaign$/);
  });

  it.each(campaignStatuses)('says what the campaign status %s means', (status) => {
    expect(campaignStatusWords(status, t)).toMatch(sentence);
    expect(campaignStatusWords(status, t)).not.toBe(campaignStatusWords('Frozen', t));
  });

  it.each(brandStatuses)('says what the brand status %s means', (status) => {
    expect(brandStatusWords(status, t)).toMatch(sentence);
    expect(brandStatusWords(status, t)).not.toBe(brandStatusWords('Frozen', t));
  });

  const who = (): { name: string; isShared: boolean } => ({ name: 'Site 2', isShared: true });
  const changes: readonly NumberChange[] = Object.values({
    'number-new': { type: 'number-new', number: '+16505550142' },
    'number-gone': { type: 'number-gone', number: '+16505550142' },
    'texting-gained': { type: 'texting-gained', number: '+16505550142' },
    'texting-lost': { type: 'texting-lost', number: '+16505550142' },
    'pictures-gained': { type: 'pictures-gained', number: '+16505550142' },
    'pictures-lost': { type: 'pictures-lost', number: '+16505550142' },
    campaign: { type: 'campaign', campaignId: null, from: null, to: null, numbers: ['+16505550142'] },
  } satisfies Record<NumberChange['type'], NumberChange>);

  it.each(changes)('says of the change $type what happened, as news and as history', (change) => {
    expect(noteWords(change, who, formats, t)).toMatch(sentence);
    for (const isShared of [true, false]) {
      expect(historyWords(change, isShared, t)).toMatch(/^[A-Z](?!.*(\{\{|numbers\.)).*[^.]$/);
    }
  });

  it.each([...campaignStatuses, 'Frozen'])('says what became of a campaign that is now %s', (to) => {
    const change: NumberChange = {
      type: 'campaign',
      campaignId: 'C8VLZXY',
      from: 'Confirmed',
      to,
      numbers: ['+16505550142', '+16505550143', '+16505550144'],
    };
    expect(noteWords(change, who, formats, t)).toMatch(
      /^Campaign C8VLZXY [^{]+: 3 numbers affected: Site 2, Site 2, Site 2\.$/,
    );
  });

  it('does not say twice that a number is toll-free', () => {
    const tollFree = {
      id: 'n',
      e164: '+18005550199',
      usageType: 'CompanyNumber',
      paymentType: 'TollFree',
    };
    expect(kindOf(listingOf({ ...tollFree, label: 'Orders' }), t)).toBe('Toll-free');
    expect(kindOf(listingOf({ ...tollFree, label: 'Main toll free' }), t)).toBe('Company number');
  });

  it('says what changed in the words of the design', () => {
    const lost: NumberChange = { type: 'texting-lost', number: '+16505550142' };
    expect(noteWords(lost, who, formats, t)).toBe(
      'SMS for Site 2 was reassigned or switched off: you can no longer text from it.',
    );
    const expired: NumberChange = {
      type: 'campaign',
      campaignId: 'C8VLZXY',
      from: 'Confirmed',
      to: 'CampaignExpired',
      numbers: ['+1', '+2', '+3'],
    };
    const names = (e164: string) => ({ name: `Site ${e164.slice(1)}`, isShared: true });
    expect(noteWords(expired, names, formats, t)).toBe(
      'Campaign C8VLZXY expired: 3 numbers affected: Site 1, Site 2, Site 3.',
    );
    expect(noteWords({ ...expired, to: 'CampaignSuspended', numbers: ['+1'] }, names, formats, t)).toBe(
      'Campaign C8VLZXY was suspended. One number is affected: Site 1.',
    );
  });

  const handlings = Object.values({
    own: { kind: 'own' },
    you: { kind: 'you' },
    others: { kind: 'others', names: ['Priya Raman'] },
    'others-or-off': { kind: 'others-or-off' },
    'no-texts': { kind: 'no-texts' },
    'not-known': { kind: 'not-known' },
  } satisfies Record<Handling['kind'], Handling>);
  const places: readonly Replies[] = [
    { kind: 'own-inbox' },
    { kind: 'not-seen' },
    { kind: 'queue', readable: 'yes' },
    { kind: 'queue', readable: 'no' },
    { kind: 'queue', readable: 'not-known' },
  ];
  const kinds = Object.keys({
    direct: 0,
    mobile: 0,
    'main-company': 0,
    company: 0,
    site: 0,
    'ivr-menu': 0,
    'call-queue': 0,
    delegated: 0,
    'not-for-messages': 0,
    unknown: 0,
  } satisfies Record<OwnershipKind, 0>) as OwnershipKind[];

  it.each(kinds)('says of a number of the kind %s who handles its texts and where replies land', (kind) => {
    const listing = listingOf({ id: 'n', e164: '+16505550142' });
    for (const handling of handlings) {
      for (const replies of places) {
        const told = { ...listing, ownership: { ...listing.ownership, kind }, handling, replies };
        expect(handlingWords(told, t)).toMatch(sentence);
        expect(repliesWords(told, t)).toMatch(sentence);
      }
    }
  });

  it.each([
    { state: 'not-read' },
    { state: 'not-answered' },
    { state: 'not-permitted', refusedAt: 0 },
  ] as const)('says why it is $state', (registration) => {
    const { state } = registration;
    const listing = listingOf({ id: 'n', e164: '+16505550142' }, registration);
    expect(usesLine(listing, t)).toBe('Use cases not known');
    expect(t(`registration.states.${state}`)).toMatch(sentence);
  });

  it('says of numbers that need no campaign why they have no use cases', () => {
    const tollFree = { id: 'n', e164: '+18005550199', paymentType: 'TollFree' };
    expect(usesLine(listingOf(tollFree, { state: 'not-read' }), t)).toBe('Toll-free, so no campaign');
    expect(usesLine(listingOf({ id: 'n', e164: '+442079460958' }, { state: 'not-read' }), t)).toBe(
      'Outside the US and Canada, so no campaign',
    );
    const unlinked: Registration = { state: 'read', campaign: null, brand: null, readAt: 0 };
    expect(usesLine(listingOf({ id: 'n', e164: '+16505550142' }, unlinked), t)).toBe(
      'No campaign, so no use cases',
    );
  });

  const fixers = Object.keys({
    you: 0,
    recipient: 0,
    'number-owner': 0,
    admin: 0,
    ringcentral: 0,
    'app-owner': 0,
    nobody: 0,
  } satisfies Record<Fixer, 0>) as Fixer[];
  const sources = Object.keys({
    'number-list': 0,
    registration: 0,
    'sign-in': 0,
    recipient: 0,
    consent: 0,
    content: 0,
    sending: 0,
  } satisfies Record<FindingSource, 0>) as FindingSource[];

  it.each(fixers)('says who %s is', (fixer) => {
    expect(t(`details.fix.${fixer}`, { company: 'Halden Windows' })).toMatch(sentence);
  });

  it.each(sources)('says what %s is', (source) => {
    expect(t(`details.sources.${source}`)).toMatch(/^[A-Z].+[^.]$/);
  });
});
