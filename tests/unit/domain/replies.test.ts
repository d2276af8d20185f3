import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noHints, type AccountHints, type Grant } from '#domain/account-hints.ts';
import { listNumber, type NumberListing } from '#domain/number-listing.ts';
import { plainSettings } from '#domain/number-settings.ts';
import type { NumberOwner, PhoneNumber } from '#domain/phone-number.ts';
import { registrationNotRead } from '#domain/registration.ts';
import type { Handling, Replies } from '#domain/replies.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';

const ann = { id: '101', type: 'User' };
const salesQueue = { id: '201', type: 'Department' };

const owner = (id: string, type: string): NumberOwner => ({ id, type, extensionNumber: null, name: null });
const sales = owner('201', 'Department');
const support = owner('202', 'Department');
const site = owner('301', 'Site');
const menu = owner('401', 'IvrMenu');
const colleague = owner('102', 'User');

const silent = ['CallerId'];

const listed = (
  differences: Partial<PhoneNumber>,
  hints: Partial<AccountHints> = {},
  self = ann,
): NumberListing =>
  listNumber(sampleNumber(differences), self, {
    registration: registrationNotRead,
    hints: { ...noHints, ...hints },
    settings: plainSettings,
  });

const grant = (flags: Partial<Grant>): Grant => ({
  extensionId: '201',
  callQueueSmsRecipient: false,
  smsRecipient: false,
  callQueueMessages: false,
  callQueueSetup: false,
  ...flags,
});

const queue = (readable: 'yes' | 'no' | 'not-known'): Replies => ({ kind: 'queue', readable });
const everythingDenied: Partial<AccountHints> = { isSuperAdmin: false, canReadQueues: false, grants: [] };

describe('where replies land (platform.md 6.4)', () => {
  it.each<[string, Partial<PhoneNumber>, Replies]>([
    ['a direct number', {}, { kind: 'own-inbox' }],
    ['a direct number that cannot text', { features: silent }, { kind: 'own-inbox' }],
    ['a number for faxes', { numberType: 'FaxOnly' }, { kind: 'not-seen' }],
    ['a main company number of mine', { usageType: 'MainCompanyNumber' }, { kind: 'own-inbox' }],
    ['a company number of mine', { usageType: 'CompanyNumber' }, { kind: 'own-inbox' }],
    ['a site number of mine', { owner: site }, { kind: 'own-inbox' }],
    ['an IVR number of mine', { owner: menu }, { kind: 'own-inbox' }],
    [
      "somebody else's company number",
      { usageType: 'CompanyNumber', features: silent },
      { kind: 'not-seen' },
    ],
    ['a company number nobody told of', { usageType: 'CompanyNumber', features: null }, { kind: 'not-seen' }],
    ["a colleague's number", { owner: colleague }, { kind: 'not-seen' }],
    ['a number of an unheard-of use', { usageType: 'SomethingNew' }, { kind: 'not-seen' }],
    ['a queue number', { owner: sales }, queue('not-known')],
  ])('%s', (_what, differences, replies) => {
    expect(listed(differences).replies).toEqual(replies);
  });

  it.each<[string, Partial<AccountHints>, string[], 'yes' | 'no' | 'not-known']>([
    ['a super admin', { isSuperAdmin: true }, silent, 'yes'],
    ['a manager with Messages', { grants: [grant({ callQueueMessages: true })] }, silent, 'yes'],
    ['a manager with Full access', { grants: [grant({ callQueueSetup: true })] }, silent, 'yes'],
    ['the texting assignee with the feature', { canReadQueues: true }, ['SmsSender'], 'yes'],
    [
      'the assignee by grant with the feature',
      { canReadQueues: true, grants: [grant({ callQueueSmsRecipient: true })] },
      silent,
      'yes',
    ],
    ['the assignee without the feature', everythingDenied, ['SmsSender'], 'no'],
    [
      'the assignee by grant without the feature',
      { ...everythingDenied, grants: [grant({ callQueueSmsRecipient: true, smsRecipient: true })] },
      ['SmsSender'],
      'no',
    ],
    ['somebody who is not assigned', { ...everythingDenied, canReadQueues: true }, silent, 'no'],
    [
      'a manager of another queue',
      { ...everythingDenied, grants: [grant({ extensionId: '202', callQueueMessages: true })] },
      ['SmsSender'],
      'no',
    ],
    [
      'nobody knows whether super admin',
      { ...everythingDenied, isSuperAdmin: null },
      ['SmsSender'],
      'not-known',
    ],
    ['nobody knows the grants', { ...everythingDenied, grants: null }, ['SmsSender'], 'not-known'],
    ['nobody knows the feature', { ...everythingDenied, canReadQueues: null }, ['SmsSender'], 'not-known'],
  ])('a queue read by %s', (_who, hints, features, readable) => {
    expect(listed({ owner: sales, features }, hints).replies).toEqual(queue(readable));
  });

  it('is the own inbox of a queue that is signed in, for its own numbers alone', () => {
    for (const own of [null, sales]) {
      expect(listed({ owner: own }, {}, salesQueue).replies).toEqual({ kind: 'own-inbox' });
    }
    expect(listed({ owner: support }, {}, salesQueue).replies).toEqual(queue('not-known'));
  });
});

describe('who handles the texts of a number (platform.md 3.7, 10)', () => {
  const named = (...recipients: { id: string; name: string }[]): Partial<AccountHints> => ({
    recipients: { 201: recipients },
  });
  const others: Handling = { kind: 'others', names: ['Priya Raman'] };
  const priya = { id: '102', name: 'Priya Raman' };
  const me = { id: '101', name: 'Ann' };

  it.each<[string, Partial<PhoneNumber>, Partial<AccountHints>, Handling]>([
    ['a direct number', {}, {}, { kind: 'own' }],
    ['a direct number that cannot text', { features: silent }, {}, { kind: 'own' }],
    ['a company number with SmsSender', { usageType: 'CompanyNumber' }, {}, { kind: 'you' }],
    ['a queue number with SmsSender', { owner: sales }, named(priya), { kind: 'you' }],
    ['a queue number without', { owner: sales, features: silent }, {}, { kind: 'others-or-off' }],
    ['one whose assignee is named', { owner: sales, features: silent }, named(priya), others],
    ['one that names me as well', { owner: sales, features: silent }, named(me, priya), others],
    ['one that names me alone', { owner: sales, features: silent }, named(me), { kind: 'others-or-off' }],
    ['one that names nobody', { owner: sales, features: silent }, named(), { kind: 'others-or-off' }],
    [
      'a main company number without',
      { usageType: 'MainCompanyNumber', features: silent },
      {},
      { kind: 'others-or-off' },
    ],
    [
      'one whose features were not told',
      { owner: sales, features: null },
      named(priya),
      { kind: 'not-known' },
    ],
    ['one that is not ported yet', { owner: sales, status: 'Pending' }, named(priya), { kind: 'not-known' }],
    ['a high-volume one', { owner: sales, features: ['A2PSmsSender'] }, {}, { kind: 'not-known' }],
    [
      'a company fax number with an owner',
      { owner: sales, usageType: 'CompanyFaxNumber' },
      {},
      { kind: 'no-texts' },
    ],
    ['an unheard-of use', { usageType: 'SomethingNew', features: silent }, {}, { kind: 'others-or-off' }],
  ])('%s', (_what, differences, hints, handling) => {
    expect(listed(differences, hints).handling).toEqual(handling);
  });

  it('is the signed-in queue itself for its own numbers', () => {
    for (const own of [null, sales]) {
      expect(listed({ owner: own }, {}, salesQueue).handling).toEqual({ kind: 'own' });
    }
    expect(listed({ owner: support }, {}, salesQueue).handling).toEqual({ kind: 'you' });
  });

  it('puts names to it but never decides by them', () => {
    const recipients = fc.array(fc.record({ id: fc.constantFrom('101', '102'), name: fc.string() }));
    fc.assert(
      fc.property(recipients, fc.boolean(), (people, mayText) => {
        const number = { owner: sales, features: mayText ? ['SmsSender'] : silent };
        const { handling, verdict } = listed(number, named(...people));
        expect(verdict).toEqual(listed(number).verdict);
        expect(handling.kind === 'you').toBe(mayText);
      }),
    );
  });

  it.each(['constructor', '__proto__', 'toString'])('survives the owner id "%s"', (id) => {
    const number = { owner: owner(id, 'Department'), features: silent };
    expect(listed(number, named(priya)).handling).toEqual({ kind: 'others-or-off' });
  });
});
