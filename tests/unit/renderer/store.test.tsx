import { beforeEach, describe, expect, it } from 'vitest';
import type { AppSnapshot } from '#contract/app-state.ts';
import { afterEvent } from '#renderer/store/apply-change.ts';
import { connectStore } from '#renderer/store/connect-store.ts';
import { createAppStore, type AppStore } from '#renderer/store/create-app-store.ts';
import { createPreferences } from '#renderer/store/preferences.ts';
import { createFakeBridge, good, type FakeBridge } from './support/fake-bridge.ts';
import { listingOf } from './support/listings.ts';
import { formats } from './support/render-app.tsx';
import { nora, snapshotOf, textOf } from './support/truth.ts';

const offline = { online: false, since: 5, waitUntil: null, serverAheadBy: 0 };
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const storeOn = (bridge: FakeBridge): AppStore => {
  const store = createAppStore({
    bridge,
    preferences: createPreferences(localStorage),
    formats,
    newId: () => 'id',
  });
  connectStore(store, bridge);
  return store;
};

beforeEach(() => localStorage.clear());

const isNew = (): boolean => false;

describe('main’s truth in the window', () => {
  it('drops an event that the snapshot already contains', () => {
    const truth = snapshotOf({ revision: 7 });
    const event = { revision: 7, change: { type: 'connection', connection: offline } } as const;
    expect(afterEvent(truth, event, isNew)).toBe(truth);
    expect(afterEvent(truth, { ...event, revision: 8 }, isNew)).toMatchObject({
      revision: 8,
      connection: offline,
    });
  });

  it('replaces everything when main sends another snapshot', () => {
    const demo = snapshotOf({ revision: 3, profile: 'demo', outbox: [textOf()] });
    const after = afterEvent(
      snapshotOf({ revision: 8, connection: offline }),
      {
        revision: 9,
        change: { type: 'snapshot', snapshot: demo },
      },
      isNew,
    );
    expect(after).toEqual({ ...demo, revision: 9 });
  });

  it('keeps each text once, newest first, and forgets one that was removed', () => {
    const older = textOf({ id: 'a', createdAt: 1 });
    const newer = textOf({ id: 'b', createdAt: 2 });
    let truth: AppSnapshot = snapshotOf({ revision: 0, outbox: [older] });
    truth = afterEvent(truth, { revision: 1, change: { type: 'outbox', text: newer } }, isNew);
    truth = afterEvent(
      truth,
      { revision: 2, change: { type: 'outbox', text: { ...older, state: 'sent' } } },
      isNew,
    );
    expect(truth.outbox.map(({ id, state }) => [id, state])).toEqual([
      ['b', 'queued'],
      ['a', 'sent'],
    ]);
    truth = afterEvent(truth, { revision: 3, change: { type: 'outbox-removed', id: 'b' } }, isNew);
    expect(truth.outbox.map(({ id }) => id)).toEqual(['a']);
  });

  it('puts a new text first although the clock was set back, and one that comes back at its place', () => {
    const ids = (truth: AppSnapshot): readonly string[] => truth.outbox.map(({ id }) => id);
    const known = [textOf({ id: 'b', createdAt: 20 }), textOf({ id: 'a', createdAt: 10 })];
    const truth = snapshotOf({ revision: 0, outbox: known });
    const event = (id: string, createdAt: number) =>
      ({ revision: 1, change: { type: 'outbox', text: textOf({ id, createdAt }) } }) as const;
    expect(ids(afterEvent(truth, event('new', 5), isNew))).toEqual(['new', 'b', 'a']);
    expect(ids(afterEvent(truth, event('back', 15), () => true))).toEqual(['b', 'back', 'a']);
  });

  it('keeps what an event told of a text when main’s older answer to Send comes after it', async () => {
    const id = '00000000-0000-4000-8000-0000000000f1';
    const bridge: FakeBridge = createFakeBridge(snapshotOf(), [], {
      'outbox:enqueue': () => {
        bridge.push({ type: 'outbox', text: textOf({ id, state: 'sending', version: 1 }) });
        return good([textOf({ id })]);
      },
    });
    const store = storeOn(bridge);
    await settle();
    store.getState().setTo('7035550168');
    store.getState().setText('Go');
    await store.getState().send('mine', [{ to: ['+17035550168'], text: 'Go' }]);
    expect(store.getState().truth?.outbox.map(({ state }) => state)).toEqual(['sending']);
  });

  it('applies what happened while the snapshot was on its way, and only what is newer than it', async () => {
    let deliver: () => void = () => undefined;
    const snapshot = snapshotOf({ revision: 2, outbox: [textOf({ id: 'in-snapshot' })] });
    const bridge = createFakeBridge(snapshot, [], {
      'app:snapshot': () =>
        new Promise((resolve) => {
          deliver = () => resolve(good(snapshot));
        }),
    });
    const store = storeOn(bridge);
    bridge.pushEvent({ revision: 2, change: { type: 'outbox-removed', id: 'in-snapshot' } });
    bridge.pushEvent({ revision: 3, change: { type: 'connection', connection: offline } });
    expect(store.getState().truth).toBeNull();
    deliver();
    await settle();
    expect(store.getState().truth).toMatchObject({ revision: 3, connection: offline });
    expect(store.getState().truth?.outbox).toHaveLength(1);
  });

  it('says why when the first snapshot cannot be had', async () => {
    const bridge = createFakeBridge(snapshotOf(), [], {
      'app:snapshot': () => Promise.reject(new Error('gone')),
    });
    const store = storeOn(bridge);
    await settle();
    expect(store.getState().startError?.code).toBe('internal');
  });
});

describe('the rows of the number list', () => {
  const rowsOf = (count: number) =>
    Array.from({ length: count }, (_, place) =>
      listingOf({ id: `n${place}`, e164: `+1650${2_000_000 + place}` }),
    );

  it('are pulled by pages of 500', async () => {
    const bridge = createFakeBridge(
      snapshotOf({ numbers: { ...snapshotOf().numbers, total: 1201 } }),
      rowsOf(1201),
    );
    const store = storeOn(bridge);
    await settle();
    expect(store.getState().listings).toHaveLength(1201);
    expect(
      bridge.asked.filter(({ channel }) => channel === 'numbers:page').map(({ request }) => request),
    ).toEqual([
      { offset: 0, limit: 500 },
      { offset: 500, limit: 500 },
      { offset: 1000, limit: 500 },
    ]);
  });

  it('are pulled anew when they changed between two pages', async () => {
    const rows = rowsOf(600);
    let pages = 0;
    const bridge = createFakeBridge(snapshotOf(), [], {
      'numbers:page': ({ offset, limit }) => {
        pages += 1;
        return good({ version: pages === 1 ? 1 : 2, total: 600, rows: rows.slice(offset, offset + limit) });
      },
    });
    const store = storeOn(bridge);
    await settle();
    expect(pages).toBe(4);
    expect(store.getState().listings).toHaveLength(600);
  });

  it('are pulled again when main says that they changed, and stay until then', async () => {
    const bridge = createFakeBridge(snapshotOf(), rowsOf(2));
    const store = storeOn(bridge);
    await settle();
    const before = store.getState().listings;
    bridge.push({ type: 'numbers', numbers: { ...snapshotOf().numbers, version: 2, refreshing: true } });
    expect(store.getState().listings).toBe(before);
    await settle();
    expect(store.getState().listings).not.toBe(before);
  });

  it('go at once when somebody else signs in, and so does the draft', async () => {
    const bridge = createFakeBridge(snapshotOf(), rowsOf(2));
    const store = storeOn(bridge);
    await settle();
    store.getState().setText('Private.');
    bridge.push({ type: 'session', session: { phase: 'signed-out', error: { code: 'session-ended' } } });
    expect(store.getState().listings).toEqual([]);
    expect(store.getState().text).toBe('Private.');
    bridge.push({
      type: 'session',
      session: { phase: 'signed-in', person: { ...nora, extensionId: '205' }, missingScopes: [] },
    });
    expect(store.getState().text).toBe('');
  });

  it('leave the draft alone when the same person signs in again', async () => {
    const bridge = createFakeBridge(snapshotOf(), rowsOf(2));
    const store = storeOn(bridge);
    await settle();
    store.getState().setText('Still here.');
    bridge.push({ type: 'session', session: { phase: 'signed-out', error: { code: 'session-ended' } } });
    bridge.push({ type: 'session', session: { phase: 'signed-in', person: nora, missingScopes: [] } });
    expect(store.getState().text).toBe('Still here.');
  });
});

describe('remembered folds', () => {
  it('survive nonsense in the storage', () => {
    localStorage.setItem('fromline.open-folds', '{"direct":"yes","queue":true');
    expect(createPreferences(localStorage).readFolds()).toEqual({});
    localStorage.setItem('fromline.open-folds', '{"direct":"yes","queue":true}');
    expect(createPreferences(localStorage).readFolds()).toEqual({ queue: true });
  });
});
