import { describe, expect, test } from 'vitest';
import { errorCode, useSimulator } from './harness.ts';
import type { Body, Reply } from './harness.ts';

const current = useSimulator({ profile: 'demo' });

const direct = '+16505550142';
const queue = '+16505550110';
const anna = '+14155550100';
const ben = '+14155550101';

interface Sync {
  readonly records: readonly Body[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly token: string;
}

async function sync(query: string, extension = '~'): Promise<Sync> {
  const reply = await current().get(`/extension/${extension}/message-sync?${query}`);
  expect(reply.status).toBe(200);
  const info = reply.json['syncInfo'] as Readonly<Record<string, unknown>>;
  return { records: reply.json.records ?? [], info, token: String(info['syncToken']) };
}

const again = (token: string): Promise<Sync> => sync(`syncType=ISync&syncToken=${token}`);
const subjects = ({ records }: Sync): readonly unknown[] => records.map((record) => record['subject']);
const receive = (text: string, from = anna, to = direct): string =>
  String(current().simulator.inbound({ from, to, text }));

/** Past the overlap of two syncs. */
const pause = (): void => current().advance(10_000);

describe('the first sync', () => {
  test('gives what is there, the newest first, with a token', async () => {
    receive('One');
    pause();
    await current().sendText(direct, ben, 'Two');
    const first = await sync('syncType=FSync&messageType=SMS&dateFrom=2026-11-01T00:00:00.000Z');
    expect(subjects(first)).toEqual(['Two', 'One']);
    expect(first.info).toEqual({
      syncType: 'FSync',
      syncToken: first.token,
      syncTime: '2026-11-21T09:00:10.000Z',
      olderRecordsExist: false,
    });
  });

  test('goes 24 hours back unless told otherwise', async () => {
    const at = current().now() - 25 * 3_600_000;
    current().simulator.seedMessages([{ direction: 'Inbound', from: anna, to: direct, text: 'Old', at }]);
    expect(subjects(await sync('syncType=FSync'))).toEqual([]);
    expect(subjects(await sync('syncType=FSync&dateFrom=2026-11-20T00:00:00.000Z'))).toEqual(['Old']);
  });

  test('is cut at recordCount and says so; dateTo reads on', async () => {
    for (const text of ['1', '2', '3']) {
      receive(text);
      pause();
    }
    const cut = await sync('syncType=FSync&recordCount=2');
    expect([subjects(cut), cut.info['olderRecordsExist']]).toEqual([['3', '2'], true]);
    const older = await sync(`syncType=FSync&recordCount=2&dateTo=2026-11-21T09:00:05.000Z`);
    expect([subjects(older), older.info['olderRecordsExist']]).toEqual([['1'], false]);
  });

  test('can give one message per conversation, or one conversation', async () => {
    receive('From Anna');
    receive('From Ben', ben);
    receive('From Ben again', ben);
    const newest = await sync('syncType=FSync&distinctConversations=true');
    expect(subjects(newest)).toEqual(['From Ben again', 'From Anna']);
    const { id } = newest.records[0]?.['conversation'] as { readonly id: string };
    expect(subjects(await sync(`syncType=FSync&conversationId=${id}`))).toEqual([
      'From Ben again',
      'From Ben',
    ]);
  });

  test('leaves deleted messages out', async () => {
    receive('Here');
    const gone = receive('Gone');
    await current().get(`/extension/~/message-store/${gone}`);
    current().simulator.setMessage(gone, { availability: 'Deleted' });
    expect(subjects(await sync('syncType=FSync'))).toEqual(['Here']);
  });

  test.each(['syncType=Sync', 'recordCount=0', 'recordCount=many', 'dateFrom=yesterday', 'direction=Up'])(
    'refuses %s',
    async (query) => {
      const reply = await current().get(`/extension/~/message-sync?${query}`);
      expect([reply.status, errorCode(reply)]).toEqual([400, 'CMN-101']);
      expect(reply.json.errors?.[0]?.parameterName).toBe(query.split('=')[0]);
    },
  );
});

describe('the next sync', () => {
  test('gives what came since, and nothing when nothing came', async () => {
    receive('Before');
    pause();
    const first = await sync('syncType=FSync');
    pause();
    receive('After');
    pause();
    const second = await again(first.token);
    expect(subjects(second)).toEqual(['After']);
    expect(second.info).toMatchObject({ syncType: 'ISync', syncTime: '2026-11-21T09:00:30.000Z' });
    expect(second.info).not.toHaveProperty('olderRecordsExist');
    expect(subjects(await again(second.token))).toEqual([]);
  });

  test('gives the last five seconds before the former one again', async () => {
    receive('Long before');
    pause();
    receive('Just before');
    current().advance(4000);
    const first = await sync('syncType=FSync');
    expect(subjects(await again(first.token))).toEqual(['Just before']);
  });

  test('can be asked twice with the same token', async () => {
    const first = await sync('syncType=FSync');
    receive('After');
    expect(subjects(await again(first.token))).toEqual(['After']);
    expect(subjects(await again(first.token))).toEqual(['After']);
  });

  test('tells every change of a status, also of an old message', async () => {
    await current().sendText(direct, anna, 'Sent');
    const first = await sync('syncType=FSync');
    pause();
    const changed = await again(first.token);
    expect(changed.records).toMatchObject([{ subject: 'Sent', messageStatus: 'Delivered' }]);
    pause();
    const id = String(changed.records[0]?.['id']);
    current().simulator.failDelivery(id, 'SMS-CAR-411');
    pause();
    expect((await again(changed.token)).records).toMatchObject([
      { messageStatus: 'DeliveryFailed', deliveryErrorCode: 'SMS-CAR-411' },
    ]);
  });

  test('tells a deleted message by its id and availability alone', async () => {
    const id = receive('Gone');
    pause();
    const first = await sync('syncType=FSync');
    pause();
    current().simulator.setMessage(id, { availability: 'Deleted' });
    const { records } = await again(first.token);
    expect(records).toHaveLength(1);
    expect(Object.keys(records[0] ?? {}).sort()).toEqual(['availability', 'id', 'type', 'uri']);
    expect(records[0]).toMatchObject({ id: Number(id), availability: 'Deleted' });
  });

  test('keeps the filters of the first one', async () => {
    const first = await sync('syncType=FSync&direction=Outbound');
    receive('In');
    await current().sendText(direct, anna, 'Out');
    expect(subjects(await again(first.token))).toEqual(['Out']);
  });

  test('is fast beside a long history', async () => {
    const at = current().now() - 86_400_000;
    const text = { direction: 'Inbound', from: anna, to: direct, text: 'Old' } as const;
    current().simulator.seedMessages(
      Array.from({ length: 100_000 }, (_, index) => ({ ...text, at: at + index })),
    );
    const { token } = await sync('syncType=FSync&recordCount=10');
    receive('New');
    const started = performance.now();
    for (let round = 0; round < 20; round += 1) await again(token);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(subjects(await again(token))).toEqual(['New']);
  });
});

describe('a token', () => {
  const refused = (reply: Reply): readonly unknown[] => [
    reply.status,
    errorCode(reply),
    reply.json.errors?.[0]?.parameterName,
  ];
  const ask = (token: string, extension = '~'): Promise<Reply> =>
    current().get(`/extension/${extension}/message-sync?syncType=ISync&syncToken=${token}`);

  test('that is expired, unknown, absent or of another path is refused', async () => {
    const { token } = await sync('syncType=FSync');
    const ofQueue = await sync('syncType=FSync', '62215601');
    expect(refused(await ask(ofQueue.token))).toEqual([400, 'CMN-101', 'syncToken']);
    expect(refused(await ask('made-up'))).toEqual([400, 'CMN-101', 'syncToken']);
    expect(refused(await ask(''))).toEqual([400, 'CMN-101', 'syncToken']);
    current().simulator.expireSyncTokens();
    expect(refused(await ask(token))).toEqual([400, 'MSG-333', 'syncToken']);
    const fresh = await sync('syncType=FSync');
    expect((await ask(fresh.token)).status).toBe(200);
  });
});

describe('whose messages', () => {
  test('follows owner and the assignment at each sync', async () => {
    receive('Mine');
    receive('To sales', anna, queue);
    expect(subjects(await sync('syncType=FSync'))).toEqual(['Mine']);
    const { token, ...any } = await sync('syncType=FSync&owner=Any');
    expect(subjects({ token, ...any })).toEqual(['To sales', 'Mine']);
    receive('More to sales', anna, queue);
    expect(subjects(await again(token))).toContain('More to sales');
    current().simulator.setFeatures({ CallQueueSmsRecipient: false });
    expect(subjects(await again(token))).toEqual(['Mine']);
  });

  test('is decided by the path of a queue like in the message store', async () => {
    receive('To sales', anna, queue);
    expect(subjects(await sync('syncType=FSync', '62215601'))).toEqual(['To sales']);
    const closed = await current().get('/extension/62215604/message-sync?syncType=FSync');
    expect([closed.status, errorCode(closed)]).toEqual([403, 'CMN-404']);
  });
});
