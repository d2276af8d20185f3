import { describe, expect, it } from 'vitest';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import { createOutboxStore, type OutboxStore } from '#main/outbox/store/outbox-store.ts';
import { isConstraintFault } from '#main/storage/store-fault.ts';
import { sampleText } from '#tests/support/sample-text.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { now, storeHarness } from '../storage/harness.ts';
import { id } from './harness.ts';

async function openOutboxStore(): Promise<OutboxStore> {
  const { database } = await storeHarness().open();
  return createOutboxStore({ database, clock: { now: () => now }, logger: silentLogger });
}

function inserted(store: OutboxStore, differences: Partial<OutgoingText> = {}): OutgoingText {
  const text = sampleText(differences);
  store.insert(text);
  return text;
}

const sending = (text: OutgoingText): OutgoingText => ({
  ...text,
  state: 'sending',
  version: text.version + 1,
  attempts: text.attempts + 1,
  attemptedAt: now,
});
const sent = (text: OutgoingText, serverId: string): OutgoingText => ({
  ...text,
  state: 'sent',
  version: text.version + 1,
  serverId,
  settledAt: now,
});
const claimed = { type: 'claimed', at: now } as const;
const accepted = { type: 'accepted', at: now, serverId: '1' } as const;
const cause = { code: 'MSG-304', message: 'Der Absender "gehört" nicht Ihnen', requestId: 'r1' };
const lost = { type: 'answer-lost', at: now, cause } as const;

describe('the rows of the outbox', () => {
  it('are read as they were written', async () => {
    const store = await openOutboxStore();
    const text = inserted(store, {
      state: 'failed',
      version: 7,
      attempts: 3,
      scheduledFor: 3,
      wantedAt: 4,
      attemptedAt: 5,
      looks: 2,
      lookAt: 8,
      finding: 'several',
      settledAt: 6,
      cause,
    });
    expect(store.find(text.id)).toEqual(text);
    expect(store.find(id(999))).toBeNull();
  });

  it('have an id once', async () => {
    const store = await openOutboxStore();
    expect(store.insert(sampleText())).toBe(true);
    expect(store.insert(sampleText({ text: 'Another' }))).toBe(false);
    expect(store.find(sampleText().id)?.text).toBe(sampleText().text);
  });

  it.each([
    ['a state nobody knows', { state: 'draft' as never }],
    ['no text', { text: '' }],
    ['no recipient', { to: [] }],
    ['no sender', { from: '' }],
    ['attempts below nothing', { attempts: -1 }],
    ['a server id before it is sent', { serverId: '1' }],
    ['a version below nothing', { version: -1 }],
    ['looks below nothing', { looks: -1 }],
    ['a finding nobody knows', { finding: 'perhaps' as never }],
  ])('are refused by the database with %s', async (_what, differences) => {
    const store = await openOutboxStore();
    let failure: unknown = null;
    try {
      store.insert(sampleText(differences));
    } catch (error) {
      failure = error;
    }
    expect(isConstraintFault(failure)).toBe(true);
  });
});

describe('a move', () => {
  it('is made by one of two who want it', async () => {
    const store = await openOutboxStore();
    const text = inserted(store);
    expect(store.move(text, sending(text), claimed)).toBe('moved');
    expect(store.move(text, sending(text), claimed)).toBe('lost');
    expect(store.find(text.id)).toEqual(sending(text));
  });

  it('is not made from an older picture of the same state', async () => {
    const store = await openOutboxStore();
    const first = inserted(store, { state: 'sending', version: 3 });
    const stale = { ...first, version: 1 };
    expect(store.move(stale, sent(stale, '1'), accepted)).toBe('lost');
  });

  it('never puts a second text of a conversation in flight, and may again after the first', async () => {
    const store = await openOutboxStore();
    const first = inserted(store, { id: id(1) });
    const second = inserted(store, { id: id(2) });
    const elsewhere = inserted(store, { id: id(3), to: ['+16505550143'] });
    const other = inserted(store, { id: id(4), extensionId: '102' });
    expect(store.move(first, sending(first), claimed)).toBe('moved');
    expect(store.move(second, sending(second), claimed)).toBe('refused');
    expect(store.move(elsewhere, sending(elsewhere), claimed)).toBe('moved');
    expect(store.move(other, sending(other), claimed)).toBe('moved');
    const unconfirmed: OutgoingText = { ...sending(first), version: 2, state: 'unconfirmed', cause };
    expect(store.move(sending(first), unconfirmed, lost)).toBe('moved');
    expect(store.move(second, sending(second), claimed)).toBe('refused');
    expect(store.find(second.id)).toEqual(second);
    const third = inserted(store, { id: id(5), to: ['+16505550143'] });
    expect(store.move(sending(elsewhere), sent(sending(elsewhere), '1'), accepted)).toBe('moved');
    expect(store.move(third, sending(third), claimed)).toBe('moved');
  });

  it('never gives two texts of an account the same server id', async () => {
    const store = await openOutboxStore();
    const first = inserted(store, { id: id(1), state: 'sending', attempts: 1 });
    const second = inserted(store, { id: id(2), to: ['+16505550143'], state: 'sending', attempts: 1 });
    const foreign = inserted(store, { id: id(3), accountId: '2', state: 'sending', attempts: 1 });
    expect(store.move(first, sent(first, '99'), accepted)).toBe('moved');
    expect(store.move(second, sent(second, '99'), accepted)).toBe('refused');
    expect(store.move(foreign, sent(foreign, '99'), accepted)).toBe('moved');
  });

  it('takes a row away only from where it was seen', async () => {
    const store = await openOutboxStore();
    const text = inserted(store);
    store.move(text, sending(text), claimed);
    expect(store.remove(text)).toBe(false);
    expect(store.find(text.id)).not.toBeNull();
    expect(store.remove(sending(text))).toBe(true);
    expect(store.find(text.id)).toBeNull();
  });
});

describe('the history of a text', () => {
  it('has a line per move, in their order, and is gone with the text', async () => {
    const store = await openOutboxStore();
    const text = inserted(store);
    store.move(text, sending(text), claimed);
    store.move(text, sending(text), claimed);
    const end: OutgoingText = { ...sending(text), version: 2, state: 'unconfirmed', cause };
    store.move(sending(text), end, lost);
    expect(store.history(text.id)).toEqual([claimed, lost]);
    store.remove(end);
    expect(store.history(text.id)).toEqual([]);
  });

  it('has no line of a move that was refused', async () => {
    const store = await openOutboxStore();
    const first = inserted(store, { id: id(1) });
    const second = inserted(store, { id: id(2) });
    store.move(first, sending(first), claimed);
    expect(store.move(second, sending(second), claimed)).toBe('refused');
    expect(store.history(second.id)).toEqual([]);
  });
});

describe('a deleted text', () => {
  const owner = { accountId: '1', extensionId: '101' };

  it('is out of every sight and no move finds it, until it is restored', async () => {
    const store = await openOutboxStore();
    const text = inserted(store);
    expect(store.markDeleted(text, now)).toBe(true);
    expect(store.markDeleted(text, now)).toBe(false);
    expect(store.find(text.id)).toBeNull();
    expect(store.findDeleted(owner, text.id)).toEqual(text);
    expect(store.move(text, sending(text), claimed)).toBe('lost');
    expect(store.insert(text)).toBe(false);
    expect(store.unmarkDeleted({ ...owner, extensionId: '102' }, text.id)).toBe('lost');
    expect(store.unmarkDeleted(owner, text.id)).toBe('moved');
    expect(store.unmarkDeleted(owner, text.id)).toBe('lost');
    expect(store.find(text.id)).toEqual(text);
  });

  it.each(['sending', 'sent'] as const)('is never one that is %s', async (state) => {
    const store = await openOutboxStore();
    const text = inserted(store, { state });
    expect(() => store.markDeleted(text, now)).toThrow();
    expect(store.find(text.id)).toEqual(text);
  });

  it('is gone for good once it is purged, and nothing else is', async () => {
    const store = await openOutboxStore();
    const text = inserted(store, { id: id(1) });
    const kept = inserted(store, { id: id(2) });
    store.markDeleted(text, now);
    expect(store.purgeDeleted()).toBe(1);
    expect(store.unmarkDeleted(owner, text.id)).toBe('lost');
    expect(store.find(kept.id)).toEqual(kept);
  });
});
