import { describe, expect, it } from 'vitest';
import type { MessageView } from '#contract/message-view.ts';
import { createThreadReader } from '#renderer/store/thread-reader.ts';
import { noThread, type Thread } from '#renderer/store/thread-pages.ts';
import { conversationBridge, danaAtVirginia, messageOf } from './support/conversations.ts';
import { morning } from './support/truth.ts';

const at = (index: number): number => morning + index * 60_000;
const text = (index: number, changes: Partial<MessageView> = {}): MessageView =>
  messageOf({ id: String(10_000 + index), text: `Text ${String(index)}`, createdAt: at(index), ...changes });
const many = (count: number): MessageView[] => Array.from({ length: count }, (_, index) => text(index));

const setUp = (texts: MessageView[]) => {
  const bridge = conversationBridge({ texts: [texts], older: 'none' });
  let thread: Thread = noThread;
  const reader = createThreadReader({
    bridge,
    get: () => thread,
    set: (change) => {
      thread = change(thread);
    },
  });
  const words = (): readonly string[] =>
    thread.pages.toReversed().flatMap(({ rows }) => (rows ?? []).map((row) => row.text));
  return { bridge, reader, thread: () => thread, words };
};

const numbered = (from: number, until: number): string[] =>
  Array.from({ length: until - from }, (_, index) => `Text ${String(from + index)}`);

describe('the window on a conversation', () => {
  it('holds a few hundred of five thousand texts, and reads the others again when they come near', async () => {
    const { reader, thread, words } = setUp(many(5000));
    await reader.open(danaAtVirginia, null);
    for (let page = 1; page < 100; page += 1) await reader.loadOlder();
    expect(thread().pages).toHaveLength(100);
    expect(thread().older).toBe('none');
    expect(words().length).toBeLessThanOrEqual(700);
    expect(words()[0]).toBe('Text 0');
    await reader.hold(50);
    expect(thread().pages[50]?.rows?.map((row) => row.text)).toEqual(numbered(2450, 2500));
    expect(thread().pages[99]?.rows).toBeNull();
  });

  it('takes in what came, in whatever number, without a gap or a double', async () => {
    const texts = many(80);
    const { reader, words } = setUp(texts);
    await reader.open(danaAtVirginia, null);
    texts.push(...many(300).slice(80));
    await reader.refresh();
    expect(words()).toEqual(numbered(30, 300));
  });

  it('takes in what was put between, and lets go of what was deleted', async () => {
    const texts = many(120);
    const { reader, words } = setUp(texts);
    await reader.open(danaAtVirginia, null);
    await reader.loadOlder();
    texts.splice(40, 1, text(40, { id: '10040a', text: 'Late', createdAt: at(40) + 1 }));
    texts.splice(110, 1);
    await reader.refresh();
    expect(words()).toEqual([...numbered(20, 40), 'Late', ...numbered(41, 110), ...numbered(111, 120)]);
  });

  it('keeps the very rows in which nothing changed', async () => {
    const texts = many(10);
    const { reader, thread } = setUp(texts);
    const rows = (): readonly MessageView[] => thread().pages[0]?.rows ?? [];
    await reader.open(danaAtVirginia, null);
    const before = rows();
    // As after the way from main: equal, not the same.
    texts.forEach((each, index) => texts.splice(index, 1, { ...each }));
    texts[4] = text(4, { delivery: 'delivered', modifiedAt: at(60) });
    await reader.refresh();
    expect(rows().map((row, index) => row === before[index])).toEqual(texts.map((_, index) => index !== 4));
    expect(rows()[4]?.delivery).toBe('delivered');
  });

  it('reaches back to the first text that was not read', async () => {
    const texts = many(200).map((each, index) => (index >= 60 ? { ...each, isRead: false } : each));
    const { reader, thread, words } = setUp(texts);
    await reader.open(danaAtVirginia, null);
    expect(words()[0]).toBe('Text 50');
    expect(thread().unreadFrom).toBe('10060');
  });

  it('reaches back to the text that was searched for', async () => {
    const { reader, words } = setUp(many(1000));
    await reader.open(danaAtVirginia, '10020');
    expect(words()).toContain('Text 20');
  });

  it('drops the answers to a conversation that was left', async () => {
    const { reader, thread } = setUp(many(80));
    const opening = reader.open(danaAtVirginia, null);
    await reader.open(null, null);
    await opening;
    expect(thread()).toMatchObject({ key: null, pages: [], isLoaded: false });
  });
});
