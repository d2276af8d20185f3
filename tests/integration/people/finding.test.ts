import { describe, expect, it } from 'vitest';
import type { ListedPerson } from '#domain/people/people-answer.ts';
import { createMessageArchive } from '#main/messages/store/create-message-archive.ts';
import { ann } from '#tests/support/people.ts';
import { textOf } from '../consents/harness.ts';
import { listed, page, peopleHarness, second, type PeopleHarness } from './harness.ts';

const ruth = '+15105550119';
const owen = '+17035550114';
const elena = '+12025550162';

function text(world: PeopleHarness, people: readonly string[], createdAt: number, name: string | null): void {
  const message = textOf({ people, createdAt, name, modifiedAt: createdAt });
  createMessageArchive(world.rows).put(ann, {
    messages: [{ ...message, store: null, attachmentUris: {} }],
    removed: [],
  });
  world.people.conversationsChanged();
  world.people.learn([message]);
}

describe('finding people', () => {
  it('begins with those who were texted last, on whichever number', async () => {
    const world = peopleHarness((made) => {
      made.answer = (list) =>
        page(list === 'directory' ? [] : [listed('Owen Park', owen), listed('Ruth Abernathy', ruth)]);
    });
    await world.pass(second);
    expect(world.names()).toEqual(['Owen Park', 'Ruth Abernathy']);
    text(world, [ruth], 5, null);
    text(world, [elena], 9, 'Elena Petrova');
    expect(world.names()).toEqual(['Elena Petrova', 'Ruth Abernathy', 'Owen Park']);
    text(world, [owen], 12, 'PARK OWEN');
    expect(world.names()).toEqual(['Owen Park', 'Elena Petrova', 'Ruth Abernathy']);
    expect(world.people.names([elena, owen])).toEqual([
      { number: elena, name: 'Elena Petrova' },
      { number: owen, name: 'Owen Park' },
    ]);
  });

  it('knows those of conversations before any list is read, and without a name by their number', () => {
    const world = peopleHarness((made) => {
      made.isOnline = false;
    });
    text(world, [elena], 5, null);
    expect(world.people.find('0162', 9).people).toMatchObject([
      { name: null, number: elena, source: 'conversation' },
    ]);
    expect(world.people.names([elena])).toEqual([]);
  });

  it('tells once when a text names somebody who had no name when it was asked for', () => {
    const world = peopleHarness((made) => {
      made.isOnline = false;
    });
    expect(world.people.names([elena, owen])).toEqual([]);
    const { version } = world.people.state();
    world.told.length = 0;
    text(world, [owen], 5, null);
    text(world, [ruth], 6, 'Ruth Abernathy');
    text(world, [elena, ruth], 7, 'Elena Petrova');
    expect(world.told).toEqual([]);
    text(world, [elena], 8, 'Elena Petrova');
    text(world, [elena], 9, 'Elena Petrova');
    expect(world.told.map((state) => state.version)).toEqual([version + 1]);
    expect(world.people.names([elena, owen])).toEqual([{ number: elena, name: 'Elena Petrova' }]);
  });

  it('leaves groups and short codes to their conversations', () => {
    const world = peopleHarness();
    text(world, [elena, ruth], 5, null);
    text(world, ['22395'], 5, 'Parcel service');
    expect(world.names()).toEqual([]);
  });

  it('is done within a key stroke among ten thousand', { timeout: 30_000 }, async () => {
    const many = Array.from({ length: 10_000 }, (_each, place): ListedPerson =>
      listed(`Person${place} Family${place % 700}`, `+1202${2_000_000 + place}`),
    );
    const world = peopleHarness((made) => {
      made.answer = (list, wanted) =>
        list === 'directory' ? page([]) : page(many.slice((wanted - 1) * 1_000, wanted * 1_000), wanted < 10);
    });
    while (world.people.state().addressBook !== 'read') await world.pass(20 * second);
    expect(world.names('family699 person')).toHaveLength(14);
    // A yardstick of the same machine: the same people as plain text.
    const names = many.map(({ name }) => name);
    const yardstick = timeOf(() =>
      names.filter((name) => name.toLowerCase().normalize('NFD').includes('699')),
    );
    const search = timeOf(() => world.names('family69'));
    expect(search).toBeLessThan(yardstick * 20 + 20);
  });
});

/** Milliseconds, the best of several. */
function timeOf(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...times);
}
