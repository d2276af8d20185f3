import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { useSimulator } from './harness.ts';
import { connect, filters, socketToken } from './socket-client.ts';

const current = useSimulator({ profile: 'demo' });

const direct = '+16505550142';
const queue = '+16505550110';
const anna = '+14155550100';
const receive = (text: string, to = direct): string =>
  String(current().simulator.inbound({ from: anna, to, text }));

describe('an event', () => {
  test('of an inbound text carries the text, every id as a string', async () => {
    const client = await connect(current());
    const subscription = await client.subscribe(filters.instant);
    const id = receive('Hello');
    const { head, body } = await client.until((message) => message.head.type === 'ServerNotification');
    expect(head).toMatchObject({ status: 200, wsc: { sequence: 1 } });
    expect(body).toMatchObject({
      event: '/restapi/v1.0/account/62204000/extension/62204204/message-store/instant?type=SMS',
      timestamp: '2026-11-21T09:00:00.000Z',
      subscriptionId: subscription.body['id'],
      ownerId: '62204204',
      body: {
        id,
        eventType: 'Create',
        type: 'SMS',
        direction: 'Inbound',
        subject: 'Hello',
        readStatus: 'Unread',
        from: {
          phoneNumber: anna,
          phoneNumberInfo: {
            countryCode: '1',
            nationalDestinationCode: '415',
            subscriberNumber: '5550100',
          },
        },
        to: [{ phoneNumber: direct, target: true }],
        attachments: [{ id, type: 'Text', contentType: 'text/plain' }],
        owner: { extensionId: '62204204', extensionType: 'User' },
      },
    });
    const stored = await current().get(`/extension/~/message-store/${id}`);
    const { conversation, conversationId } = body['body'] as Readonly<Record<string, unknown>>;
    expect(conversation).toEqual({ id: conversationId });
    expect(stored.json['conversation']).toMatchObject({ id: conversationId });
  });

  test('of a text to an assigned queue comes too, with the queue as the owner', async () => {
    const client = await connect(current());
    await client.subscribe(filters.instant, filters.shared);
    receive('To sales', queue);
    await expect.poll(() => client.events().length).toBe(2);
    for (const event of client.events()) {
      expect(event['body']).toMatchObject({ subject: 'To sales', owner: { extensionId: '62215601' } });
    }
    current().simulator.setFeatures({ CallQueueSmsRecipient: false });
    receive('To sales again', queue);
    receive('To me');
    await expect.poll(() => client.events().length).toBe(3);
    expect(client.events().at(-1)?.['body']).toMatchObject({ subject: 'To me' });
  });

  test('does not come for what is stored silently or was sent', async () => {
    const client = await connect(current());
    await client.subscribe(filters.instant);
    current().simulator.inbound({ from: anna, to: direct, text: 'Silent', silent: true });
    await current().sendText(direct, anna, 'Sent');
    receive('Loud');
    await expect.poll(() => client.events().length).toBe(1);
    expect(client.events()[0]?.['body']).toMatchObject({ subject: 'Loud' });
  });

  test('tells that something in a store changed: new, status, read, deleted', async () => {
    const client = await connect(current());
    await client.subscribe(filters.store);
    const counts = (): readonly unknown[] =>
      client.events().map(({ body }) => {
        const { extensionId, changes } = body as {
          readonly extensionId: string;
          readonly changes: readonly { readonly newCount: number; readonly updatedCount: number }[];
        };
        return [extensionId, changes[0]?.newCount, changes[0]?.updatedCount];
      });
    const id = receive('Hello');
    await expect.poll(counts).toEqual([['62204204', 1, 0]]);
    expect(client.events()[0]?.['body']).toMatchObject({
      accountId: '62204000',
      changes: [{ type: 'SMS', newMessageIds: [id] }],
    });
    current().simulator.setMessage(id, { readStatus: 'Read' });
    current().simulator.setMessage(id, { readStatus: 'Read' });
    current().simulator.setMessage(id, { availability: 'Deleted' });
    await current().sendText(queue, anna);
    await expect
      .poll(() => counts().slice(1))
      .toEqual([
        ['62204204', 0, 1],
        ['62204204', 0, 1],
        ['62215601', 1, 0],
      ]);
    current().advance(5000);
    await expect
      .poll(() => counts().slice(4))
      .toEqual([
        ['62215601', 0, 1],
        ['62215601', 0, 1],
      ]);
  });

  test('tells that settings of the extension changed', async () => {
    const client = await connect(current());
    await client.subscribe(filters.extension);
    current().simulator.setAssignment({ phoneNumber: direct, sms: false });
    await expect.poll(() => client.events().length).toBe(1);
    expect(client.events()[0]).toMatchObject({
      event: '/restapi/v1.0/account/62204000/extension/62204204',
      body: { extensionId: '62204204', eventType: 'Update', hints: ['CompanyNumbers', 'Features'] },
    });
  });
});

describe('an event of consents', () => {
  test('carries the record of the pair, whoever reported it', async () => {
    const client = await connect(current());
    expect((await client.subscribe(filters.consents)).body['eventFilters']).toEqual([
      '/restapi/v2/accounts/62204000/sms/consents',
    ]);
    const pair = { from: direct, to: anna } as const;
    current().simulator.setConsent({ ...pair, optStatus: 'OptOut', source: 'Carrier' });
    current().simulator.inbound({ from: anna, to: direct, text: 'start' });
    await expect.poll(() => client.events().length).toBe(2);
    expect(client.events()).toMatchObject([
      {
        event: '/restapi/v2/accounts/62204000/sms/consents',
        body: { records: [{ ...pair, optStatus: 'OptOut', source: 'Carrier' }] },
      },
      { body: { records: [{ ...pair, optStatus: 'OptIn', source: 'Recipient' }] } },
    ]);
    const [record] = (client.events()[0]?.['body'] as { records: object[] }).records;
    expect(Object.keys(record ?? {})).toEqual(['from', 'to', 'optStatus', 'source', 'lastModifiedTime']);
  });

  test('does not come for what is said silently or in the past', async () => {
    const client = await connect(current());
    await client.subscribe(filters.consents, filters.extension);
    const stop = { from: anna, to: direct, text: 'STOP' } as const;
    current().simulator.inbound({ ...stop, silent: true });
    current().simulator.seedMessages([{ ...stop, direction: 'Inbound', at: Date.UTC(2026, 10, 16) }]);
    current().simulator.setConsent({
      from: direct,
      to: anna,
      optStatus: 'OptOut',
      source: 'Api',
      silent: true,
    });
    current().simulator.setAssignment({ phoneNumber: direct, sms: false });
    await expect.poll(() => client.events().length).toBe(1);
    expect(client.events()[0]).toMatchObject({ body: { hints: ['CompanyNumbers', 'Features'] } });
  });

  test('is refused to whom the records are refused, alone or with everything', async () => {
    current().simulator.setRefusals({ consents: 'CMN-408' });
    const client = await connect(current());
    const alone = await client.subscribe(filters.store, filters.consents);
    expect(alone.body).toMatchObject({ disabledFilters: [{ filter: filters.consents, reason: 'CMN-408' }] });
    current().simulator.sockets.change({ strictFilters: true });
    const whole = await client.subscribe(filters.store, filters.consents);
    expect([whole.head.status, whole.body['errorCode']]).toEqual([403, 'CMN-408']);
    expect((await client.subscribe(filters.store)).head.status).toBe(200);
  });
});

describe('events go wrong by switches:', () => {
  test('they come twice, with the same envelope', async () => {
    const client = await connect(current());
    await client.subscribe(filters.instant);
    current().simulator.sockets.change({ duplicateNext: 1 });
    receive('One');
    receive('Two');
    await expect.poll(() => client.events().length).toBe(3);
    const [first, again, other] = client.events();
    expect(again).toEqual(first);
    expect(other?.['uuid']).not.toBe(first?.['uuid']);
  });

  test('they are lost, also for a recovery', async () => {
    const client = await connect(current());
    await client.subscribe(filters.instant);
    current().simulator.sockets.change({ loseNext: 1 });
    receive('Lost');
    receive('Seen');
    await expect.poll(() => client.events().length).toBe(1);
    expect(client.events()[0]?.['body']).toMatchObject({ subject: 'Seen' });
  });

  test('they are late', async () => {
    const client = await connect(current());
    await client.subscribe(filters.instant);
    current().simulator.sockets.change({ delayMs: 100 });
    receive('Late');
    await wait(20);
    expect(client.events()).toEqual([]);
    await expect.poll(() => client.events().length).toBe(1);
  });
});

describe('a recovery', () => {
  const details = (client: Awaited<ReturnType<typeof connect>>): unknown => client.messages[0]?.body;
  const lost = async (): Promise<string> => {
    const client = await connect(current());
    await client.subscribe(filters.instant);
    receive('Seen');
    await expect.poll(() => client.events().length).toBe(1);
    current().simulator.sockets.drop();
    await client.closed;
    await expect.poll(() => current().simulator.state().sockets.open).toBe(0);
    return client.position();
  };
  const subjectsOf = (client: Awaited<ReturnType<typeof connect>>): readonly unknown[] =>
    client.events().map(({ body }) => (body as { readonly subject: string }).subject);

  test('goes on with the subscription and brings what was missed', async () => {
    const harness = current();
    const { access_token } = harness.simulator.tokens.issue();
    const client = await connect(harness, await socketToken(harness, access_token));
    await client.subscribe(filters.instant);
    receive('Seen');
    await expect.poll(() => client.events().length).toBe(1);
    harness.simulator.sockets.drop();
    await expect.poll(() => harness.simulator.state().sockets.open).toBe(0);
    receive('Missed');
    harness.advance(179_000);
    const back = await connect(harness, await socketToken(harness, access_token), client.position());
    expect(details(back)).toMatchObject({ recoveryState: 'Successful' });
    receive('New');
    await expect.poll(() => subjectsOf(back)).toEqual(['Missed', 'New']);
    expect(harness.simulator.state().sockets).toEqual({ open: 1, connections: 2, recoveries: 1 });
  });

  test('brings the newest hundred events when more were missed', async () => {
    const harness = current();
    const { access_token } = harness.simulator.tokens.issue();
    const client = await connect(harness, await socketToken(harness, access_token));
    await client.subscribe(filters.instant);
    harness.simulator.sockets.drop();
    await expect.poll(() => harness.simulator.state().sockets.open).toBe(0);
    for (let count = 1; count <= 120; count += 1) receive(String(count));
    const back = await connect(harness, await socketToken(harness, access_token), client.position());
    expect(details(back)).toMatchObject({ recoveryState: 'Successful' });
    await expect.poll(() => back.events().length).toBe(100);
    expect(subjectsOf(back)[0]).toBe('21');
  });

  test('fails after 180 seconds, and the socket is a new one', async () => {
    const position = await lost();
    current().advance(180_000);
    const back = await connect(current(), undefined, position);
    expect(details(back)).toMatchObject({ recoveryState: 'Failed', recoveryErrorCode: 'WSG-1005' });
    receive('Nobody listens');
    expect((await back.subscribe(filters.instant)).head.status).toBe(200);
    receive('New');
    await expect.poll(() => subjectsOf(back)).toEqual(['New']);
  });

  test('fails for another session, for nonsense and by a switch', async () => {
    const position = await lost();
    const other = await connect(current(), undefined, position);
    expect(details(other)).toMatchObject({ recoveryState: 'Failed', recoveryErrorCode: 'WSG-1003' });
    const nonsense = await connect(current(), undefined, 'nonsense');
    expect(details(nonsense)).toMatchObject({ recoveryState: 'Failed', recoveryErrorCode: 'WSG-400' });
    current().simulator.sockets.change({ refuseRecovery: true });
    const refused = await connect(current(), undefined, position);
    expect(details(refused)).toMatchObject({ recoveryState: 'Failed' });
  });

  test('without a subscription has nothing to go on with', async () => {
    const harness = current();
    const { access_token } = harness.simulator.tokens.issue();
    const client = await connect(harness, await socketToken(harness, access_token));
    harness.simulator.sockets.drop();
    await client.closed;
    const back = await connect(harness, await socketToken(harness, access_token), client.position());
    expect(details(back)).toMatchObject({ recoveryState: 'Failed', recoveryErrorCode: 'WSG-1005' });
  });
});
