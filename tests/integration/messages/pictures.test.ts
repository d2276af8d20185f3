import { describe, expect, it } from 'vitest';
import { messagesHarness, minute, second, type MessagesHarness } from './harness.ts';

const direct = '+16505550142';
const anna = '+14155550100';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function withPicture(contentType = 'image/png'): Promise<MessagesHarness> {
  const world = await messagesHarness();
  const attachments = [{ contentType, fileName: 'roof.png', bytes: png }];
  world.simulator.inbound({ from: anna, to: direct, text: 'The roof', attachments });
  await world.pass(5 * second);
  return world;
}

const downloads = (world: MessagesHarness): number =>
  world.simulator.state().requests.filter(({ path }) => path.includes('/content/')).length;

const show = (world: MessagesHarness): ReturnType<MessagesHarness['messages']['picture']> => {
  const { id, attachments } = world.text('The roof');
  return world.messages.picture({ message: id, attachment: attachments[0]?.id ?? '' });
};

describe('a picture of a text', () => {
  it('is read from RingCentral once, and then from this computer', async () => {
    const world = await withPicture();
    expect(world.text('The roof').attachments).toMatchObject([
      { contentType: 'image/png', fileName: 'roof.png', size: png.length },
    ]);
    const dataUrl = `data:image/png;base64,${png.toString('base64')}`;
    const [one, other] = await Promise.all([show(world), show(world)]);
    expect([one, other]).toEqual([
      { ok: true, value: { dataUrl } },
      { ok: true, value: { dataUrl } },
    ]);
    await world.restart();
    expect(await show(world)).toEqual({ ok: true, value: { dataUrl } });
    expect(downloads(world)).toBe(1);
  });

  it('that an event told of is read as soon as its address is known', async () => {
    const world = await messagesHarness();
    const attachments = [{ contentType: 'image/png', bytes: png }];
    world.simulator.inbound({ from: anna, to: direct, text: 'The roof', attachments });
    await world.settle();
    const shown = show(world);
    await world.pass(5 * second);
    expect(await shown).toMatchObject({ ok: true });
  });

  it('is refused when it is none', async () => {
    const world = await withPicture('image/svg+xml');
    expect(await show(world)).toMatchObject({ ok: false, error: { code: 'refused', subject: 'kind' } });
  });

  it('of a text that is not here is not found', async () => {
    const world = await withPicture();
    expect(await world.messages.picture({ message: '1', attachment: '2' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('waits when RingCentral asks to, and is there afterwards', async () => {
    const world = await withPicture();
    world.simulator.faults.add({
      path: '/restapi/v1.0/account/.*/content/.*',
      match: 'pattern',
      times: 1,
      act: { kind: 'answer', status: 429, headers: { 'retry-after': '30' } },
    });
    expect(await show(world)).toMatchObject({ ok: false, error: { code: 'rate-limited' } });
    const later = show(world);
    await world.pass(minute);
    expect(await later).toMatchObject({ ok: true });
  });
});
