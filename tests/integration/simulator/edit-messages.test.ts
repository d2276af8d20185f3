import { describe, expect, test } from 'vitest';
import { errorCode, useSimulator } from './harness.ts';
import type { Reply } from './harness.ts';

const current = useSimulator({ profile: 'demo' });

const direct = '+16505550142';
const queue = '+16505550110';
const anna = '+14155550100';

const receive = (text = 'Hello', to = direct): string =>
  String(current().simulator.inbound({ from: anna, to, text }));

let issued: { readonly of: unknown; readonly token: string } | null = null;
function token(): string {
  const { simulator } = current();
  if (issued?.of !== simulator) issued = { of: simulator, token: simulator.tokens.issue().access_token };
  return issued.token;
}

async function call(method: string, ids: string, body?: unknown, extension = '~'): Promise<Reply> {
  return current().request(`/restapi/v1.0/account/~/extension/${extension}/message-store/${ids}`, {
    method,
    headers: { authorization: `Bearer ${token()}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

/** Ids in the list with this availability. */
async function listed(availability: string): Promise<readonly string[]> {
  const { json } = await current().get(`/extension/~/message-store?availability=${availability}`, token());
  return (json.records ?? []).map((record) => String(record['id']));
}

const entriesOf = (reply: Reply): unknown => JSON.parse(reply.text);

describe('a message', () => {
  test('is marked as read and unread, which counts as a change', async () => {
    const id = receive();
    current().advance(60_000);
    const read = await call('PUT', id, { readStatus: 'Read' });
    expect([read.status, read.headers.get('x-rate-limit-group')]).toEqual([200, 'medium']);
    expect(read.json).toMatchObject({
      id: Number(id),
      readStatus: 'Read',
      creationTime: '2026-11-21T09:00:00.000Z',
      lastModifiedTime: '2026-11-21T09:01:00.000Z',
    });
    expect((await call('PATCH', id, { readStatus: 'Unread' })).json['readStatus']).toBe('Unread');
  });

  test('that already is so stays as it was', async () => {
    const id = receive();
    current().advance(60_000);
    const { json } = await call('PUT', id, { readStatus: 'Unread' });
    expect(json['lastModifiedTime']).toBe('2026-11-21T09:00:00.000Z');
  });

  test('is deleted, brought back and purged', async () => {
    const id = receive();
    const deleted = await call('DELETE', id);
    expect([deleted.status, deleted.text]).toEqual([204, '']);
    expect([await listed('Alive'), await listed('Deleted')]).toEqual([[], [id]]);
    expect((await call('GET', id)).json['availability']).toBe('Deleted');
    expect((await call('PATCH', id, { availability: 'Alive' })).json['availability']).toBe('Alive');
    expect(await listed('Alive')).toEqual([id]);
    expect((await call('DELETE', `${id}?purge=true`)).status).toBe(204);
    expect(await listed('Purged')).toEqual([id]);
    expect((await call('GET', id)).status).toBe(404);
    expect((await call('PATCH', id, { availability: 'Alive' })).status).toBe(404);
  });

  test('of another type is not deleted', async () => {
    const id = receive();
    expect((await call('DELETE', `${id}?type=Fax`)).status).toBe(404);
    expect((await call('DELETE', `${id}?type=SMS`)).status).toBe(204);
  });

  test.each([
    ['PUT', {}, 'CMN-101', 'readStatus'],
    ['PUT', { readStatus: 'Seen' }, 'CMN-101', 'readStatus'],
    ['PUT', [], 'CMN-101', 'body'],
    ['PATCH', {}, 'CMN-101', 'availability'],
    ['PATCH', { availability: 'Gone' }, 'CMN-101', 'availability'],
    ['PATCH', { availability: 'Gone', readStatus: 'Read' }, 'CMN-101', 'availability'],
    ['PATCH', { readStatus: 'Seen', availability: 'Alive' }, 'CMN-101', 'readStatus'],
    ['PUT', '{', 'CMN-103', undefined],
  ])('is not changed by %s %j', async (method, body, code, parameterName) => {
    const reply = await call(method, receive(), body);
    expect([reply.status, errorCode(reply)]).toEqual([400, code]);
    expect(reply.json.errors?.[0]?.parameterName).toBe(parameterName);
  });

  test.each(['purge=yes', 'type=Letter'])('is not deleted by %s', async (query) => {
    const reply = await call('DELETE', `${receive()}?${query}`);
    expect([reply.status, errorCode(reply)]).toEqual([400, 'CMN-101']);
  });

  test('is not changed by what is no JSON', async () => {
    const path = `/restapi/v1.0/account/~/extension/~/message-store/${receive()}`;
    const headers = { authorization: `Bearer ${token()}`, 'content-type': 'text/plain' };
    expect((await current().request(path, { method: 'PUT', headers, body: '{}' })).status).toBe(415);
  });
});

describe('several messages', () => {
  test('are read at once, each with a status of its own', async () => {
    const [one, two] = [receive('One'), receive('Two')];
    const reply = await call('GET', `${one},${two},999`);
    expect(reply.status).toBe(207);
    expect(reply.headers.get('content-type')).toContain('application/vnd.ringcentral.multipart+json');
    expect(entriesOf(reply)).toMatchObject([
      { resourceId: one, status: 200, body: { subject: 'One' } },
      { resourceId: two, status: 200, body: { subject: 'Two' } },
      { resourceId: '999', status: 404 },
    ]);
    expect((await call('GET', `${one}%2C${two}`)).status).toBe(207);
  });

  test('are changed at once, in the order of the ids or by resourceId', async () => {
    const [one, two] = [receive('One'), receive('Two')];
    const reply = await call('PUT', `${one},${two}`, [
      { body: { readStatus: 'Read' } },
      { body: { readStatus: 'Unread' } },
    ]);
    expect(entriesOf(reply)).toMatchObject([
      { status: 200, body: { readStatus: 'Read' } },
      { status: 200, body: { readStatus: 'Unread' } },
    ]);
    const named = await call('PATCH', `${one},${two}`, [
      { resourceId: two, body: { readStatus: 'Read' } },
      { resourceId: one, body: { readStatus: 'Unread' } },
    ]);
    expect(entriesOf(named)).toMatchObject([
      { resourceId: one, body: { readStatus: 'Unread' } },
      { resourceId: two, body: { readStatus: 'Read' } },
    ]);
  });

  test('need a change each', async () => {
    const [one, two] = [receive(), receive()];
    for (const body of [{ readStatus: 'Read' }, [{ body: { readStatus: 'Read' } }], [{}, {}]]) {
      const reply = await call('PUT', `${one},${two}`, body);
      expect([reply.status, errorCode(reply)]).toEqual([400, 'CMN-101']);
    }
  });

  test('are deleted at once, those that are not there aside', async () => {
    const [one, two] = [receive(), receive()];
    expect((await call('DELETE', `${one},${two},999`)).status).toBe(204);
    expect(await listed('Deleted')).toEqual([two, one]);
    expect((await call('DELETE', '998,999')).status).toBe(404);
  });

  test('are fifty at most', async () => {
    const ids = Array.from({ length: 51 }, (_, index) => String(index + 1));
    const reply = await call('GET', ids.join(','));
    expect([reply.status, errorCode(reply)]).toEqual([400, 'CMN-106']);
    expect((await call('GET', ids.slice(1).join(','))).status).toBe(207);
  });
});

describe('the right to change', () => {
  test('needs the scope EditMessages and the permission', async () => {
    const id = receive();
    current().simulator.setMissingPermissions(['EditMessages']);
    expect(errorCode(await call('PUT', id, { readStatus: 'Read' }))).toBe('CMN-408');
    current().simulator.setMissingPermissions([]);
    current().simulator.tokens.change({ scopes: ['ReadAccounts', 'SMS'] });
    const { access_token } = current().simulator.tokens.issue();
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const reply = await current().request(`/restapi/v1.0/account/~/extension/~/message-store/${id}`, {
        method,
        headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
        body: '{"readStatus":"Read"}',
      });
      expect([reply.status, errorCode(reply)]).toEqual([403, 'CMN-401']);
      expect(reply.json.errors?.[0]?.permissionName).toBe('EditMessages');
    }
  });

  test('reaches into assigned queues by the own path, and into readable ones by theirs', async () => {
    const id = receive('To sales', queue);
    expect((await call('PUT', id, { readStatus: 'Read' })).status).toBe(200);
    expect((await call('PUT', id, { readStatus: 'Unread' }, '62215601')).status).toBe(200);
    const closed = await call('PUT', id, { readStatus: 'Read' }, '62215604');
    expect([closed.status, errorCode(closed)]).toEqual([403, 'CMN-404']);
    current().simulator.setFeatures({ CallQueueSmsRecipient: false });
    expect((await call('PUT', id, { readStatus: 'Read' })).status).toBe(404);
  });
});
