import { describe, expect, test } from 'vitest';
import { errorCode, useSimulator } from './harness.ts';
import type { Body, Reply } from './harness.ts';

const current = useSimulator({ profile: 'demo' });

const own = '/extension/~/message-store-templates';
const company = '/message-store-templates';

/** A signed-in request with JSON, as somebody whose app may do everything unless `scopes` says otherwise. */
async function call(
  method: string,
  path: string,
  body?: unknown,
  scopes?: readonly string[],
): Promise<Reply> {
  const { simulator } = current();
  simulator.tokens.change({
    scopes: scopes ?? ['ReadAccounts', 'EditExtensions', 'EditAccounts'],
  });
  const { access_token } = simulator.tokens.issue();
  return current().request(`/restapi/v1.0/account/~${path}`, {
    method,
    headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const template = (displayName: string, text = 'Hello'): Body => ({ displayName, body: { text } });
const names = (reply: Reply): unknown => reply.json.records?.map(({ displayName }) => displayName);
const refusal = (reply: Reply): unknown => [
  reply.status,
  errorCode(reply),
  reply.json.errors?.[0]?.parameterName ?? reply.json.errors?.[0]?.permissionName,
];

describe('templates of a user', () => {
  test('are listed with those of the company, with names, texts and scopes', async () => {
    const reply = await call('GET', own);
    expect(reply.headers.get('x-rate-limit-group')).toBe('light');
    expect(names(reply)).toEqual([
      'Crew on its way',
      'Estimate is ready',
      'Office hours',
      'Spring offer',
      'Virginia depot',
    ]);
    expect(reply.json.records?.[0]).toEqual({
      id: '50160401',
      displayName: 'Crew on its way',
      body: { text: 'Hi {name}, our crew is on its way and will be with you in about 30 minutes.' },
      scope: 'Personal',
    });
    expect(reply.json.records?.[4]).toMatchObject({
      scope: 'Company',
      site: { id: '62230001', name: 'Virginia' },
    });
  });

  test('are narrowed by scope and site', async () => {
    expect(names(await call('GET', `${own}?scope=Personal`))).toHaveLength(2);
    expect(names(await call('GET', `${own}?scope=Company`))).toHaveLength(3);
    expect(names(await call('GET', `${own}?siteIds=62230001&siteIds=1`))).toEqual(['Virginia depot']);
    expect(refusal(await call('GET', `${own}?scope=Everyone`))).toEqual([400, 'CMN-101', 'scope']);
  });

  test('are created, read, changed and deleted', async () => {
    const created = await call('POST', own, template('New', 'Hi {name}'));
    expect([created.status, created.headers.get('x-rate-limit-group')]).toEqual([201, 'medium']);
    const path = `${own}/${String(created.json['id'])}`;
    expect((await call('GET', path)).json).toEqual(created.json);
    const changed = await call('PUT', path, { ...template('Newer', 'Bye'), scope: 'Personal' });
    expect([changed.status, changed.json]).toEqual([
      200,
      { id: created.json['id'], displayName: 'Newer', body: { text: 'Bye' }, scope: 'Personal' },
    ]);
    expect(names(await call('GET', `${own}?scope=Personal`))).toContain('Newer');
    const deleted = await call('DELETE', path);
    expect([deleted.status, deleted.text]).toEqual([204, '']);
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const gone = await call(method, path, method === 'PUT' ? template('Gone') : undefined);
      expect(refusal(gone)).toEqual([404, 'CMN-102', 'templateId']);
    }
  });

  test('are 25 at most', async () => {
    for (let count = 2; count < 25; count += 1) {
      expect((await call('POST', own, template(`Number ${count}`))).status).toBe(201);
    }
    const one = await call('POST', own, template('One too many'));
    expect([one.status, errorCode(one)]).toEqual([400, 'CMN-101']);
    await call('DELETE', `${own}/50160401`);
    expect((await call('POST', own, template('Fits again'))).status).toBe(201);
  });

  test('hold 1,000 UTF-16 units', async () => {
    const windows = '🪟'.repeat(500);
    expect((await call('POST', own, template('Long', windows))).status).toBe(201);
    expect(refusal(await call('POST', own, template('Longer', `${windows}!`)))).toEqual([
      400,
      'CMN-101',
      'body.text',
    ]);
  });

  test.each([
    ['displayName', { body: { text: 'Hello' } }],
    ['displayName', template(' ')],
    ['body.text', { displayName: 'New' }],
    ['body.text', { displayName: 'New', body: 'Hello' }],
    ['body.text', template('New', '  ')],
    ['scope', { ...template('New'), scope: 'Company' }],
    ['site.id', { ...template('New'), site: { id: '1' } }],
    ['body', []],
  ])('are not created with a wrong %s: %j', async (parameterName, body) => {
    expect(refusal(await call('POST', own, body))).toEqual([400, 'CMN-101', parameterName]);
  });

  test('need EditExtensions to be written, and are nobody else’s', async () => {
    const reading = ['ReadAccounts'];
    expect((await call('GET', own, undefined, reading)).status).toBe(200);
    expect(refusal(await call('POST', own, template('New'), reading))).toEqual([
      403,
      'CMN-401',
      'EditExtensions',
    ]);
    const other = await call('GET', '/extension/62204207/message-store-templates');
    expect(refusal(other)).toEqual([403, 'CMN-404', undefined]);
  });

  test('do not open company templates by their ids', async () => {
    const [first] = (await call('GET', company)).json.records ?? [];
    expect((await call('GET', `${company}/${String(first?.['id'])}`)).status).toBe(200);
    expect((await call('GET', `${own}/${String(first?.['id'])}`)).status).toBe(404);
  });
});

describe('templates of a company', () => {
  test('are read by everybody and written by an admin alone', async () => {
    expect(names(await call('GET', company))).toEqual(['Office hours', 'Spring offer', 'Virginia depot']);
    const path = `${company}/50160403`;
    for (const [method, where] of [
      ['POST', company],
      ['PUT', path],
      ['DELETE', path],
    ] as const) {
      const refused = await call(method, where, method === 'DELETE' ? undefined : template('New'));
      expect(refusal(refused)).toEqual([403, 'CMN-408', 'EditCompanySmsTemplates']);
    }
  });

  test('need EditAccounts to be written', async () => {
    current().simulator.setProfile('support');
    const refused = await call('POST', company, template('New'), ['ReadAccounts', 'EditExtensions']);
    expect(refusal(refused)).toEqual([403, 'CMN-401', 'EditAccounts']);
  });

  test('are created, changed and deleted by an admin', async () => {
    current().simulator.setProfile('large');
    const created = await call('POST', company, { ...template('Hours'), site: { id: 'main-site' } });
    expect(created.json).toMatchObject({ scope: 'Company', site: { id: 'main-site', name: 'Main Site' } });
    const path = `${company}/${String(created.json['id'])}`;
    expect((await call('PUT', path, template('Hours', 'Closed'))).json).toEqual({
      id: created.json['id'],
      displayName: 'Hours',
      body: { text: 'Closed' },
      scope: 'Company',
    });
    expect((await call('DELETE', path)).status).toBe(204);
    expect(names(await call('GET', company))).toEqual([]);
  });

  test('have names of their own', async () => {
    current().simulator.setProfile('large');
    await call('POST', company, template('Hours'));
    const second = await call('POST', company, template('Hours'));
    expect(refusal(second)).toEqual([400, 'CMN-101', 'displayName']);
    expect((await call('POST', own, template('Hours'))).status).toBe(201);
  });

  test('are 50 at most', async () => {
    current().simulator.setProfile('large');
    current().simulator.setLimits({ medium: { limit: 100, window: 60, penalty: 60 } });
    for (let count = 0; count < 50; count += 1) await call('POST', company, template(`Number ${count}`));
    expect((await call('POST', company, template('One too many'))).status).toBe(400);
    expect(names(await call('GET', company))).toHaveLength(50);
  });
});

describe('templates', () => {
  test.each(['CMN-401', 'CMN-408'])('are refused with %s until they are not', async (code) => {
    await current().control('POST', 'refusals', { templates: code });
    for (const path of [own, company, `${own}/50160401`]) {
      const refused = await call('GET', path);
      expect([refused.status, errorCode(refused)]).toEqual([403, code]);
    }
    expect((await call('DELETE', `${own}/50160401`)).status).toBe(403);
    await current().control('POST', 'refusals', { templates: null });
    expect(names(await call('GET', own))).toHaveLength(5);
  });

  test('start afresh with a profile', async () => {
    await call('DELETE', `${own}/50160401`);
    current().simulator.setProfile('demo');
    expect(names(await call('GET', own))).toHaveLength(5);
  });
});
