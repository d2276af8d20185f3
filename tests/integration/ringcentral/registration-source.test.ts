import { afterEach, describe, expect, it } from 'vitest';
import { createSessionGateways } from '#main/session/session-gateways.ts';
import { createContractCheck } from '#tests/support/contract-check.ts';
import { extensionPath, openLink, type OpenLink } from './open-link.ts';

const myDirect = '811000142';
const mainTollFree = '811000199';
const texas = '811000176';
const serviceQueue = '811000164';
const pathOf = (id: string): string => `${extensionPath}/phone-number/${id}/sms-configuration`;
let opened: OpenLink;

afterEach(async () => {
  await opened.close();
});

describe('the registration of a number', () => {
  it('is read with campaign and brand, as RingCentral’s document has them', async () => {
    const check = createContractCheck();
    opened = await openLink({ profile: 'demo', onExchange: check.onExchange });
    const { registrationSource } = opened.link;
    expect(await registrationSource.read(myDirect)).toEqual({
      kind: 'read',
      campaign: {
        id: '2008',
        externalId: 'C8VLZXY',
        status: 'Confirmed',
        tier: 'LowVolume',
        useCases: ['ConversationsExternal', 'CustomerCare'],
        consent: null,
        faults: [],
      },
      brand: { id: '1008', externalId: 'BH4LDN7', status: 'Verified', faults: [] },
    });
    expect(await registrationSource.read(texas)).toMatchObject({
      kind: 'read',
      campaign: { status: 'CampaignSuspended', faults: [{ code: 'TCR-SUSPENDED' }] },
    });
    expect(opened.seen(pathOf(myDirect))).toEqual([200]);
    expect(check.checked()).toBe(2);
    expect(check.takeViolations()).toEqual([]);
  });

  it('has what the campaign says of consent, part by part', async () => {
    const check = createContractCheck();
    opened = await openLink({ profile: 'advisor', onExchange: check.onExchange });
    const { registrationSource } = opened.link;
    expect(await registrationSource.read('812000147')).toMatchObject({
      campaign: {
        consent: {
          optInRequired: true,
          optInCoverage: 'PhoneNumber',
          optOutCoverage: 'Account',
          coverage: 'Conversational',
          isCollected: true,
          reply: 'Reply YES to get texts from us.',
        },
      },
    });
    expect(check.takeViolations()).toEqual([]);
  });

  it.each([
    ['nothing', {}, null],
    ['nothing of use', { consentSettings: { optInRequired: 'yes', coverage: 7 }, coverageType: null }, null],
    [
      'a part',
      { consentSettings: { optInRequired: false, coverage: { optOut: 'Everything' }, surprise: 1 } },
      {
        optInRequired: false,
        optInCoverage: null,
        optOutCoverage: 'Everything',
        coverage: null,
        isCollected: null,
        reply: null,
      },
    ],
  ])('lets pass that a campaign tells %s of consent', async (_what, told, consent) => {
    opened = await openLink({ profile: 'demo' });
    const body = { phoneNumberId: myDirect, smsCampaignInfo: { id: '1', status: 'Confirmed', ...told } };
    opened.simulator.faults.add({ path: pathOf(myDirect), act: { kind: 'answer', status: 200, body } });
    expect(await opened.link.registrationSource.read(myDirect)).toMatchObject({ campaign: { consent } });
  });

  it('is "not linked" when the objects are not there', async () => {
    opened = await openLink({ profile: 'demo' });
    expect(await opened.link.registrationSource.read(mainTollFree)).toEqual({
      kind: 'read',
      campaign: null,
      brand: null,
    });
  });

  it('keeps every word as it is spelled and lets odd fields pass', async () => {
    opened = await openLink({ profile: 'demo' });
    const body = {
      phoneNumberId: Number(myDirect),
      smsCampaignInfo: {
        id: 2008,
        status: 'onHold by carrier',
        registrationTier: 7,
        useCases: ['Mixed', null, 'SomethingNew'],
        errors: [{ errorCode: 'X-1' }, 'odd', null],
        consentSettings: 'odd',
      },
      smsBrandInfo: { status: null, errors: 'odd' },
      surprise: [1],
    };
    opened.simulator.faults.add({ path: pathOf(myDirect), act: { kind: 'answer', status: 200, body } });
    expect(await opened.link.registrationSource.read(myDirect)).toEqual({
      kind: 'read',
      campaign: {
        id: '2008',
        externalId: null,
        status: 'onHold by carrier',
        tier: null,
        useCases: ['Mixed', 'SomethingNew'],
        consent: null,
        faults: [{ code: 'X-1', message: null }],
      },
      brand: { id: null, externalId: null, status: 'Unknown', faults: [] },
    });
  });

  it('is not permitted after a 403', async () => {
    opened = await openLink({ profile: 'demo' });
    const { registrationSource } = opened.link;
    expect(await registrationSource.read(serviceQueue)).toEqual({ kind: 'not-permitted' });
    opened.simulator.faults.add({
      path: pathOf(myDirect),
      act: { kind: 'answer', status: 403, body: { errorCode: 'CMN-401', message: 'App scope' } },
    });
    expect(await registrationSource.read(myDirect)).toEqual({ kind: 'not-permitted' });
  });

  const garbage = (body: unknown): { kind: 'answer'; status: number; body: unknown } => ({
    kind: 'answer',
    status: 200,
    body,
  });
  it.each([
    ['an unknown number', { kind: 'answer', status: 404, body: '' }, 'not-found'],
    ['an empty 500', { kind: 'answer', status: 500, body: '' }, 'server-error'],
    ['a gateway’s page', { kind: 'not-json', status: 502 }, 'server-error'],
    ['a gateway’s page that says 200', { kind: 'not-json', status: 200 }, 'unexpected-answer'],
    ['an empty answer', garbage(''), 'unexpected-answer'],
    ['an empty object, which is not "not linked"', garbage({}), 'unexpected-answer'],
    ['a list', garbage([1]), 'unexpected-answer'],
    ['a campaign that is none', garbage({ smsCampaignInfo: 'none' }), 'unexpected-answer'],
    ['an answer about another number', garbage({ phoneNumberId: texas }), 'unexpected-answer'],
    ['a cut connection', { kind: 'close', when: 'after-storing' }, 'offline'],
  ] as const)('is not answered after %s', async (_what, act, code) => {
    opened = await openLink({ profile: 'demo' });
    opened.simulator.faults.add({ path: pathOf(myDirect), act });
    expect(await opened.link.registrationSource.read(myDirect)).toMatchObject({
      kind: 'not-answered',
      error: { code },
    });
    expect(await opened.link.registrationSource.read(myDirect)).toMatchObject({ kind: 'read' });
  });

  it('is not answered for a number that is not this extension’s', async () => {
    opened = await openLink({ profile: 'demo' });
    expect(await opened.link.registrationSource.read('1')).toMatchObject({
      kind: 'not-answered',
      error: { code: 'not-found', platform: { code: 'CMN-102' } },
    });
  });

  it('comes late when RingCentral is slow, and not at all after the deadline', async () => {
    opened = await openLink({ profile: 'demo' }, { deadlineMs: 1_500 });
    const delay = (ms: number): void =>
      opened.simulator.faults.add({ path: pathOf(myDirect), act: { kind: 'delay', ms } });
    delay(100);
    expect(await opened.link.registrationSource.read(myDirect)).toMatchObject({ kind: 'read' });
    delay(10_000);
    expect(await opened.link.registrationSource.read(myDirect)).toMatchObject({
      kind: 'not-answered',
      error: { code: 'timed-out' },
    });
  });

  it('is not answered while the network is down, and the connection is told', async () => {
    opened = await openLink({ profile: 'demo' });
    await opened.simulator.setNetworkDown(true);
    expect(await opened.link.registrationSource.read(myDirect)).toMatchObject({
      kind: 'not-answered',
      error: { code: 'offline' },
    });
    expect(opened.connection.notReached).toHaveBeenCalledTimes(1);
  });

  it('has to wait as long as RingCentral says, or half a minute', async () => {
    opened = await openLink({ profile: 'demo' });
    const { registrationSource } = opened.link;
    opened.simulator.setLimits({ light: { limit: 1, window: 60, penalty: 45 } });
    await registrationSource.read(myDirect);
    expect(await registrationSource.read(myDirect)).toEqual({ kind: 'rate-limited', retryAfterSeconds: 45 });
    opened.simulator.faults.add({
      path: pathOf(myDirect),
      act: { kind: 'answer', status: 429, body: { errorCode: 'CMN-310' } },
    });
    expect(await registrationSource.read(myDirect)).toEqual({ kind: 'rate-limited', retryAfterSeconds: 30 });
    opened.simulator.faults.add({
      path: pathOf(myDirect),
      act: { kind: 'answer', status: 503, body: '', headers: { 'Retry-After': '20' } },
    });
    expect(await registrationSource.read(myDirect)).toEqual({ kind: 'rate-limited', retryAfterSeconds: 20 });
  });

  it('is nobody’s when RingCentral has ended the session', async () => {
    opened = await openLink({ profile: 'demo' });
    opened.simulator.tokens.change({ revokeAccess: true, revokeRefresh: true });
    expect(await opened.link.registrationSource.read(myDirect)).toEqual({ kind: 'session-gone' });
    expect(opened.ended).toHaveLength(1);
  });
});

describe('the registration as whoever is signed in', () => {
  it('is asked for nobody, and an answer for one person is not given to the next', async () => {
    opened = await openLink({ profile: 'demo' });
    let turn: number | null = null;
    const { registrationSource } = createSessionGateways(() =>
      turn === null ? null : { turn, link: opened.link },
    );
    expect(await registrationSource.read(myDirect)).toEqual({ kind: 'session-gone' });
    expect(opened.seen(pathOf(myDirect))).toEqual([]);
    turn = 1;
    expect(await registrationSource.read(myDirect)).toMatchObject({ kind: 'read' });
    const onItsWay = registrationSource.read(myDirect);
    turn = 2;
    expect(await onItsWay).toEqual({ kind: 'session-gone' });
  });
});
