import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { FaultAct } from '#simulator/faults.ts';
import { ben } from '#tests/support/people.ts';
import { unwrap } from '#tests/support/unwrap.ts';
import { extensionPath } from '../ringcentral/open-link.ts';
import { templatesHarness, type TemplatesHarness } from './harness.ts';

const own = `${extensionPath}/message-store-templates`;
const company = '/restapi/v1.0/account/~/message-store-templates';
const minute = 60_000;

const write = async (world: TemplatesHarness, name: string, text = `${name}.`): Promise<string> =>
  unwrap(await world.templates.save({ id: null, name, text, useCase: null })).id;

/** RingCentral has these, and nothing else. */
async function withTemplates(...names: readonly string[]): Promise<TemplatesHarness> {
  const world = await templatesHarness({ profile: 'sales' });
  for (const { id, scope } of (await world.look()).templates) {
    if (scope === 'personal') unwrap(await world.templates.remove(id));
  }
  world.simulator.faults.add({
    path: company,
    times: 'always',
    act: {
      kind: 'answer',
      status: 200,
      body: { records: [{ id: '900', displayName: 'Closing', body: { text: 'Closed.' }, scope: 'Company' }] },
    },
  });
  for (const name of names) await write(world, name);
  unwrap(await world.templates.refresh());
  return world;
}

describe('the templates of a person', () => {
  it('are read when somebody looks, and again when that is minutes old', async () => {
    const world = await templatesHarness();
    expect(world.asked()).toEqual([]);
    expect(world.templates.list()).toMatchObject({ state: 'not-read', refreshing: true, checkedAt: null });
    await world.settle();
    expect(world.templates.list()).toMatchObject({ state: 'read', refreshing: false, error: null });
    expect(world.asked()).toEqual(['GET 200', 'GET 200']);
    world.ahead = 4 * minute;
    await world.look();
    expect(world.asked()).toHaveLength(2);
    world.ahead = 6 * minute;
    await world.look();
    expect(world.asked()).toHaveLength(4);
    world.ahead = 2 * minute;
    await world.look();
    expect(world.asked()).toHaveLength(4);
  });

  it('are told of with each change, by a version that grows', async () => {
    const world = await withTemplates('One');
    const before = world.templates.version();
    world.told.length = 0;
    await write(world, 'Two');
    unwrap(world.templates.move({ id: world.idOf('Two'), position: 0 }));
    expect(world.told).toEqual([before + 1, before + 2]);
    expect(world.templates.list().version).toBe(before + 2);
  });

  it('are made, changed and deleted at RingCentral first', async () => {
    const world = await withTemplates('One');
    const saved = await world.templates.save({
      id: world.idOf('One'),
      name: 'One more',
      text: 'Hi {name}',
      useCase: 'Marketing',
    });
    expect(unwrap(saved)).toMatchObject({
      name: 'One more',
      text: 'Hi {name}',
      useCase: 'Marketing',
      position: 0,
    });
    expect(world.names()).toEqual(['One more', 'Closing']);
    expect(world.templates.list().mayEdit).toBe(true);
    unwrap(await world.templates.remove(world.idOf('One more')));
    expect(world.names()).toEqual(['Closing']);
    unwrap(await world.templates.refresh());
    expect(world.names()).toEqual(['Closing']);
  });

  it('keep their order and use over a reading and a start without a connection', async () => {
    const world = await withTemplates('One', 'Two', 'Three');
    unwrap(world.templates.move({ id: world.idOf('Three'), position: 0 }));
    unwrap(world.templates.tag({ id: world.idOf('Two'), useCase: 'CustomerCare' }));
    unwrap(world.templates.tag({ id: '900', useCase: 'Marketing' }));
    unwrap(await world.templates.refresh());
    const { checkedAt } = world.templates.list();
    world.isOnline = false;
    world.ahead = 60 * minute;
    world.restart();
    const kept = await world.look();
    expect(kept).toMatchObject({ state: 'read', checkedAt, refreshing: false, knowsCompany: true });
    expect(kept.templates.map(({ name, useCase, position }) => [name, useCase, position])).toEqual([
      ['Three', null, 0],
      ['One', null, 1],
      ['Two', 'CustomerCare', 2],
      ['Closing', 'Marketing', 0],
    ]);
  });

  it('lose what was said of those that are gone', async () => {
    const world = await withTemplates('One', 'Two');
    unwrap(world.templates.tag({ id: world.idOf('One'), useCase: 'Marketing' }));
    unwrap(await world.templates.remove(world.idOf('One')));
    unwrap(await world.templates.refresh());
    expect(world.database.rows('SELECT * FROM template_choice')).toEqual([]);
  });

  it('change their use alone without RingCentral', async () => {
    const world = await withTemplates('One');
    const before = world.asked().length;
    await world.simulator.setNetworkDown(true);
    const saved = await world.templates.save({
      id: world.idOf('One'),
      name: 'One',
      text: 'One.',
      useCase: 'CustomerCare',
    });
    expect(unwrap(saved).useCase).toBe('CustomerCare');
    expect(world.asked()).toHaveLength(before);
  });

  it('cannot be changed offline, which is said; nothing changes here', async () => {
    const world = await withTemplates('One');
    await world.simulator.setNetworkDown(true);
    const offline = { ok: false, error: { code: 'offline' } };
    const id = world.idOf('One');
    expect(await world.templates.save({ id, name: 'One', text: 'x', useCase: null })).toMatchObject(offline);
    expect(await world.templates.save({ id: null, name: 'N', text: 'x', useCase: null })).toMatchObject(
      offline,
    );
    expect(await world.templates.remove(id)).toMatchObject(offline);
    expect(await world.templates.refresh()).toMatchObject(offline);
    const { templates, state, error } = world.templates.list();
    expect(templates.map(({ text }) => text)).toEqual(['One.', 'Closed.']);
    expect({ state, error }).toMatchObject({ state: 'failed', error: { code: 'offline' } });
  });

  it('are read as soon as RingCentral can be reached, when somebody looked before', async () => {
    const world = await templatesHarness();
    world.isOnline = false;
    expect((await world.look()).state).toBe('not-read');
    expect(world.asked()).toEqual([]);
    world.isOnline = true;
    world.templates.wake();
    await world.settle();
    expect(world.templates.list().state).toBe('read');
    world.templates.wake();
    await world.settle();
    expect(world.asked()).toHaveLength(2);
  });

  it('are not asked for while RingCentral wants to be left alone', async () => {
    const world = await withTemplates('One');
    const before = world.asked().length;
    const act = { kind: 'answer', status: 429, headers: { 'Retry-After': '20' }, body: {} } as const;
    world.simulator.faults.add({ path: own, method: 'POST', act });
    const add = { id: null, name: 'N', text: 'x', useCase: null };
    expect(await world.templates.save(add)).toMatchObject({ error: { code: 'rate-limited' } });
    expect(await world.templates.save(add)).toMatchObject({ error: { code: 'rate-limited' } });
    expect(await world.templates.refresh()).toMatchObject({ error: { code: 'rate-limited' } });
    expect(world.asked()).toHaveLength(before + 1);
    world.ahead = 21_000;
    unwrap(await world.templates.save(add));
    world.penalty = 2 * minute;
    expect(await world.templates.save(add)).toMatchObject({ error: { code: 'rate-limited' } });
    expect(world.asked()).toHaveLength(before + 2);
  });

  it('may not be read, or not be changed: the permission is named, what is here stays', async () => {
    const world = await withTemplates('One');
    world.simulator.faults.clear();
    world.simulator.setRefusals({ templates: 'CMN-408' });
    await world.templates.refresh();
    expect(world.templates.list()).toMatchObject({
      state: 'not-permitted',
      error: { code: 'permission-missing' },
      mayEdit: null,
    });
    expect(world.names()).toEqual(['One', 'Closing']);
    const refused = await world.templates.save({ id: null, name: 'N', text: 'x', useCase: null });
    expect(refused).toMatchObject({ error: { code: 'permission-missing' } });
    expect(world.templates.list().mayEdit).toBe(false);
    world.simulator.setRefusals({ templates: null });
    unwrap(await world.templates.refresh());
    expect(world.templates.list()).toMatchObject({ state: 'read', error: null, mayEdit: null });
  });

  it('are known not to be changeable before anybody tries, where the scope is missing', async () => {
    const world = await templatesHarness();
    world.mayWrite = false;
    expect(world.templates.list().mayEdit).toBe(false);
    world.mayWrite = true;
    expect(world.templates.list().mayEdit).toBeNull();
  });

  it('of the company are not changed, nor those that nobody knows', async () => {
    const world = await withTemplates('One');
    const before = world.asked().length;
    const notFound = { ok: false, error: { code: 'not-found' } };
    expect(await world.templates.save({ id: '900', name: 'x', text: 'x', useCase: null })).toMatchObject(
      notFound,
    );
    expect(await world.templates.remove('900')).toMatchObject(notFound);
    expect(world.templates.move({ id: 'x', position: 0 })).toMatchObject(notFound);
    expect(world.templates.tag({ id: 'x', useCase: null })).toMatchObject(notFound);
    expect(world.asked()).toHaveLength(before);
  });

  it.each([
    [' \n', 'text-empty'],
    ['x'.repeat(1001), 'text-too-long'],
  ])('have words that can be sent', async (text, code) => {
    const world = await withTemplates();
    expect(await world.templates.save({ id: null, name: 'N', text, useCase: null })).toMatchObject({
      error: { code },
    });
  });

  it('that went elsewhere are read again', async () => {
    const world = await withTemplates('One', 'Two');
    unwrap(await world.opened.link.templateSource.remove(world.idOf('One')));
    const gone = await world.templates.save({ id: world.idOf('One'), name: 'One', text: 'x', useCase: null });
    expect(gone).toMatchObject({ error: { code: 'not-found' } });
    await world.settle();
    expect(world.names()).toEqual(['Two', 'Closing']);
  });

  it('are not taken back by a list that was read before a change', async () => {
    const world = await withTemplates('One');
    world.simulator.faults.add({
      path: own,
      method: 'GET',
      act: { kind: 'delay', ms: 40, when: 'after-storing' },
    });
    const reading = world.templates.refresh();
    const making = write(world, 'Two');
    await Promise.all([reading, making]);
    expect(world.names()).toEqual(['One', 'Two', 'Closing']);
  });

  it('are nobody else’s', async () => {
    const world = await withTemplates('One');
    unwrap(world.templates.tag({ id: world.idOf('One'), useCase: 'Marketing' }));
    world.isOnline = false;
    world.templates.open(ben);
    expect(world.templates.list()).toMatchObject({ templates: [], state: 'not-read' });
    world.templates.close();
    expect(world.templates.list()).toMatchObject({ templates: [], state: 'not-read' });
    expect(await world.templates.refresh()).toMatchObject({ error: { code: 'not-signed-in' } });
    expect(await world.templates.save({ id: null, name: 'N', text: 'x', useCase: null })).toMatchObject({
      error: { code: 'not-signed-in' },
    });
  });

  it('are not made for the next person where the turn comes when somebody else is signed in', async () => {
    const world = await withTemplates('One');
    const before = world.asked().length;
    world.simulator.faults.add({
      path: own,
      method: 'GET',
      act: { kind: 'delay', ms: 40, when: 'after-storing' },
    });
    void world.templates.refresh();
    await setImmediate();
    const making = world.templates.save({ id: null, name: 'Two', text: 'x', useCase: null });
    const removing = world.templates.remove(world.idOf('One'));
    world.templates.open(ben);
    const gone = { ok: false, error: { code: 'not-signed-in' } };
    expect(await Promise.all([making, removing])).toMatchObject([gone, gone]);
    expect(world.asked().slice(before)).toEqual(['GET 200', 'GET 200']);
  });

  it('are read once for all who want it at a time', async () => {
    const world = await withTemplates('One');
    const before = world.asked().length;
    const looks = Array.from({ length: 20 }, () => world.templates.refresh());
    expect(world.templates.list().refreshing).toBe(true);
    expect((await Promise.all(looks)).every(({ ok }) => ok)).toBe(true);
    expect(world.templates.list().refreshing).toBe(false);
    expect(world.asked()).toHaveLength(before + 2);
  });

  it('may still be changed when there are as many as there may be', async () => {
    const world = await withTemplates(...Array.from({ length: 25 }, (_each, place) => `No. ${place}`));
    const act = { kind: 'answer', status: 403, body: { errorCode: 'CMN-403' } } as const;
    world.simulator.faults.add({ path: own, method: 'POST', act });
    expect(await world.templates.save({ id: null, name: 'N', text: 'x', useCase: null })).toMatchObject({
      error: { code: 'template-limit', subject: '25' },
    });
    expect(world.templates.list().mayEdit).toBeNull();
  });

  it.each<readonly [string, FaultAct]>([
    ['the connection went', { kind: 'close', when: 'after-storing' }],
    ['the gateway gave up', { kind: 'answer', status: 504, body: '', when: 'after-storing' }],
    ['the answer makes no sense', { kind: 'answer', status: 200, body: 'odd', when: 'after-storing' }],
  ])('are looked at again where %s and nobody knows whether it was taken', async (_what, act) => {
    const world = await withTemplates('One');
    world.simulator.faults.add({ path: own, method: 'POST', act });
    const lost = await world.templates.save({ id: null, name: 'Two', text: 'x', useCase: null });
    expect(lost.ok).toBe(false);
    await world.settle();
    expect(world.names()).toEqual(['One', 'Two', 'Closing']);
  });

  it('come through a row that cannot be read, and odd signs', async () => {
    const world = await withTemplates('One');
    await write(world, 'Odd', 'a\0b\uD83D 😀');
    world.database.script("UPDATE template SET record = '{}' WHERE position = 0");
    world.isOnline = false;
    world.restart();
    expect(world.names()).toHaveLength(2);
    expect(world.templates.list().templates.find(({ name }) => name === 'Odd')?.text).toContain(' 😀');
    expect(world.database.rows('SELECT source FROM quarantine')).toEqual([{ source: 'template' }]);
  });

  it('stay as they are while the disk refuses', async () => {
    const world = await withTemplates('One', 'Two');
    world.database.script('PRAGMA query_only = ON');
    expect(world.templates.move({ id: world.idOf('Two'), position: 0 })).toMatchObject({
      error: { code: 'store-unavailable' },
    });
    expect(world.names()).toEqual(['One', 'Two', 'Closing']);
    unwrap(await world.templates.refresh());
    expect(world.names()).toEqual(['One', 'Two', 'Closing']);
  });
});
