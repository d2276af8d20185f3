import { afterEach, describe, expect, it } from 'vitest';
import type { TextMessage } from '#domain/ports.ts';
import { openLink, smsPath, tokenPath, type OpenLink } from './open-link.ts';

const text = { from: '+15035550111', to: ['+15035550142'], text: 'See you at nine', files: [] };
let opened: OpenLink;

afterEach(async () => {
  await opened.close();
});

/** A number of the profile that may text, so that the tests do not depend on which one that is. */
async function sender(link: OpenLink): Promise<string> {
  const read = await link.link.numberSource.readAll();
  const number = read.ok
    ? read.value.find(({ features, status, owner }) => {
        return features?.includes('SmsSender') === true && status === 'Normal' && owner === null;
      })
    : undefined;
  if (number === undefined) throw new Error('nobody may text');
  return number.e164;
}

async function openForTexting(
  options: Parameters<typeof openLink>[0] = { profile: 'advisor' },
  transport: Parameters<typeof openLink>[1] = {},
): Promise<TextMessage> {
  opened = await openLink(options, transport);
  return { ...text, from: await sender(opened) };
}

describe('sending a text', () => {
  it("is accepted with RingCentral's id, as a string", async () => {
    const sent = await openForTexting();
    const outcome = await opened.link.smsGateway.send(sent);
    const [stored, ...others] = opened.simulator.state().texts;
    expect(others).toEqual([]);
    expect(stored).toMatchObject({ from: sent.from, to: sent.to, text: sent.text });
    expect(outcome).toEqual({ kind: 'accepted', serverId: stored?.id });
  });

  it('keeps every digit of an id beyond 2^53', async () => {
    const sent = await openForTexting();
    opened.simulator.faults.add({
      path: smsPath,
      act: {
        kind: 'answer',
        status: 200,
        body: '{"id":4503671892374017281}',
        headers: { 'content-type': 'application/json' },
      },
    });
    expect(await opened.link.smsGateway.send(sent)).toEqual({
      kind: 'accepted',
      serverId: '4503671892374017281',
    });
  });

  it("is refused with RingCentral's code and words", async () => {
    opened = await openLink({ profile: 'support' });
    const read = await opened.link.numberSource.readAll();
    const company = read.ok
      ? read.value.find(
          ({ usageType, features }) =>
            usageType === 'CompanyNumber' && features?.includes('SmsSender') === false,
        )
      : undefined;
    expect(await opened.link.smsGateway.send({ ...text, from: company?.e164 ?? '' })).toEqual({
      kind: 'refused',
      cause: {
        code: 'MSG-304',
        message: "Phone number doesn't belong to extension.",
        requestId: expect.any(String) as string,
      },
    });
  });

  it('is refused for a recipient that is none, a scope or a permission that is missing', async () => {
    const sent = await openForTexting();
    expect(await opened.link.smsGateway.send({ ...sent, to: ['101'] })).toMatchObject({
      kind: 'refused',
      cause: { code: 'MSG-246' },
    });
    opened.simulator.setMissingPermissions(['OutboundSMS']);
    expect(await opened.link.smsGateway.send(sent)).toMatchObject({
      kind: 'refused',
      cause: { code: 'CMN-408' },
    });
    opened.simulator.setMissingPermissions([]);
    opened.simulator.tokens.change({ scopes: ['ReadAccounts'], expireAccess: true });
    expect(await opened.link.smsGateway.send(sent)).toMatchObject({
      kind: 'refused',
      cause: { code: 'CMN-401' },
    });
    expect(opened.simulator.state().texts).toEqual([]);
  });

  it('closes the gate on 429, for as long as RingCentral says, and asks only once', async () => {
    const sent = await openForTexting();
    opened.simulator.setLimits({ medium: { limit: 1, window: 60, penalty: 47 } });
    await opened.link.smsGateway.send(sent);
    expect(await opened.link.smsGateway.send(sent)).toEqual({
      kind: 'not-sent',
      gate: 'rate-limit',
      retryAfterSeconds: 47,
      cause: {
        code: 'rate-limited',
        message: expect.any(String) as string,
        requestId: expect.any(String) as string,
      },
    });
    expect(opened.seen(smsPath)).toEqual([200, 429]);
  });

  it('closes the gate on 429 without a wait, also when RingCentral takes it for a twin under way', async () => {
    const sent = await openForTexting();
    const body = { errorCode: 'CMN-304', message: 'Duplicate concurrent request' };
    opened.simulator.faults.add({ path: smsPath, act: { kind: 'answer', status: 429, body } });
    expect(await opened.link.smsGateway.send(sent)).toMatchObject({
      kind: 'not-sent',
      gate: 'rate-limit',
      retryAfterSeconds: null,
      cause: { code: 'rate-limited', message: 'Duplicate concurrent request' },
    });
    expect(opened.seen(smsPath)).toEqual([429]);
  });

  it.each([
    [
      '503 with a wait',
      503,
      { 'retry-after': '20' },
      { kind: 'not-sent', gate: 'none', retryAfterSeconds: 20 },
    ],
    ['a bare 503', 503, {}, { kind: 'ambiguous' }],
    ['502', 502, {}, { kind: 'ambiguous' }],
    ['500', 500, {}, { kind: 'ambiguous' }],
    ['408', 408, {}, { kind: 'ambiguous' }],
    ['a redirect', 302, { location: '/elsewhere' }, { kind: 'ambiguous' }],
    ['200 without an id', 200, {}, { kind: 'ambiguous', cause: { code: 'unexpected-answer' } }],
  ] as const)('is one POST and no more after %s', async (_what, status, headers, outcome) => {
    const sent = await openForTexting();
    opened.simulator.faults.add({ path: smsPath, act: { kind: 'answer', status, body: {}, headers } });
    expect(await opened.link.smsGateway.send(sent)).toMatchObject(outcome);
    expect(opened.seen(smsPath)).toEqual([status]);
  });

  it.each([
    ['a page of a gateway', { kind: 'not-json', when: 'after-storing' }, 'http-502'],
    ['a cut after it was stored', { kind: 'close', when: 'after-storing' }, 'connection-lost'],
    ['a cut before it was read', { kind: 'close' }, 'connection-lost'],
  ] as const)('may have gone after %s', async (_what, act, code) => {
    const sent = await openForTexting();
    opened.simulator.faults.add({ path: smsPath, act });
    expect(await opened.link.smsGateway.send(sent)).toMatchObject({ kind: 'ambiguous', cause: { code } });
    expect(opened.seen(smsPath)).toHaveLength(1);
  });

  it('may have gone when no answer comes in time', async () => {
    const sent = await openForTexting({ profile: 'advisor' }, { deadlineMs: 400 });
    opened.simulator.faults.add({ path: smsPath, act: { kind: 'hang', when: 'after-storing' } });
    expect(await opened.link.smsGateway.send(sent)).toMatchObject({
      kind: 'ambiguous',
      cause: { code: 'timed-out' },
    });
    expect(opened.simulator.state().texts).toHaveLength(1);
  });

  it('certainly has not gone while the network is down', async () => {
    const sent = await openForTexting();
    await opened.simulator.setNetworkDown(true);
    expect(await opened.link.smsGateway.send(sent)).toEqual({
      kind: 'not-sent',
      gate: 'connection',
      retryAfterSeconds: null,
      cause: { code: 'offline', message: null, requestId: null },
    });
  });
});

describe('sending with a token that RingCentral does not take', () => {
  it('refreshes once, repeats once, and the text goes once', async () => {
    const sent = await openForTexting();
    opened.simulator.tokens.change({ expireAccess: true });
    expect((await opened.link.smsGateway.send(sent)).kind).toBe('accepted');
    expect(opened.seen(smsPath)).toEqual([401, 200]);
    expect(opened.seen(tokenPath)).toEqual([200]);
    expect(opened.simulator.state().texts).toHaveLength(1);
    expect(opened.saved).toHaveLength(1);
  });

  it('gives up after the second 401 without ending the session', async () => {
    const sent = await openForTexting();
    opened.simulator.faults.add({
      path: smsPath,
      times: 'always',
      act: { kind: 'answer', status: 401, body: { errorCode: 'OAU-141', message: 'disabled' } },
    });
    expect(await opened.link.smsGateway.send(sent)).toMatchObject({
      kind: 'not-sent',
      gate: 'session',
      cause: { code: 'OAU-141' },
    });
    expect(opened.seen(smsPath)).toEqual([401, 401]);
    expect(opened.ended).toEqual([]);
  });

  it('did not go when the refresh finds the session ended', async () => {
    const sent = await openForTexting();
    opened.simulator.tokens.change({ expireAccess: true, revokeRefresh: true });
    expect(await opened.link.smsGateway.send(sent)).toMatchObject({
      kind: 'not-sent',
      gate: 'session',
      cause: { code: 'session-ended' },
    });
    expect(opened.ended).toMatchObject([{ code: 'session-ended', platform: { code: 'OAU-213' } }]);
    expect(opened.seen(smsPath)).toEqual([401]);
  });

  it.each([
    [
      'answers 503',
      { kind: 'answer', status: 503, headers: { 'retry-after': '9' } },
      { gate: 'none', retryAfterSeconds: 9 },
    ],
    ['answers 500', { kind: 'answer', status: 500 }, { gate: 'connection', cause: { code: 'server-error' } }],
    [
      'answers 429',
      { kind: 'answer', status: 429, headers: { 'retry-after': '9' } },
      { gate: 'rate-limit', retryAfterSeconds: 9 },
    ],
    ['cuts the connection', { kind: 'close' }, { gate: 'connection', cause: { code: 'offline' } }],
    ['answers a page', { kind: 'not-json', status: 200 }, { gate: 'connection' }],
    ['answers nonsense', { kind: 'answer', status: 200, body: { access_token: 7 } }, { gate: 'connection' }],
  ] as const)('certainly did not go when the token endpoint %s', async (_what, act, outcome) => {
    const sent = await openForTexting();
    opened.simulator.tokens.change({ expireAccess: true });
    opened.simulator.faults.add({ path: tokenPath, act });
    expect(await opened.link.smsGateway.send(sent)).toMatchObject({ kind: 'not-sent', ...outcome });
    expect(opened.seen(smsPath)).toEqual([401]);
    expect(opened.simulator.state().texts).toEqual([]);
    expect(opened.ended).toEqual([]);
  });

  it('does not ask the token endpoint again before its time', async () => {
    const sent = await openForTexting();
    opened.simulator.tokens.change({ expireAccess: true });
    opened.simulator.faults.add({
      path: tokenPath,
      act: { kind: 'answer', status: 429, headers: { 'retry-after': '60' } },
    });
    await opened.link.smsGateway.send(sent);
    expect(await opened.link.smsGateway.send(sent)).toMatchObject({ kind: 'not-sent', gate: 'rate-limit' });
    expect(opened.seen(tokenPath)).toEqual([429]);
  });
});

describe('the tokens', () => {
  it('are refreshed once for many requests at the same time, also when their refusals come late', async () => {
    const sent = await openForTexting();
    opened.simulator.tokens.change({ expireAccess: true });
    opened.simulator.faults.add({
      path: smsPath,
      times: 3,
      act: { kind: 'delay', ms: 120, when: 'after-storing' },
    });
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        opened.link.smsGateway.send({ ...sent, text: `text ${index}` }),
      ),
    );
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(Array.from({ length: 6 }, () => 'accepted'));
    expect(opened.seen(tokenPath)).toEqual([200]);
    expect(opened.saved).toHaveLength(1);
    expect(opened.simulator.state().texts).toHaveLength(6);
  });

  it('are kept before the new access token is used', async () => {
    const order: string[] = [];
    opened = await openLink({ profile: 'advisor' }, {}, async () => {
      order.push('saving');
      await new Promise((resolve) => setTimeout(resolve, 60));
      order.push(`saved after ${opened.seen(smsPath).length} requests`);
    });
    const sent = { ...text, from: await sender(opened) };
    opened.simulator.tokens.change({ expireAccess: true });
    await Promise.all([opened.link.smsGateway.send(sent), opened.link.numberSource.readAll()]);
    expect(order).toEqual(['saving', 'saved after 1 requests']);
    expect(opened.seen(smsPath)).toEqual([401, 200]);
  });

  it('ask for full lives again and again, not for what was left of the last', async () => {
    const sent = await openForTexting();
    for (let round = 0; round < 3; round += 1) {
      opened.simulator.tokens.change({ expireAccess: true });
      await opened.link.smsGateway.send(sent);
    }
    const lives = opened.saved.map((tokens) => tokens.accessExpiresAt - Date.now());
    expect(lives).toHaveLength(3);
    for (const life of lives) expect(life).toBeGreaterThan(3_500_000);
  });

  it('are refreshed ahead of their end, without a refusal', async () => {
    opened = await openLink({ profile: 'advisor' });
    opened.simulator.tokens.change({ accessTokenTtl: 30, expireAccess: true });
    await opened.link.numberSource.readAll();
    opened.simulator.tokens.change({ accessTokenTtl: null });
    const before = opened.seen(tokenPath).length;
    await opened.link.numberSource.readAll();
    expect(opened.seen(tokenPath)).toHaveLength(before + 1);
    expect(opened.seen('/restapi/v1.0/account/~/extension/~/phone-number')).toEqual([401, 200, 200]);
  });
});
