import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appError } from '#domain/app-error.ts';
import { plainSettings } from '#domain/number-settings.ts';
import { err, ok } from '#domain/result.ts';
import type { OpenedStore } from '#main/storage/open-store.ts';
import { createContractCheck } from '#tests/support/contract-check.ts';
import { extensionPath, openLink, type OpenLink } from '../ringcentral/open-link.ts';
import { storeHarness, type StoreHarness } from '../storage/harness.ts';
import { direct, hana, sales, startNumbers, type RunningNumbers } from './services-harness.ts';

const check = createContractCheck();
let opened: OpenLink;
let stores: StoreHarness;
let store: OpenedStore;
let run: RunningNumbers | null = null;

beforeEach(async () => {
  opened = await openLink({ profile: 'sales', onExchange: check.onExchange });
  stores = storeHarness();
  store = await stores.open();
});

afterEach(async () => {
  run?.numbers.close();
  run = null;
  store.close();
  await opened.close();
  expect(check.takeViolations()).toEqual([]);
});

function start(person = hana): RunningNumbers {
  run = startNumbers(opened, store, person);
  return run;
}
async function settled(): Promise<RunningNumbers> {
  const started = start();
  await started.settled();
  return started;
}
/** Ends this run of the app and gives the store to the next. */
async function end(): Promise<void> {
  run?.numbers.close();
  run = null;
  store.close();
  store = await stores.open();
}
const listPath = `${extensionPath}/phone-number`;
const listReads = (): number => opened.seen(listPath).length;

describe('the numbers with what the account says', () => {
  it('say who handles texts and where replies land', async () => {
    const started = await settled();
    await vi.waitFor(() => expect(started.row('Returns').handling).toMatchObject({ kind: 'others' }));
    expect(started.row('Returns').handling).toEqual({ kind: 'others', names: ['Luis Ortega'] });
    expect(started.row('Sales')).toMatchObject({
      handling: { kind: 'you' },
      replies: { kind: 'queue', readable: 'no' },
    });
    expect(started.row('My direct').handling).toEqual({ kind: 'own' });
    expect(started.numbers.roleMayText()).toBe(true);
    expect(started.changes.filter(({ type }) => type !== 'numbers')).toEqual([
      { type: 'role', mayText: true },
    ]);
  });

  it('say that the role may not text', async () => {
    opened.simulator.setMissingPermissions(['OutboundSMS']);
    const started = start();
    await vi.waitFor(() => expect(started.numbers.roleMayText()).toBe(false));
    expect(started.changes).toContainEqual({ type: 'role', mayText: false });
  });

  it('are all there, less told, where everything else is refused', async () => {
    for (const path of ['grant$', 'features$', 'sms-recipients$', 'account/~$', 'extension/~$']) {
      opened.simulator.faults.add({
        path,
        match: 'pattern',
        times: 'always',
        act: { kind: 'answer', status: 403, body: { errorCode: 'CMN-408', message: 'No' } },
      });
    }
    const started = start();
    await vi.waitFor(() =>
      expect(opened.seen('/restapi/v1.0/account/~/extension/66112602/sms-recipients')).toEqual([403]),
    );
    expect(started.numbers.list.state()).toMatchObject({ total: 6, error: null });
    expect(started.row('Returns').handling).toEqual({ kind: 'others-or-off' });
    expect(started.row('Sales').replies).toEqual({ kind: 'queue', readable: 'not-known' });
    expect(started.numbers.roleMayText()).toBeNull();
  });

  it('are there with all of it after an offline start, and make no notes', async () => {
    const first = await settled();
    await vi.waitFor(() => expect(first.row('Returns').handling).toMatchObject({ kind: 'others' }));
    first.numbers.set(sales.id, { nickname: 'Shop', colour: 'rose', isDefault: true, isMuted: false });
    await end();
    await opened.simulator.setNetworkDown(true);
    store.database.script('DELETE FROM number_record WHERE position = 0');
    const second = start();
    second.online = false;
    expect(second.row('Sales')).toMatchObject({
      settings: { nickname: 'Shop' },
      replies: { readable: 'no' },
      registration: { state: 'read' },
    });
    expect(second.row('Returns').handling).toEqual({ kind: 'others', names: ['Luis Ortega'] });
    expect(second.numbers.roleMayText()).toBe(true);
    await second.numbers.refresh();
    expect([second.numbers.list.isFresh(), second.numbers.notes()]).toEqual([false, []]);
  });

  it('are nobody else’s', async () => {
    const first = await settled();
    first.numbers.set(sales.id, { nickname: 'Shop', colour: null, isDefault: false, isMuted: false });
    opened.simulator.setAssignment({ phoneNumber: sales.e164, sms: false });
    await first.numbers.refresh();
    expect(first.numbers.notes()).toHaveLength(1);
    await end();
    await opened.simulator.setNetworkDown(true);
    const other = start({ ...hana, extensionId: '66101102' });
    other.online = false;
    expect([other.numbers.notes(), other.numbers.roleMayText(), other.numbers.list.state().total]).toEqual([
      [],
      null,
      0,
    ]);
    expect(other.numbers.set(sales.id, plainSettings)).toEqual(err(appError('number-not-found')));
    other.numbers.open(hana);
    expect(other.numbers.notes()).toHaveLength(1);
    expect(other.row('Sales').settings.nickname).toBe('Shop');
  });
});

describe('what changes about the numbers', () => {
  const lost = { type: 'texting-lost', number: sales.e164 };

  it('is noted when an assignment is taken while the app runs, and told', async () => {
    const started = await settled();
    opened.simulator.setAssignment({ phoneNumber: sales.e164, sms: false });
    await started.numbers.refresh();
    expect(started.numbers.notes()).toMatchObject([{ change: lost }]);
    expect(started.changes).toContainEqual({ type: 'number-notes', notes: started.numbers.notes() });
    expect(started.numbers.history(sales.e164)).toEqual(started.numbers.notes());
    expect(started.numbers.readNotes()).toEqual(ok(null));
    expect(started.changes.at(-1)).toEqual({ type: 'number-notes', notes: [] });
    expect(started.numbers.history(sales.e164)).toMatchObject([{ change: lost, isRead: true }]);
  });

  it('is noted when it happened while the app did not run', async () => {
    await settled();
    await end();
    opened.simulator.setAssignment({ phoneNumber: sales.e164, sms: false });
    const second = start();
    expect(second.numbers.notes()).toEqual([]);
    await vi.waitFor(() => expect(second.numbers.notes()).toMatchObject([{ change: lost }]));
    await end();
    const third = start();
    expect(third.numbers.notes()).toMatchObject([{ change: lost, isRead: false }]);
    await third.numbers.refresh();
    expect(third.numbers.notes()).toHaveLength(1);
  });

  it('is one note for a campaign whose numbers are read one after the other', async () => {
    const started = await settled();
    opened.simulator.setRegistration({ campaignId: sales.campaignId, status: 'CampaignExpired' });
    for (const { id } of [sales, direct]) expect(await started.numbers.check(id)).toEqual(ok(null));
    await started.numbers.refresh();
    expect(started.numbers.notes().map(({ change }) => change)).toEqual([
      {
        type: 'campaign',
        campaignId: 'C4QUE1Z',
        from: 'Confirmed',
        to: 'CampaignExpired',
        numbers: [sales.e164, direct.e164],
      },
    ]);
    expect(started.row('Sales').verdict).toMatchObject({ level: 'fail', reason: 'campaign-expired' });
  });
});

describe('checking a number', () => {
  it('reads list, hints and registration again', async () => {
    const started = await settled();
    started.ahead = 61_000;
    const before = listReads();
    opened.simulator.setFeatures({ CallQueueSmsRecipient: true });
    expect(await started.numbers.check(sales.id)).toEqual(ok(null));
    await vi.waitFor(() => expect(started.row('Sales').replies).toEqual({ kind: 'queue', readable: 'yes' }));
    expect(listReads()).toBe(before + 1);
    expect(opened.seen(`${listPath}/${sales.id}/sms-configuration`)).toEqual([200, 200]);
  });

  it('is refused for a number that is not in the list, and by a wait that RingCentral wants', async () => {
    const started = await settled();
    expect(await started.numbers.check('1')).toEqual(err(appError('number-not-found')));
    opened.simulator.faults.add({
      path: `${listPath}/${sales.id}/sms-configuration`,
      act: { kind: 'answer', status: 429, headers: { 'Retry-After': '40' } },
    });
    await started.numbers.check(sales.id);
    const reads = listReads();
    started.ahead += 500;
    const again = await started.numbers.check(direct.id);
    expect(again).toEqual(err(appError('rate-limited', { retryAfterSeconds: 40 })));
    await started.numbers.refreshWhenOlder(0);
    expect(listReads()).toBe(reads);
  });

  it('has the list read after RingCentral’s wait is over, once; a wish of the user’s is not kept waiting', async () => {
    const started = await settled();
    const tooMany = { kind: 'answer', status: 429, headers: { 'Retry-After': '1' } } as const;
    opened.simulator.faults.add({ path: listPath, act: tooMany });
    await started.numbers.refresh();
    const reads = listReads();
    await started.numbers.check(sales.id);
    await started.numbers.check(direct.id);
    started.numbers.refused(sales.e164);
    expect(listReads()).toBe(reads);
    await vi.waitFor(() => expect(listReads()).toBe(reads + 1), 3_000);
    await vi.waitFor(() => expect(started.numbers.list.state().error).toBeNull());
    opened.simulator.faults.add({ path: listPath, act: tooMany });
    await started.numbers.refresh();
    await started.numbers.refresh();
    expect(started.numbers.list.state().error).toBeNull();
  });

  it('waits after a 429 of the list as well', async () => {
    const started = await settled();
    opened.simulator.faults.add({ path: listPath, act: { kind: 'answer', status: 429 } });
    await started.numbers.refresh();
    expect(await started.numbers.check(sales.id)).toMatchObject({ error: { code: 'rate-limited' } });
  });
});

describe('the list', () => {
  it('is read again when it is old enough, not before', async () => {
    const started = await settled();
    const before = listReads();
    await started.numbers.refreshWhenOlder(300_000);
    expect(listReads()).toBe(before);
    started.ahead = 300_000;
    await started.numbers.refreshWhenOlder(300_000);
    expect(listReads()).toBe(before + 1);
    await started.numbers.refreshWhenOlder(300_000);
    expect(listReads()).toBe(before + 1);
    started.ahead = -300_000;
    await started.numbers.refreshWhenOlder(300_000);
    expect(listReads()).toBe(before + 2);
  });

  it('is read again after a refused text, once for many, with the registration of the number', async () => {
    const started = await settled();
    const before = listReads();
    opened.simulator.setRegistration({ campaignId: sales.campaignId, status: 'CampaignSuspended' });
    for (let refusal = 0; refusal < 5; refusal += 1) started.numbers.refused(sales.e164);
    await vi.waitFor(() => expect(started.row('Sales').verdict.reason).toBe('campaign-suspended'));
    expect(listReads()).toBe(before + 1);
    started.ahead = 30_000;
    started.numbers.refused(sales.e164);
    await vi.waitFor(() => expect(listReads()).toBe(before + 2));
  });

  it('has the person’s own words at once, with one default', async () => {
    const started = await settled();
    const { version } = started.numbers.list.state();
    expect(
      started.numbers.set(sales.id, { nickname: 'Shop', colour: 'teal', isDefault: true, isMuted: false }),
    ).toEqual(ok(null));
    expect(started.numbers.list.state().version).toBe(version + 1);
    started.numbers.set(direct.id, { ...plainSettings, isDefault: true });
    expect(started.row('Sales').settings).toEqual({
      nickname: 'Shop',
      colour: 'teal',
      isDefault: false,
      isMuted: false,
    });
    expect(started.row('My direct').settings.isDefault).toBe(true);
    expect(started.numbers.set('1', plainSettings)).toEqual(err(appError('number-not-found')));
  });

  it('can be taken along as a table', async () => {
    const started = await settled();
    const table = JSON.parse(started.numbers.table('json')) as { readonly numbers: readonly unknown[] };
    expect(table.numbers).toHaveLength(6);
    expect(table.numbers[0]).toMatchObject({ number: direct.e164, campaignExternalId: 'C4QUE1Z' });
    expect(started.numbers.table('csv').split('\r\n')).toHaveLength(8);
  });
});
