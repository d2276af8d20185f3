import { afterEach, describe, expect, it } from 'vitest';
import { createNumberSource } from '#main/ringcentral/number-source.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { extensionPath, openLink, type OpenLink } from './open-link.ts';

const path = `${extensionPath}/phone-number`;
let opened: OpenLink;

afterEach(async () => {
  await opened.close();
});

describe('the numbers of an extension', () => {
  it('are read with owner, features and label, ids as strings', async () => {
    opened = await openLink({ profile: 'sales' });
    const read = await opened.link.numberSource.readAll();
    const numbers = read.ok ? read.value : [];
    expect(numbers.length).toBeGreaterThan(3);
    for (const number of numbers) {
      expect(number.id).toMatch(/^\d+$/);
      expect(number.e164).toMatch(/^\+[1-9]\d{9,14}$/);
    }
    expect(numbers.find((number) => number.owner?.type === 'Department')?.owner).toEqual({
      id: expect.stringMatching(/^\d+$/) as string,
      extensionNumber: expect.stringMatching(/^\d+$/) as string,
      name: expect.any(String) as string,
      type: 'Department',
    });
    expect(opened.connection.reached).toHaveBeenCalled();
  });

  it('are read over all pages, each once', async () => {
    opened = await openLink({ profile: 'large' });
    const read = await opened.link.numberSource.readAll();
    const numbers = read.ok ? read.value : [];
    expect(numbers).toHaveLength(2000);
    expect(new Set(numbers.map((number) => number.id)).size).toBe(2000);
    expect(opened.seen(path)).toEqual([200, 200]);
  });

  it('are read completely by smaller pages, too', async () => {
    opened = await openLink({ profile: 'large' });
    const source = createNumberSource({ client: opened.link.client, logger: silentLogger, perPage: 150 });
    const read = await source.readAll();
    expect(read.ok && read.value.length).toBe(2000);
    expect(opened.seen(path)).toHaveLength(14);
  });

  it('are never given in part when a later page fails', async () => {
    opened = await openLink({ profile: 'large' });
    opened.simulator.setLimits({ light: { limit: 1, window: 60, penalty: 60 } });
    expect(await opened.link.numberSource.readAll()).toMatchObject({
      ok: false,
      error: { code: 'rate-limited', retryAfterSeconds: 60 },
    });
    expect(opened.seen(path)).toEqual([200, 429]);
  });

  it('end with an empty page, whatever it promises', async () => {
    opened = await openLink({ profile: 'demo' });
    const body = { records: [], navigation: { nextPage: { uri: '/x' } } };
    opened.simulator.faults.add({ path, times: 'always', act: { kind: 'answer', status: 200, body } });
    expect(await opened.link.numberSource.readAll()).toEqual({ ok: true, value: [] });
  });

  it('do not go round in circles with a server that repeats its page', async () => {
    opened = await openLink({ profile: 'demo' });
    const record = { id: 1, phoneNumber: '+16505550110', usageType: 'DirectNumber', status: 'Normal' };
    opened.simulator.faults.add({
      path,
      times: 'always',
      act: {
        kind: 'answer',
        status: 200,
        body: {
          records: [record],
          paging: { totalPages: 9999 },
          navigation: { nextPage: { uri: `${path}?page=1` } },
        },
      },
    });
    const read = await opened.link.numberSource.readAll();
    expect(read.ok && read.value.map((number) => number.id)).toEqual(['1']);
    expect(opened.seen(path)).toHaveLength(2);
  });

  it('never follow an address that an answer names', async () => {
    opened = await openLink({ profile: 'demo' });
    opened.simulator.faults.add({
      path,
      act: {
        kind: 'answer',
        status: 200,
        body: {
          records: [{ id: 1, phoneNumber: '+16505550110' }],
          navigation: { nextPage: { uri: 'http://127.0.0.1:1/steal?page=2' } },
        },
      },
    });
    const read = await opened.link.numberSource.readAll();
    expect(read.ok).toBe(true);
    expect(opened.seen(path)).toHaveLength(2);
    expect(opened.connection.notReached).not.toHaveBeenCalled();
  });

  it('leave out a record that is no number, and keep the rest', async () => {
    opened = await openLink({ profile: 'demo' });
    const records = [{ id: 1 }, { id: 2, phoneNumber: '+16505550110', surprise: { x: 1 } }, null];
    opened.simulator.faults.add({ path, act: { kind: 'answer', status: 200, body: { records } } });
    const read = await opened.link.numberSource.readAll();
    expect(read.ok && read.value.map((number) => number.id)).toEqual(['2']);
  });

  it.each([
    ['a page of a gateway', { kind: 'not-json', status: 502 }, 'server-error'],
    ['a page of a gateway that says 200', { kind: 'not-json', status: 200 }, 'unexpected-answer'],
    ['JSON of another kind', { kind: 'answer', status: 200, body: [1, 2] }, 'unexpected-answer'],
    ['an empty answer', { kind: 'answer', status: 200, body: '' }, 'unexpected-answer'],
    ['an empty 500', { kind: 'answer', status: 500, body: '' }, 'server-error'],
    ['a cut connection', { kind: 'close', when: 'after-storing' }, 'offline'],
  ] as const)('are an error value after %s', async (_what, act, code) => {
    opened = await openLink({ profile: 'demo' });
    opened.simulator.faults.add({ path, act });
    expect(await opened.link.numberSource.readAll()).toMatchObject({ ok: false, error: { code } });
  });

  it('say which permission is missing', async () => {
    opened = await openLink({ profile: 'demo' });
    opened.simulator.setMissingPermissions(['ReadUserPhoneNumbers']);
    expect(await opened.link.numberSource.readAll()).toMatchObject({
      ok: false,
      error: {
        code: 'permission-missing',
        subject: 'ReadUserPhoneNumbers',
        platform: { status: 403, code: 'CMN-408', requestId: expect.any(String) as string },
      },
    });
  });

  it('are offline when the network is down, and the connection is told', async () => {
    opened = await openLink({ profile: 'demo' });
    await opened.simulator.setNetworkDown(true);
    expect(await opened.link.numberSource.readAll()).toMatchObject({ ok: false, error: { code: 'offline' } });
    expect(opened.connection.notReached).toHaveBeenCalledTimes(1);
    expect(opened.connection.reached).not.toHaveBeenCalled();
  });
});
