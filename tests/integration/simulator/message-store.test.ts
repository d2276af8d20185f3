import { describe, expect, test } from 'vitest';
import { errorCode, useSimulator } from './harness.ts';

const current = useSimulator({ profile: 'demo' });

const direct = '+16505550142';
const queue = '+16505550110';
const anna = '+14155550100';
const ben = '+14155550101';

async function subjects(query = '', extension = '~'): Promise<readonly unknown[]> {
  const reply = await current().get(`/extension/${extension}/message-store${query}`);
  expect(reply.status).toBe(200);
  return (reply.json.records ?? []).map((record) => record['subject']);
}

describe('the store of a text', () => {
  test('is the own one for direct, main and site numbers', async () => {
    for (const from of [direct, '+18005550199', '+15715550123']) await current().sendText(from, anna, from);
    expect(await subjects()).toEqual(['+15715550123', '+18005550199', direct]);
    expect(
      current()
        .simulator.state()
        .texts.map(({ store }) => store.name),
    ).toEqual(Array.from({ length: 3 }, () => 'Nora Lindqvist'));
  });

  test("is the queue's for a queue number", async () => {
    await current().sendText(queue, anna, 'From sales');
    expect(await subjects()).toEqual([]);
    expect(current().simulator.state().texts[0]?.store).toEqual({
      extensionId: '62215601',
      type: 'Department',
      name: 'Sales',
    });
  });

  test("is its own for a signed-in queue's number", async () => {
    current().simulator.setProfile('department');
    const { access_token } = current().simulator.tokens.issue();
    const from = { phoneNumber: '+16125550116' };
    await current().post('/extension/~/sms', { from, to: [{ phoneNumber: anna }], text: 'x' }, access_token);
    const reply = await current().get('/extension/~/message-store', access_token);
    expect(reply.json.records).toMatchObject([
      { owner: { extensionType: 'Department', name: 'Appointments' } },
    ]);
  });
});

describe('owner', () => {
  test('Any opens the assigned queues with the feature CallQueueSmsRecipient only', async () => {
    await current().sendText(direct, anna, 'Mine');
    await current().sendText(queue, anna, 'From sales');
    expect(await subjects('?owner=Any')).toEqual(['From sales', 'Mine']);
    expect(await subjects('?owner=Shared')).toEqual(['From sales']);
    expect(await subjects('?owner=Personal')).toEqual(['Mine']);
    expect(await subjects('?owner=62215601')).toEqual(['From sales']);
    current().simulator.setFeatures({ CallQueueSmsRecipient: false });
    expect(await subjects('?owner=Any')).toEqual(['Mine']);
    expect(await subjects('?owner=Shared')).toEqual([]);
    expect(await subjects('?owner=62215601')).toEqual([]);
  });

  test('Any ends with the assignment', async () => {
    await current().sendText(queue, anna, 'From sales');
    current().simulator.setAssignment({ phoneNumber: queue, sms: false });
    expect(await subjects('?owner=Any')).toEqual([]);
  });

  test('is refused when it is no word of the platform', async () => {
    expect(errorCode(await current().get('/extension/~/message-store?owner=Everybody'))).toBe('CMN-101');
  });
});

describe("the queue's own path", () => {
  test('is open with the grant to read its messages', async () => {
    await current().sendText(queue, anna, 'From sales');
    expect(await subjects('', '62215601')).toEqual(['From sales']);
  });

  test.each(['62215604', '62204207'])('is closed without one: %s', async (extension) => {
    const reply = await current().get(`/extension/${extension}/message-store`);
    expect([reply.status, errorCode(reply)]).toEqual([403, 'CMN-404']);
  });

  test('is closed to the sales representative who may text for it', async () => {
    current().simulator.setProfile('sales');
    const { access_token } = current().simulator.tokens.issue();
    const reply = await current().get('/extension/66112601/message-store', access_token);
    expect([reply.status, errorCode(reply)]).toEqual([403, 'CMN-404']);
  });
});

describe('the filters', () => {
  test('by recipient, direction and type', async () => {
    await current().sendText(direct, anna, 'To Anna');
    await current().sendText(direct, ben, 'To Ben');
    expect(await subjects(`?phoneNumber=${encodeURIComponent(anna)}`)).toEqual(['To Anna']);
    expect(await subjects('?messageType=SMS&direction=Outbound')).toEqual(['To Ben', 'To Anna']);
    expect(await subjects('?direction=Inbound')).toEqual([]);
    expect(await subjects('?direction=Inbound&direction=Outbound')).toHaveLength(2);
    expect(await subjects('?messageType=Fax')).toEqual([]);
    expect(await subjects('?availability=Deleted&availability=Purged')).toEqual([]);
    expect(await subjects('?availability=Alive&availability=Deleted&availability=Purged')).toHaveLength(2);
  });

  test('by time, both ends included; 24 hours by default', async () => {
    await current().sendText(direct, anna, 'First');
    current().advance(60_000);
    await current().sendText(direct, anna, 'Second');
    expect(await subjects('?dateFrom=2026-11-21T09:00:30.000Z')).toEqual(['Second']);
    expect(await subjects('?dateTo=2026-11-21T09:00:30.000Z')).toEqual(['First']);
    expect(await subjects('?dateFrom=2026-11-21T09:00:00.000Z&dateTo=2026-11-21T09:01:00.000Z')).toHaveLength(
      2,
    );
    current().advance(24 * 3_600_000 - 30_000);
    const { access_token } = current().simulator.tokens.issue();
    const reply = await current().get('/extension/~/message-store', access_token);
    expect(reply.json.records?.map((record) => record['subject'])).toEqual(['Second']);
  });

  test('with pages', async () => {
    for (const text of ['1', '2', '3']) await current().sendText(direct, anna, text);
    expect(await subjects('?perPage=2')).toEqual(['3', '2']);
    expect(await subjects('?perPage=2&page=2')).toEqual(['1']);
  });

  test.each(['messageType=Letter', 'direction=Up', 'dateFrom=yesterday', 'dateTo=2026-13-01'])(
    'refuse %s',
    async (query) => {
      const reply = await current().get(`/extension/~/message-store?${query}`);
      expect([reply.status, errorCode(reply)]).toEqual([400, 'CMN-101']);
      expect(reply.json.errors?.[0]?.parameterName).toBe(query.split('=')[0]);
    },
  );
});

describe('one message', () => {
  test('is read by the id of the answer, also from an assigned queue', async () => {
    const mine = await current().sendText(direct, anna, 'Mine');
    const sales = await current().sendText(queue, anna, 'From sales');
    const read = async (id: unknown): Promise<unknown> =>
      (await current().get(`/extension/~/message-store/${String(id)}`)).json['subject'];
    expect(await read(mine.json['id'])).toBe('Mine');
    expect(await read(sales.json['id'])).toBe('From sales');
    current().simulator.setFeatures({ CallQueueSmsRecipient: false });
    expect(await read(sales.json['id'])).toBeUndefined();
    const byQueue = await current().get(`/extension/62215601/message-store/${String(sales.json['id'])}`);
    expect(byQueue.json).toMatchObject({
      subject: 'From sales',
      extensionId: '62215601',
      owner: { extensionId: '62215601', extensionType: 'Department', name: 'Sales' },
    });
  });

  test('is queued, then sent, then delivered', async () => {
    const sent = await current().sendText(direct, anna);
    const status = async (): Promise<unknown> =>
      (await current().get(`/extension/~/message-store/${String(sent.json['id'])}`)).json['messageStatus'];
    expect(await status()).toBe('Queued');
    current().advance(1_000);
    expect(await status()).toBe('Sent');
    current().advance(3_000);
    expect(await status()).toBe('Delivered');
  });
});
