import { describe, expect, it } from 'vitest';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import { createOutboxStore, type OutboxStore } from '#main/outbox/outbox-store.ts';
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
  attempts: text.attempts + 1,
  attemptedAt: now,
});
const sent = (text: OutgoingText, serverId: string): OutgoingText => ({
  ...text,
  state: 'sent',
  serverId,
  settledAt: now,
});
const cause = { code: 'MSG-304', message: 'Der Absender "gehört" nicht Ihnen', requestId: 'r1' };

describe('the rows of the outbox', () => {
  it('are read as they were written', async () => {
    const store = await openOutboxStore();
    const text = inserted(store, { state: 'failed', attempts: 3, attemptedAt: 5, settledAt: 6, cause });
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
    ['no recipient', { to: '' }],
    ['no sender', { from: '' }],
    ['attempts below nothing', { attempts: -1 }],
    ['a server id before it is sent', { serverId: '1' }],
    ['no server id although it is sent', { state: 'sent' as const }],
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
    expect(store.move(text, sending(text))).toBe('moved');
    expect(store.move(text, sending(text))).toBe('lost');
    expect(store.find(text.id)).toEqual(sending(text));
  });

  it('is not made from an older attempt of the same state', async () => {
    const store = await openOutboxStore();
    const first = inserted(store, { state: 'sending', attempts: 2 });
    const stale = { ...first, attempts: 1 };
    expect(store.move(stale, sent(stale, '1'))).toBe('lost');
  });

  it('never puts a second text of a conversation in flight, and may again after the first', async () => {
    const store = await openOutboxStore();
    const first = inserted(store, { id: id(1) });
    const second = inserted(store, { id: id(2) });
    const elsewhere = inserted(store, { id: id(3), to: '+16505550143' });
    const other = inserted(store, { id: id(4), extensionId: '102' });
    expect(store.move(first, sending(first))).toBe('moved');
    expect(store.move(second, sending(second))).toBe('refused');
    expect(store.move(elsewhere, sending(elsewhere))).toBe('moved');
    expect(store.move(other, sending(other))).toBe('moved');
    const unconfirmed: OutgoingText = { ...sending(first), state: 'unconfirmed', cause };
    expect(store.move(sending(first), unconfirmed)).toBe('moved');
    expect(store.move(second, sending(second))).toBe('refused');
    expect(store.find(second.id)).toEqual(second);
    const third = inserted(store, { id: id(5), to: '+16505550143' });
    expect(store.move(sending(elsewhere), sent(sending(elsewhere), '1'))).toBe('moved');
    expect(store.move(third, sending(third))).toBe('moved');
  });

  it('never gives two texts of an account the same server id', async () => {
    const store = await openOutboxStore();
    const first = inserted(store, { id: id(1), state: 'sending', attempts: 1 });
    const second = inserted(store, { id: id(2), to: '+16505550143', state: 'sending', attempts: 1 });
    const foreign = inserted(store, { id: id(3), accountId: '2', state: 'sending', attempts: 1 });
    expect(store.move(first, sent(first, '99'))).toBe('moved');
    expect(store.move(second, sent(second, '99'))).toBe('refused');
    expect(store.move(foreign, sent(foreign, '99'))).toBe('moved');
  });

  it('takes a row away only from where it was seen', async () => {
    const store = await openOutboxStore();
    const text = inserted(store);
    store.move(text, sending(text));
    expect(store.remove(text)).toBe(false);
    expect(store.find(text.id)).not.toBeNull();
    expect(store.remove(sending(text))).toBe(true);
    expect(store.find(text.id)).toBeNull();
  });
});

describe('what is next', () => {
  const owner = { accountId: '1', extensionId: '101' };

  it('is the oldest due text that nothing holds', async () => {
    const store = await openOutboxStore();
    inserted(store, { id: id(1), dueAt: 2_000 });
    inserted(store, { id: id(2), dueAt: 1_000 });
    inserted(store, { id: id(3), to: '+16505550143', dueAt: 1_500 });
    inserted(store, { id: id(4), to: '+16505550144', state: 'unconfirmed' });
    inserted(store, { id: id(5), to: '+16505550144', dueAt: 0 });
    inserted(store, { id: id(6), extensionId: '102', dueAt: 0 });
    expect(store.nextDue(owner, 1_499)).toBeNull();
    expect(store.nextDueAt(owner, 1_499)).toBe(1_500);
    expect(store.nextDue(owner, 1_500)?.id).toBe(id(3));
    expect(store.nextDueAt(owner, 1_500)).toBe(2_000);
    expect(store.nextDue(owner, 2_000)?.id).toBe(id(1));
    expect(store.nextDueAt(owner, 2_000)).toBeNull();
  });
});
