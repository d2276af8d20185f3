import { describe, expect, test } from 'vitest';
import { useSimulator } from './harness.ts';
import type { Body } from './harness.ts';

const current = useSimulator({ profile: 'demo' });

const direct = '+16505550142';
const queue = '+16505550110';
const anna = '+14155550100';
const ben = '+14155550101';

async function record(id: string | null, extension = '~'): Promise<Body> {
  const reply = await current().get(`/extension/${extension}/message-store/${String(id)}`);
  expect(reply.status).toBe(200);
  return reply.json;
}

const idOf = (conversation: unknown): string => (conversation as { readonly id: string }).id;

describe('an inbound text', () => {
  test('is unread, received, and told as the platform does', async () => {
    const id = current().simulator.inbound({ from: anna, to: direct, text: 'Hello' });
    expect(await record(id)).toMatchObject({
      id: Number(id),
      type: 'SMS',
      direction: 'Inbound',
      availability: 'Alive',
      from: { phoneNumber: anna },
      to: [{ phoneNumber: direct, name: 'Nora Lindqvist', target: true }],
      subject: 'Hello',
      readStatus: 'Unread',
      messageStatus: 'Received',
      segmentCount: 1,
      owner: { extensionId: '62204204', extensionType: 'User', name: 'Nora Lindqvist' },
    });
  });

  test.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['€'.repeat(81), 2],
    ['ж'.repeat(70), 1],
    ['ж'.repeat(71), 2],
    ['🪟'.repeat(36), 2],
  ])('tells how many segments it has: %s', async (text, segments) => {
    const id = current().simulator.inbound({ from: anna, to: direct, text });
    expect((await record(id))['segmentCount']).toBe(segments);
  });

  test('is no text that the platform accepted from a client', () => {
    current().simulator.inbound({ from: anna, to: direct, text: 'Hello' });
    expect(current().simulator.state().texts).toEqual([]);
  });

  test.each([
    ['a direct number', direct, '62204204'],
    ['the main number', '+18005550199', '62204204'],
    ['a site number', '+15715550123', '62204204'],
    ['a queue number', queue, '62215601'],
    ['a queue number that nobody here texts from', '+16505550171', '62215602'],
    ['a menu number that is assigned to nobody', '+16505550155', '62204101'],
  ])('to %s lies in the right store', async (_name, to, storeId) => {
    const id = current().simulator.inbound({ from: anna, to, text: 'Hello' });
    const reply = await current().get(`/extension/~/message-store/${String(id)}`);
    const readable = ['62204204', '62215601'].includes(storeId);
    expect([reply.status, reply.json['extensionId']]).toEqual(readable ? [200, storeId] : [404, undefined]);
  });

  test('to a number that the user does not have is none', () => {
    expect(current().simulator.inbound({ from: anna, to: '+12125550199', text: 'Hello' })).toBeNull();
  });

  test('stays where it is when the number is assigned to somebody else', async () => {
    const site = '+15715550123';
    const before = current().simulator.inbound({ from: anna, to: site, text: 'Before' });
    current().simulator.setAssignment({ phoneNumber: site, sms: false });
    current().simulator.inbound({ from: anna, to: site, text: 'After' });
    const { json } = await current().get('/extension/~/message-store?owner=Any');
    expect(json.records?.map((entry) => String(entry['id']))).toEqual([before]);
  });

  test('carries pictures', async () => {
    const picture = { contentType: 'image/png', base64: 'AAECAw==', fileName: 'sill.png' };
    const id = current().simulator.inbound({ from: anna, to: direct, text: '', attachments: [picture] });
    const { attachments } = await record(id);
    expect(attachments).toMatchObject([
      { id: Number(id), type: 'Text', contentType: 'text/plain' },
      { type: 'MmsAttachment', contentType: 'image/png', fileName: 'sill.png', size: 4 },
    ]);
    expect(JSON.stringify(attachments)).toContain(`${current().simulator.url}/media/restapi/v1.0/account/`);
  });
});

describe('a conversation', () => {
  test('is one for both directions of a pair, per store and own number', async () => {
    const sent = await current().sendText(direct, anna);
    const answer = await record(current().simulator.inbound({ from: anna, to: direct, text: 'Yes' }));
    expect(idOf(answer['conversation'])).toBe(idOf(sent.json['conversation']));
    const others = [
      { from: ben, to: direct, text: 'x' },
      { from: anna, to: queue, text: 'x' },
      { from: anna, to: '+18005550199', text: 'x' },
    ].map((text) => current().simulator.inbound(text));
    const ids = await Promise.all(others.map(async (id) => idOf((await record(id))['conversation'])));
    expect(new Set([...ids, idOf(sent.json['conversation'])]).size).toBe(4);
  });

  test('of a group is the same whoever of it writes', async () => {
    const to = [{ phoneNumber: anna }, { phoneNumber: ben }];
    const body = { from: { phoneNumber: direct }, to, text: 'Both of you' };
    const sent = await current().post('/extension/~/sms', body);
    const answer = await record(
      current().simulator.inbound({ from: ben, to: [direct, anna], text: 'Me too' }),
    );
    expect(idOf(answer['conversation'])).toBe(idOf(sent.json['conversation']));
    expect(answer['to']).toMatchObject([{ phoneNumber: direct, target: true }, { phoneNumber: anna }]);
  });

  test('has an id beyond 2^53, written with all its digits', async () => {
    const id = current().simulator.inbound({ from: anna, to: direct, text: 'x' });
    const { text, json } = await current().get(`/extension/~/message-store/${String(id)}`);
    expect(/"conversationId":(\d+),/.exec(text)?.[1]).toBe(idOf(json['conversation']));
  });

  test('is what conversationId, direction, readStatus and phoneNumber narrow a list to', async () => {
    await current().sendText(direct, anna, 'To Anna');
    current().simulator.inbound({ from: anna, to: direct, text: 'From Anna' });
    const ben_ = await record(current().simulator.inbound({ from: ben, to: direct, text: 'From Ben' }));
    const subjects = async (query: string): Promise<unknown> =>
      (await current().get(`/extension/~/message-store?${query}`)).json.records?.map(
        (entry) => entry['subject'],
      );
    expect(await subjects(`conversationId=${idOf(ben_['conversation'])}`)).toEqual(['From Ben']);
    expect(await subjects('direction=Inbound')).toEqual(['From Ben', 'From Anna']);
    expect(await subjects('readStatus=Unread')).toEqual(['From Ben', 'From Anna']);
    expect(await subjects('readStatus=Read')).toEqual(['To Anna']);
    expect(await subjects(`phoneNumber=${encodeURIComponent(anna)}`)).toEqual(['From Anna', 'To Anna']);
    expect(await subjects('distinctConversations=true')).toEqual(['From Ben', 'From Anna']);
  });
});

describe('a history', () => {
  const past = {
    direction: 'Inbound',
    from: anna,
    to: direct,
    text: 'Long ago',
    at: Date.UTC(2026, 10, 1),
  } as const;

  test('is stored with its own times', async () => {
    const ids = current().simulator.seedMessages([
      past,
      { ...past, direction: 'Outbound', from: direct, to: anna, text: 'Answer', at: past.at + 1000 },
    ]);
    const { json } = await current().get('/extension/~/message-store?dateFrom=2026-10-01T00:00:00.000Z');
    expect(json.records).toMatchObject([
      { id: Number(ids?.[1]), subject: 'Answer', direction: 'Outbound', messageStatus: 'Delivered' },
      { subject: 'Long ago', readStatus: 'Read', creationTime: '2026-11-01T00:00:00.000Z' },
    ]);
    expect(current().simulator.state().texts).toEqual([]);
  });

  test('is in order of time however it is given', async () => {
    const later = { ...past, text: 'Later', at: past.at + 1000 };
    current().simulator.seedMessages([later, past]);
    const { json } = await current().get('/extension/~/message-store?dateFrom=2026-10-01T00:00:00.000Z');
    expect(json.records?.map((entry) => entry['subject'])).toEqual(['Later', 'Long ago']);
  });

  test('with a number that the user does not have is refused as a whole', async () => {
    expect(current().simulator.seedMessages([past, { ...past, to: '+12125550199' }])).toBeNull();
    const { json } = await current().get('/extension/~/message-store?dateFrom=2026-10-01T00:00:00.000Z');
    expect(json.records).toEqual([]);
  });

  test.each([
    ['demo', 11],
    ['sales', 2],
    ['advisor', 3],
  ] as const)('of the profile %s has conversations', async (profile, conversations) => {
    current().simulator.setProfile(profile);
    current().simulator.seedHistory();
    const { access_token } = current().simulator.tokens.issue();
    const { json } = await current().get(
      `/extension/~/message-store?owner=Any&perPage=1000&dateFrom=2026-10-01T00:00:00.000Z`,
      access_token,
    );
    const ids = new Set(json.records?.map((entry) => idOf(entry['conversation'])));
    expect(ids.size).toBe(conversations);
    expect(json.records?.some((entry) => entry['readStatus'] === 'Unread')).toBe(true);
    expect(json.records?.some((entry) => entry['messageStatus'] === 'DeliveryFailed')).toBe(true);
    expect(current().simulator.state().texts).toEqual([]);
  });
});
