import { describe, expect, it } from 'vitest';
import { createDraftStore } from '#main/outbox/store/draft-store.ts';
import { createOutboxStore } from '#main/outbox/store/outbox-store.ts';
import { createTextsToDrafts } from '#main/outbox/texts-to-drafts.ts';
import { sampleText } from '#tests/support/sample-text.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { now, storeHarness } from '../storage/harness.ts';
import { id } from './harness.ts';

async function openDrafting() {
  const { database } = await storeHarness().open();
  const rows = { database, clock: { now: () => now }, logger: silentLogger };
  const store = createOutboxStore(rows);
  const draftStore = createDraftStore(rows);
  const told: unknown[] = [];
  const textsToDrafts = createTextsToDrafts({
    ...rows,
    store,
    draftStore,
    changes: {
      tell: (change) => told.push(change),
      lookAgain: () => undefined,
      forget: () => undefined,
      subscribe: () => () => undefined,
    },
  });
  return { store, draftStore, textsToDrafts, told };
}

const how = { origin: 'taken-back', open: false } as const;

describe('texts that become drafts', () => {
  it('are only those that still stand where they stood', async () => {
    const { store, draftStore, textsToDrafts, told } = await openDrafting();
    const text = sampleText({ id: id(1) });
    const other = sampleText({ id: id(2) });
    store.insert(text);
    store.insert(other);
    const moved = { ...text, state: 'sending', version: 1 } as const;
    store.move(text, moved, { type: 'claimed', at: now });
    expect(textsToDrafts([text, other], how)).toMatchObject([{ id: id(2) }]);
    expect(store.find(id(1))).toEqual(moved);
    expect(store.find(id(2))).toBeNull();
    expect(draftStore.find(id(1))).toBeNull();
    expect(told).toHaveLength(2);
  });

  it('stay texts, all of them, when one has the id of another person’s draft', async () => {
    const { store, draftStore, textsToDrafts, told } = await openDrafting();
    const texts = [sampleText({ id: id(1) }), sampleText({ id: id(2) })];
    for (const text of texts) store.insert(text);
    const draft = {
      id: id(2),
      accountId: '1',
      extensionId: '102',
      from: null,
      to: 'Dana',
      audience: 'each',
      text: 'Ben’s',
      files: [],
      sendAt: null,
      endsWhenAnswered: false,
      origin: 'written',
      isOpen: true,
      createdAt: 1,
      savedAt: 2,
    } as const;
    expect(draftStore.put(draft)).toBe(true);
    expect(() => textsToDrafts(texts, how)).toThrow();
    expect(texts.map((text) => store.find(text.id))).toEqual(texts);
    expect(draftStore.find(id(1))).toBeNull();
    expect(draftStore.find(id(2))).toEqual(draft);
    expect(told).toEqual([]);
  });
});
