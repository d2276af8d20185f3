import { describe, expect, it } from 'vitest';
import { messagesHarness, minute, second, type MessagesHarness } from './harness.ts';

const direct = '+16505550142';
const anna = '+14155550100';
const key = `${direct} ${anna}`;

async function withTexts(texts: readonly string[]): Promise<MessagesHarness> {
  const world = await messagesHarness();
  for (const text of texts) world.simulator.inbound({ from: anna, to: direct, text });
  await world.pass(5 * second);
  return world;
}

/** Requests that change texts: method, how many ids, status. */
const edits = (world: MessagesHarness): readonly string[] =>
  world.simulator
    .state()
    .requests.filter(({ method, path }) => method !== 'GET' && path.includes('/message-store/'))
    .map(({ method, path, status }) => `${method} ${path.split(',').length} ${status}`);

/** How RingCentral has the texts. */
async function stored(world: MessagesHarness): Promise<readonly string[]> {
  const answer = await world.opened.link.client.exchange({
    method: 'GET',
    path: '/restapi/v1.0/account/~/extension/~/message-store',
    query: { availability: ['Alive', 'Deleted'] },
  });
  const { records } = (answer.kind === 'answered' ? answer.body : {}) as {
    records: { subject: string; readStatus: string; availability: string }[];
  };
  return records.map(({ subject, readStatus, availability }) => `${subject} ${readStatus} ${availability}`);
}

describe('reading a conversation', () => {
  it('is here at once, and RingCentral is told of all texts in one request', async () => {
    const world = await withTexts(['One', 'Two', 'Three']);
    expect(world.messages.mark({ key, isRead: true }).ok).toBe(true);
    expect(world.state()).toMatchObject({ unread: 0, unreadByNumber: {} });
    expect(world.changes).toContainEqual({ type: 'read', conversations: [key] });
    await world.pass(5 * second);
    expect(edits(world)).toEqual(['PUT 3 207']);
    expect(await stored(world)).toEqual(['Three Read Alive', 'Two Read Alive', 'One Read Alive']);
    await world.pass(10 * minute);
    expect(world.state().unread).toBe(0);
  });

  it('is told with at most fifty ids at a time', async () => {
    const world = await withTexts(Array.from({ length: 60 }, (_each, index) => `${index}`));
    world.messages.mark({ key, isRead: true });
    await world.pass(30 * second);
    expect(edits(world)).toEqual(['PUT 50 207', 'PUT 10 207']);
    expect(world.state().unread).toBe(0);
  });

  it('can be taken back for the newest text', async () => {
    const world = await withTexts(['One', 'Two']);
    world.messages.mark({ key, isRead: true });
    await world.pass(5 * second);
    world.messages.mark({ key, isRead: false });
    expect(world.state().unread).toBe(1);
    await world.pass(5 * second);
    expect(await stored(world)).toEqual(['Two Unread Alive', 'One Read Alive']);
    expect(world.text('Two').isRead).toBe(false);
  });

  it('stays as it is here when RingCentral does not allow it', async () => {
    const world = await withTexts(['One']);
    world.simulator.setMissingPermissions(['EditMessages']);
    world.messages.mark({ key, isRead: true });
    await world.pass(10 * minute);
    world.simulator.inbound({ from: anna, to: direct, text: 'Two' });
    await world.pass(minute);
    world.messages.mark({ key, isRead: true });
    await world.pass(minute);
    expect(edits(world)).toEqual(['PUT 1 403']);
    expect(world.state().unread).toBe(0);
  });

  it('is told later when RingCentral cannot be reached', async () => {
    const world = await withTexts(['One']);
    world.isOnline = false;
    world.messages.mark({ key, isRead: true });
    await world.pass(minute);
    expect(edits(world)).toEqual([]);
    world.isOnline = true;
    world.messages.wake();
    await world.pass(minute);
    expect(edits(world)).toEqual(['PUT 1 200']);
    expect(await stored(world)).toEqual(['One Read Alive']);
  });

  it('is not undone by an answer that was on its way', async () => {
    const world = await withTexts(['One']);
    world.simulator.setMessage(world.text('One').id, { readStatus: 'Unread' });
    world.messages.mark({ key, isRead: true });
    await world.settle();
    world.messages.sync();
    await world.settle();
    expect(world.state().unread).toBe(0);
  });
});

describe('deleting a text', () => {
  it('hides it here and deletes it there, until it is restored', async () => {
    const world = await withTexts(['One', 'Two']);
    const { id } = world.text('One');
    expect(await world.messages.remove(id)).toEqual({ ok: true, value: null });
    expect(world.texts()).toEqual(['Two']);
    expect(await stored(world)).toContain('One Unread Deleted');
    await world.pass(5 * minute);
    expect(world.texts()).toEqual(['Two']);
    expect(await world.messages.restore(id)).toEqual({ ok: true, value: null });
    expect(world.texts()).toEqual(['One', 'Two']);
    await world.pass(5 * minute);
    expect(world.texts()).toEqual(['One', 'Two']);
    expect(await stored(world)).toContain('One Unread Alive');
    expect(world.arrived()).toEqual(['One', 'Two']);
  });

  it('is undone when RingCentral does not allow it', async () => {
    const world = await withTexts(['One']);
    world.simulator.setMissingPermissions(['EditMessages']);
    const removed = await world.messages.remove(world.text('One').id);
    expect(removed).toMatchObject({ ok: false, error: { code: 'permission-missing' } });
    expect(world.texts()).toEqual(['One']);
  });

  it('stays done, and is told again, when RingCentral is too busy', async () => {
    const world = await withTexts(['One']);
    world.simulator.faults.add({
      method: 'DELETE',
      path: '/restapi/v1.0/account/~/extension/~/message-store/',
      match: 'prefix',
      times: 2,
      act: { kind: 'answer', status: 503 },
    });
    expect(await world.messages.remove(world.text('One').id)).toMatchObject({ ok: true });
    expect(world.texts()).toEqual([]);
    await world.pass(2 * minute);
    expect(edits(world)).toEqual(['DELETE 1 503', 'DELETE 1 503', 'DELETE 1 204']);
    expect(world.texts()).toEqual([]);
  });

  it('of a text that is not here is an error', async () => {
    const world = await withTexts([]);
    expect(await world.messages.remove('1')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
