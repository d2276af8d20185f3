import { describe, expect, it } from 'vitest';
import { noHints, type AccountHints } from '#domain/account-hints.ts';
import { isRead, storeOf, storesToRead } from '#domain/messages/stores-to-read.ts';
import { listNumber, type NumberListing } from '#domain/number-listing.ts';
import { plainSettings } from '#domain/number-settings.ts';
import { registrationNotRead } from '#domain/registration.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';

const self = '101';

function queue(id: string, hints: Partial<AccountHints>, sms = true): NumberListing {
  const owner = { id, extensionNumber: id, name: 'Queue', type: 'Department' };
  const features = sms ? ['SmsSender'] : ['CallerId'];
  const number = sampleNumber({ id, e164: `+1650555${id}`, owner, features });
  const knowledge = {
    registration: registrationNotRead,
    hints: { ...noHints, ...hints },
    settings: plainSettings,
  };
  return listNumber(number, { id: self, type: 'User' }, knowledge);
}

const stores = (
  listings: readonly NumberListing[],
  canReadQueues: boolean | null = null,
  refused: readonly string[] = [],
): readonly string[] =>
  storesToRead({ self, listings, canReadQueues, isRefused: (id) => refused.includes(id) }).map(
    ({ id }) => id,
  );

const admin = { isSuperAdmin: true };

describe('which message stores are read', () => {
  it('is the own one when there is no queue', () => {
    expect(stores([])).toEqual(['own']);
  });

  it('is the own one alone while nothing opens the queue', () => {
    expect(stores([queue('0111', {})])).toEqual(['own']);
    expect(stores([queue('0111', { isSuperAdmin: false, grants: [] })], false)).toEqual(['own']);
  });

  it('is the own one with the assigned queues by the feature', () => {
    expect(stores([queue('0111', { canReadQueues: true })], true)).toEqual(['any']);
  });

  it('is the queue’s own for a super admin or a manager, each once', () => {
    const listings = [queue('0112', admin), queue('0111', admin), queue('0111', admin)];
    expect(stores(listings)).toEqual(['own', '0111', '0112']);
    const grant = { extensionId: '0111', callQueueSmsRecipient: false, smsRecipient: false };
    const manager = { grants: [{ ...grant, callQueueMessages: true, callQueueSetup: false }] };
    expect(stores([queue('0111', manager, false)])).toEqual(['own', '0111']);
  });

  it('is both where the feature does not show a queue', () => {
    const listings = [queue('0111', admin), queue('0112', admin, false)];
    expect(stores(listings, true)).toEqual(['any', '0112']);
  });

  it('leaves out what RingCentral refused', () => {
    expect(stores([queue('0111', admin)], null, ['0111'])).toEqual(['own']);
    expect(stores([queue('0111', admin)], true, ['any'])).toEqual(['own', '0111']);
  });
});

describe('where the texts of a number are', () => {
  const own = { id: 'own', extensionId: self };
  const any = { id: 'any', extensionId: self };
  const other = { id: '0111', extensionId: '0111' };

  it('is nowhere for a queue that is not read', () => {
    const listing = queue('0111', {});
    expect(isRead(listing, [own])).toBe(false);
    expect(isRead(listing, [own, other])).toBe(true);
    expect(isRead(listing, [any])).toBe(true);
    expect(isRead(queue('0111', {}, false), [any])).toBe(false);
    expect(isRead(null, [own])).toBe(true);
  });

  it('is the store of that extension, or the own one that shows it', () => {
    expect(storeOf(self, [own, other])).toBe(own);
    expect(storeOf('0111', [own, other])).toBe(other);
    expect(storeOf('0111', [any])).toBe(any);
    expect(storeOf('0111', [own])).toBeNull();
  });
});
