import { describe, expect, it } from 'vitest';
import { diffNumbers, snapshotOf } from '#domain/number-watch.ts';
import type { PhoneNumber } from '#domain/phone-number.ts';
import { judgeText } from '#domain/verdict/judge-text.ts';
import {
  type Beside,
  callerIdOnly,
  colleague,
  grantOf,
  isOffered,
  listed,
  myself,
  owner,
  queueItself,
  sales,
  shared,
  storedWithAssignee,
  superAdmin,
  virginia,
} from '#tests/support/number-scene.ts';

// The rules of the documents that the project was founded on, by their numbers. Where an older one disagrees with a
// newer one, the policy of platform.md 10 is what is tested, and the title says so.

describe('document 000: own numbers', () => {
  it.each<[string, Partial<PhoneNumber>]>([
    ['a direct number', {}],
    ['a digital line, which the list gives as a direct number', { owner: myself }],
  ])('000: %s of the signed-in user may text once it has SmsSender', (_what, differences) => {
    expect(listed(differences)).toMatchObject({
      ownership: { group: 'direct' },
      handling: { kind: 'own' },
      replies: { kind: 'own-inbox' },
      verdict: { level: 'ready' },
    });
    expect(isOffered({ ...differences, ...callerIdOnly })).toBe(false);
  });

  it('000: an administrator can switch texting on for a direct number that lacks it', () => {
    expect(listed(callerIdOnly).verdict.findings).toMatchObject([{ reason: 'texting-off', fixer: 'admin' }]);
  });

  it('000: not even a super admin texts on behalf of another user', () => {
    expect(isOffered({ owner: colleague, ...callerIdOnly }, superAdmin)).toBe(false);
  });
});

describe('document 000: shared numbers', () => {
  it.each(shared)('000: a %s may text for the one it is assigned to', (_name, number) => {
    expect(listed(number)).toMatchObject({ handling: { kind: 'you' }, verdict: { level: 'ready' } });
  });

  it.each(shared)(
    '000: a %s is only a caller id for everybody else, and an admin can assign it',
    (_name, number) => {
      const { handling, verdict } = listed({ ...number, ...callerIdOnly });
      expect(handling).toEqual({ kind: 'others-or-off' });
      expect(verdict.findings).toMatchObject([{ level: 'cannot', reason: 'not-assigned', fixer: 'admin' }]);
    },
  );

  it.each(shared)(
    '000: a super admin is not taken for the assignee of a %s (default only)',
    (_name, number) => {
      expect(isOffered({ ...number, ...callerIdOnly }, superAdmin)).toBe(false);
    },
  );

  it.each(storedWithAssignee)("000: texts of a %s are kept in the assignee's own store", (_name, number) => {
    expect(listed(number).replies).toEqual({ kind: 'own-inbox' });
  });

  it.each(storedWithAssignee)(
    '000: replies to a %s do not come to one it is not assigned to',
    (_name, number) => {
      expect(listed({ ...number, ...callerIdOnly }).replies).toEqual({ kind: 'not-seen' });
    },
  );

  it.each(shared)(
    '000: when a %s is assigned to somebody else, the former assignee cannot text and is told',
    (_name, number) => {
      const before = [snapshotOf(listed(number))];
      const after = [snapshotOf(listed({ ...number, ...callerIdOnly }))];
      expect(isOffered({ ...number, ...callerIdOnly })).toBe(false);
      expect(diffNumbers(before, after)).toEqual([{ type: 'texting-lost', number: '+16505550100' }]);
      expect(diffNumbers(after, before)).toEqual([{ type: 'texting-gained', number: '+16505550100' }]);
    },
  );

  it('000: of three sites, an agent texts from the one assigned and sees the others as caller ids', () => {
    const sites = [
      { owner: owner('301', 'Site', 'California'), ...callerIdOnly },
      { owner: virginia },
      { owner: owner('303', 'Site', 'Texas'), ...callerIdOnly },
    ];
    expect(sites.map((site) => isOffered(site))).toEqual([false, true, false]);
  });
});

describe('document 000: call queues', () => {
  it('000: a queue number cannot text by default, before anybody is assigned', () => {
    expect(listed({ owner: sales, features: [] }).verdict).toMatchObject({ reason: 'not-assigned' });
  });

  it("000: its texts are kept in the queue's store, not with the assignee", () => {
    expect(listed({ owner: sales }).replies.kind).toBe('queue');
  });

  it.each<[string, Beside, 'yes' | 'no']>([
    ['the assignee as such', grantOf({ callQueueSmsRecipient: true }), 'no'],
    ['a super admin', superAdmin, 'yes'],
    ['a queue manager with Full access', grantOf({ callQueueSetup: true }), 'yes'],
    ['a queue manager with Messages', grantOf({ callQueueMessages: true }), 'yes'],
  ])('000: whether %s reads the store of the queue: %s', (_who, beside, readable) => {
    expect(listed({ owner: sales }, beside).replies).toEqual({ kind: 'queue', readable });
  });

  it('000, newer product (platform.md 6.4): its assignee reads the store with the feature CallQueueSmsRecipient', () => {
    const beside = { hints: { ...grantOf({}).hints, canReadQueues: true } };
    expect(listed({ owner: sales }, beside).replies).toEqual({ kind: 'queue', readable: 'yes' });
  });

  it('000: only the assigned user texts from it, a manager who may read it does not', () => {
    const manager = grantOf({ callQueueMessages: true, callQueueSetup: true });
    expect(isOffered({ owner: sales, ...callerIdOnly }, manager)).toBe(false);
  });
});

describe('document 001', () => {
  it('001: a number texts only for its owner and only with texting switched on', () => {
    expect(isOffered({})).toBe(true);
    expect(isOffered(callerIdOnly)).toBe(false);
    expect(isOffered({ owner: colleague, ...callerIdOnly })).toBe(false);
  });

  it.each(shared.slice(0, 3))('001: a %s texts only for the user who is assigned to it', (_name, number) => {
    expect(isOffered(number)).toBe(true);
    expect(isOffered({ ...number, ...callerIdOnly })).toBe(false);
  });

  it('001: signed in with the login of the queue, its number texts', () => {
    for (const own of [null, sales]) {
      expect(listed({ owner: own }, { self: queueItself })).toMatchObject({
        ownership: { group: 'queue', kind: 'call-queue' },
        handling: { kind: 'own' },
        replies: { kind: 'own-inbox' },
        verdict: { level: 'ready' },
      });
    }
  });

  it('001, overruled by 000 and 002 (platform.md 10, row 1): a user does text for a queue, where assigned', () => {
    expect(listed({ owner: sales })).toMatchObject({
      handling: { kind: 'you' },
      verdict: { level: 'ready' },
    });
  });

  it('001: not even a super admin texts on behalf of another user', () => {
    expect(isOffered({ owner: colleague, ...callerIdOnly }, superAdmin)).toBe(false);
  });
});

describe('document 003', () => {
  it('003: signed in with the credentials of the department, a number that lists SmsSender texts', () => {
    expect(isOffered({ owner: sales }, { self: queueItself })).toBe(true);
    expect(isOffered({ owner: null }, { self: queueItself })).toBe(true);
    expect(isOffered({ owner: sales, ...callerIdOnly }, { self: queueItself })).toBe(false);
  });
});

describe('document 004', () => {
  it('004, overruled (platform.md 10, row 3): not the operator but SmsSender decides about the main company number', () => {
    const main = { usageType: 'MainCompanyNumber' };
    expect(isOffered(main, { hints: { operator: 'Somebody else' } })).toBe(true);
    expect(isOffered({ ...main, ...callerIdOnly }, { hints: { operator: 'Ann' } })).toBe(false);
  });

  it('004: MmsSender is for files and for group texts', () => {
    const listing = listed({ features: ['SmsSender'] });
    const sender = { missingScopes: [], roleMayText: true, isWaiting: false };
    const reasonOf = (text: { hasAttachments: boolean; isGroup: boolean }): string =>
      judgeText(listing, { isAbroad: false, consents: [], ...text }, sender).reason;
    expect(reasonOf({ hasAttachments: true, isGroup: false })).toBe('pictures');
    expect(reasonOf({ hasAttachments: false, isGroup: true })).toBe('group-text');
  });

  it('004: InternationalSmsSender is for texts abroad', () => {
    const sender = { missingScopes: [], roleMayText: true, isWaiting: false };
    const text = { isAbroad: true, hasAttachments: false, isGroup: false, consents: [] };
    expect(judgeText(listed({}), text, sender).level).toBe('ready');
    expect(judgeText(listed({ features: ['SmsSender', 'MmsSender'] }), text, sender)).toMatchObject({
      level: 'fail',
      reason: 'abroad',
    });
  });

  it('004: the list of numbers is filtered by SmsSender, as far as RingCentral tells features', () => {
    expect(isOffered({ features: ['MmsSender', 'InternationalSmsSender'] })).toBe(false);
    expect(isOffered({ features: ['SmsSender'] })).toBe(true);
  });
});
