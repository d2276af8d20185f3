import { beforeEach, describe, expect, it } from 'vitest';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { connectStore } from '#renderer/store/connect-store.ts';
import { createAppStore, type AppStore } from '#renderer/store/create-app-store.ts';
import { createPreferences } from '#renderer/store/preferences.ts';
import { createFakeBridge, good, type FakeBridge } from './support/fake-bridge.ts';
import { formats } from './support/render-app.tsx';
import { draftOf, nora, snapshotOf, textOf } from './support/truth.ts';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const storeOn = (bridge: FakeBridge): AppStore => {
  const preferences = createPreferences(localStorage);
  const store = createAppStore({ bridge, preferences, formats, newId: () => 'id' });
  connectStore(store, bridge);
  return store;
};
const texts = (store: AppStore): readonly (readonly [string, number])[] =>
  [...store.getState().lists.texts.rows.values()].map(({ id, version }) => [id, version]);
const drafts = (store: AppStore): readonly (readonly [string, string])[] =>
  [...store.getState().lists.drafts.rows.values()].map(({ id, text }) => [id, text]);

interface TextPage {
  readonly total: number;
  readonly rows: readonly OutgoingView[];
}

/** A main process whose pages of texts come when the test says so. */
function slowBridge(): { readonly bridge: FakeBridge; readonly deliver: (page: TextPage) => void } {
  const waiting: ((page: TextPage) => void)[] = [];
  const bridge = createFakeBridge(snapshotOf(), [], {
    'outbox:page': () => new Promise((resolve) => waiting.push((page) => resolve(good(page)))),
  });
  return { bridge, deliver: (page) => waiting.shift()?.(page) };
}

const a = textOf({ id: 'a', version: 2 });
const b = textOf({ id: 'b', version: 1 });

beforeEach(() => localStorage.clear());

describe('the texts and drafts of the outbox', () => {
  it('are pulled by pages of 500 that overlap', async () => {
    const rows = Array.from({ length: 1201 }, (_, place) => textOf({ id: `t${place}` }));
    const bridge = createFakeBridge(snapshotOf(), [], {
      'outbox:page': ({ offset, limit }) =>
        good({ total: rows.length, rows: rows.slice(offset, offset + limit) }),
      'drafts:page': () => good({ total: 1, rows: [draftOf({ id: 'd' })] }),
    });
    const store = storeOn(bridge);
    await settle();
    expect(texts(store)).toHaveLength(1201);
    expect(drafts(store)).toEqual([['d', 'Half a sentence']]);
    expect(store.getState().lists.isComplete).toBe(true);
    const asked = bridge.asked.filter(({ channel }) => channel === 'outbox:page');
    expect(asked.map(({ request }) => request)).toEqual([
      { offset: 0, limit: 500 },
      { offset: 480, limit: 500 },
      { offset: 960, limit: 500 },
    ]);
  });

  const many = Array.from({ length: 1100 }, (_, place) => textOf({ id: `t${place}` }));
  const changingBridge = (rowsAt: (page: number) => readonly OutgoingView[]): FakeBridge => {
    let pages = 0;
    return createFakeBridge(snapshotOf(), [], {
      'outbox:page': ({ offset, limit }) => {
        pages += 1;
        const now = rowsAt(pages);
        return good({ total: now.length, rows: now.slice(offset, offset + limit) });
      },
    });
  };

  it.each([
    ['a few leave and as many come', 5],
    ['a whole page leaves and as many come', 700],
  ])('miss none while %s between two pages', async (_, count) => {
    const came = Array.from({ length: count }, (_row, place) => textOf({ id: `n${place}` }));
    const after = [...many.slice(count), ...came];
    const store = storeOn(changingBridge((page) => (page === 1 ? many : after)));
    await settle();
    const known = new Set(texts(store).map(([id]) => id));
    expect(after.filter(({ id }) => !known.has(id))).toEqual([]);
    expect(store.getState().lists.isComplete).toBe(true);
  });

  it('are not said to be complete when they change faster than they can be read', async () => {
    const store = storeOn(
      changingBridge((page) =>
        Array.from({ length: 1100 }, (_, place) => textOf({ id: `t${place + page * 600}` })),
      ),
    );
    await settle();
    expect(store.getState().lists.isComplete).toBe(false);
    expect(store.getState().listsError?.code).toBe('internal');
  });

  it('do not come back by a page that was read before they were removed', async () => {
    const { bridge, deliver } = slowBridge();
    const store = storeOn(bridge);
    await settle();
    bridge.push({ type: 'outbox-removed', id: 'a' });
    deliver({ total: 2, rows: [a, b] });
    await settle();
    expect(texts(store)).toEqual([['b', 1]]);
  });

  it('do not come back by a page that was read before they went', async () => {
    const { bridge, deliver } = slowBridge();
    const store = storeOn(bridge);
    await settle();
    bridge.push({ type: 'outbox', text: { ...a, state: 'sent', version: 3 } });
    deliver({ total: 2, rows: [a, b] });
    await settle();
    expect(texts(store)).toEqual([['b', 1]]);
  });

  it('stay removed only until main brings them back', async () => {
    const { bridge, deliver } = slowBridge();
    const store = storeOn(bridge);
    await settle();
    bridge.push({ type: 'outbox-removed', id: 'a' });
    bridge.push({ type: 'outbox', text: a });
    deliver({ total: 1, rows: [a] });
    await settle();
    bridge.push({ type: 'outbox-removed', id: 'a' });
    expect(texts(store)).toEqual([]);
    bridge.push({ type: 'outbox', text: a });
    expect(texts(store)).toEqual([['a', 2]]);
  });

  it('keep the newer picture, whichever way it came', async () => {
    const { bridge, deliver } = slowBridge();
    const store = storeOn(bridge);
    await settle();
    bridge.push({ type: 'outbox', text: { ...a, version: 5 } });
    bridge.push({ type: 'outbox', text: { ...b, version: 0 } });
    bridge.push({ type: 'outbox', text: textOf({ id: 'new' }) });
    deliver({ total: 2, rows: [a, b] });
    await settle();
    expect(texts(store)).toEqual([
      ['a', 5],
      ['b', 1],
      ['new', 0],
    ]);
  });

  it('keep the order of writing, also of a text that comes back, whatever its clock said', async () => {
    const { bridge, deliver } = slowBridge();
    const store = storeOn(bridge);
    await settle();
    const c = textOf({ id: 'c', createdAt: 5 });
    deliver({ total: 3, rows: [a, b, c] });
    await settle();
    bridge.push({ type: 'outbox', text: textOf({ id: 'clock-set-back', createdAt: 1 }) });
    bridge.push({ type: 'outbox', text: { ...b, version: 9 } });
    bridge.push({ type: 'outbox-removed', id: 'c' });
    bridge.push({ type: 'outbox-removed', id: 'a' });
    bridge.push({ type: 'outbox', text: c });
    bridge.push({ type: 'outbox', text: a });
    expect(texts(store).map(([id]) => id)).toEqual(['a', 'b', 'c', 'clock-set-back']);
  });

  it('forget a text that went', async () => {
    const { bridge, deliver } = slowBridge();
    const store = storeOn(bridge);
    await settle();
    deliver({ total: 2, rows: [a, b] });
    await settle();
    bridge.push({ type: 'outbox', text: { ...a, state: 'sent', version: 9 } });
    expect(texts(store)).toEqual([['b', 1]]);
  });

  it('take every event as newer than what is known, whatever its clock said', async () => {
    const store = storeOn(createFakeBridge(snapshotOf()));
    await settle();
    const { applyEvent } = store.getState();
    const change = (text: string, savedAt: number, revision: number): void =>
      applyEvent({ revision, change: { type: 'draft', draft: draftOf({ id: 'd', text, savedAt }) } });
    change('before the clock was set back', 20, 2);
    change('after', 10, 3);
    expect(drafts(store)).toEqual([['d', 'after']]);
    applyEvent({ revision: 4, change: { type: 'draft-removed', id: 'd' } });
    expect(drafts(store)).toEqual([]);
  });

  it('keep a draft that was saved while they were pulled, whatever its clock said', async () => {
    let deliver: () => void = () => undefined;
    const bridge = createFakeBridge(snapshotOf(), [], {
      'drafts:page': () =>
        new Promise((resolve) => {
          const rows = [draftOf({ id: 'd', text: 'before', savedAt: 20 })];
          deliver = () => resolve(good({ total: 1, rows }));
        }),
    });
    const store = storeOn(bridge);
    await settle();
    bridge.push({ type: 'draft', draft: draftOf({ id: 'd', text: 'after', savedAt: 10 }) });
    deliver();
    await settle();
    expect(drafts(store)).toEqual([['d', 'after']]);
  });

  it('go at once when the person changes, and an answer for the one before is dropped', async () => {
    const { bridge, deliver } = slowBridge();
    const store = storeOn(bridge);
    await settle();
    bridge.push({ type: 'session', session: { phase: 'signed-out', error: null } });
    expect(store.getState().lists.owner).toBeNull();
    const ben = { ...nora, extensionId: '205' };
    bridge.push({ type: 'session', session: { phase: 'signed-in', person: ben, missingScopes: [] } });
    deliver({ total: 1, rows: [a] });
    await settle();
    expect(texts(store)).toEqual([]);
    expect(store.getState().lists.isComplete).toBe(false);
    deliver({ total: 1, rows: [b] });
    await settle();
    expect(texts(store)).toEqual([['b', 1]]);
  });

  it('are pulled again after another snapshot of the same person', async () => {
    const { bridge, deliver } = slowBridge();
    const store = storeOn(bridge);
    await settle();
    deliver({ total: 1, rows: [a] });
    await settle();
    bridge.push({ type: 'snapshot', snapshot: snapshotOf() });
    expect(texts(store)).toEqual([]);
    await settle();
    deliver({ total: 1, rows: [b] });
    await settle();
    expect(texts(store)).toEqual([['b', 1]]);
  });
});
