import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Envelope, Request, Response } from '#contract/channels.ts';
import { conversationKey } from '#domain/messages/conversation.ts';
import {
  conversationBridge,
  conversationOf,
  danaAtVirginia,
  messageOf,
  renderConversation,
  thread,
  virginia,
} from './support/conversations.ts';
import { good, type FakeBridge } from './support/fake-bridge.ts';
import { openWindow } from './support/window.ts';
import { everyKind } from './support/listings.ts';
import { morning } from './support/truth.ts';

type Find = Request<'conversations:find'>;
type FoundAnswer = Envelope<Response<'conversations:find'>>;

const name = 'Find in this conversation';
const owen = '+17035550114';
const owenAtVirginia = conversationKey(virginia, [owen]);
/** Texts a minute apart, the newest in the morning; each tenth is about paint. */
const texts = Array.from({ length: 120 }, (_, index) =>
  messageOf({
    id: String(1000 + index),
    text:
      index % 10 === 5
        ? `A long way in front of it, the paint of door ${String(index)}`
        : `Text ${String(index)}`,
    createdAt: morning - (119 - index) * 60_000,
  }),
);
const ofOwen = messageOf({ id: '9', people: [owen], writer: owen, name: 'Owen Park', text: 'On our way.' });

const answerTo = ({ words }: Find): FoundAnswer =>
  good(
    texts
      .filter(({ text }) => text.includes(words.trim()))
      .toReversed()
      .slice(0, 50)
      .map((message) => ({ message, conversation: conversationOf([message]) })),
  );
const asked = (bridge: FakeBridge): unknown[] =>
  bridge.asked.filter(({ channel }) => channel === 'conversations:find').map(({ request }) => request);

const opener = (): HTMLElement => screen.getByRole('button', { name });
const bar = (): HTMLElement => screen.getByRole('search', { name });
const field = (): HTMLInputElement => screen.getByRole<HTMLInputElement>('searchbox', { name });
const status = (): string | null => within(bar()).getByRole('status').textContent;
const press = (key: string, more: object = {}): boolean => fireEvent.keyDown(field(), { key, ...more });
const findShortcut = (): boolean =>
  fireEvent.keyDown(document.activeElement ?? document.body, {
    key: 'F',
    code: 'KeyF',
    ctrlKey: true,
    shiftKey: true,
  });
const found = (): HTMLElement | null => thread().querySelector('[data-found]');

const open = async (find: (request: Find) => FoundAnswer | Promise<FoundAnswer> = answerTo) => {
  const bridge = conversationBridge(
    { texts: [texts, [ofOwen]], older: 'none' },
    {},
    { 'conversations:find': find },
  );
  const app = await renderConversation(bridge, danaAtVirginia);
  const type = (words: string): boolean => fireEvent.change(field(), { target: { value: words } });
  const answered = async (): Promise<void> => {
    await screen.findByText(/^\d+ of |^No text here/);
    await app.settle();
  };
  const look = async (words: string): Promise<void> => {
    type(words);
    await answered();
  };
  return { bridge, type, answered, look, ...app };
};

describe('the search in a conversation', () => {
  it('begins at the newest text that has the words, and marks them in the whole text', async () => {
    const { bridge, look } = await open();
    opener().focus();
    fireEvent.click(opener());
    expect(opener().getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(field());
    await look('paint ');
    expect(asked(bridge)).toEqual([{ words: 'paint', within: { conversation: danaAtVirginia } }]);
    expect(status()).toBe('1 of 12');
    expect(found()?.textContent).toContain('A long way in front of it, the paint of door 115');
    expect([...thread().querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['paint']);
  });

  it('goes on to older ones and back, around the ends, and brings each into view', async () => {
    const { look, settle } = await open();
    fireEvent.click(opener());
    await look('paint');
    const seen = vi.spyOn(Element.prototype, 'scrollIntoView');
    press('Enter');
    expect(status()).toBe('2 of 12');
    expect(found()?.textContent).toContain('door 105');
    expect(seen.mock.contexts.at(-1)).toBe(found());
    fireEvent.click(screen.getByRole('button', { name: 'Previous text found' }));
    press('Enter', { shiftKey: true });
    await settle();
    expect(status()).toBe('12 of 12');
    expect(found()?.textContent).toContain('door 5');
    expect(seen.mock.contexts.at(-1)).toBe(found());
    fireEvent.click(screen.getByRole('button', { name: 'Next text found' }));
    await settle();
    expect(status()).toBe('1 of 12');
    seen.mockRestore();
  });

  it('opens the conversation at a text that is not in the document', async () => {
    const { look, store } = await open();
    fireEvent.click(opener());
    await look('door 15');
    expect(store.getState().view).toMatchObject({ key: danaAtVirginia, at: '1015' });
    expect(found()?.textContent).toContain('door 15');
    expect(document.activeElement).toBe(field());
  });

  it('says when there is none, and when only the newest were looked up', async () => {
    const { look, type } = await open();
    fireEvent.click(opener());
    await look('zebra');
    expect(status()).toBe('No text here has these words.');
    expect(found()).toBeNull();
    press('Enter');
    expect(status()).toBe('No text here has these words.');
    type('');
    expect(status()).toBe('');
    await look('Text');
    expect(status()).toBe('1 of the newest 50');
  });

  it('says why it could not look', async () => {
    const { type } = await open(() => ({ ok: false, error: { code: 'store-unavailable' } }));
    fireEvent.click(opener());
    type('paint');
    expect(await within(bar()).findByRole('alert')).toBeTruthy();
  });

  it('drops the answer to words that are no longer looked for', async () => {
    const waiting = new Map<string, (answer: FoundAnswer) => void>();
    const { type, answered, settle } = await open(
      ({ words }) => new Promise((resolve) => waiting.set(words, resolve)),
    );
    fireEvent.click(opener());
    type('paint');
    await vi.waitFor(() => expect(waiting.has('paint')).toBe(true));
    type('door 95');
    await vi.waitFor(() => expect(waiting.has('door 95')).toBe(true));
    waiting.get('paint')?.(answerTo({ words: 'paint', within: null }));
    await settle();
    expect(status()).toBe('');
    waiting.get('door 95')?.(answerTo({ words: 'door 95', within: null }));
    await answered();
    expect(status()).toBe('1 of 1');
    expect(found()?.textContent).toContain('door 95');
  });

  it('closes with Escape and gives the focus back; nothing stays marked', async () => {
    const { look, store } = await open();
    opener().focus();
    fireEvent.click(opener());
    await look('door 15');
    press('Escape');
    expect(screen.queryByRole('search', { name })).toBeNull();
    expect(document.activeElement).toBe(opener());
    expect(store.getState().view).toMatchObject({ kind: 'conversation', key: danaAtVirginia });
    expect(found()).toBeNull();
  });

  it('closes with its button and with the one that opened it', async () => {
    await open();
    opener().focus();
    fireEvent.click(opener());
    fireEvent.click(screen.getByRole('button', { name: 'Close the search' }));
    expect(screen.queryByRole('search', { name })).toBeNull();
    expect(document.activeElement).toBe(opener());
    fireEvent.click(opener());
    fireEvent.click(opener());
    expect(screen.queryByRole('search', { name })).toBeNull();
  });

  it('ends when another conversation is shown', async () => {
    const { bridge, look, settle } = await open();
    fireEvent.click(opener());
    await look('paint');
    bridge.push({ type: 'show', place: { kind: 'conversation', key: owenAtVirginia } });
    await settle();
    expect(screen.queryByRole('search', { name })).toBeNull();
    bridge.push({ type: 'show', place: { kind: 'conversation', key: danaAtVirginia } });
    await settle();
    expect(screen.queryByRole('search', { name })).toBeNull();
    expect(found()).toBeNull();
  });
});

describe('its shortcut', () => {
  it('opens it from where one writes, and Escape leads back there', async () => {
    await open();
    const message = screen.getByRole('textbox', { name: 'Message' });
    message.focus();
    findShortcut();
    expect(document.activeElement).toBe(field());
    findShortcut();
    expect(document.activeElement).toBe(field());
    press('Escape');
    expect(screen.queryByRole('search', { name })).toBeNull();
    expect(document.activeElement).toBe(message);
  });

  it('leads to the search above the list where no conversation is open', async () => {
    await openWindow(everyKind);
    findShortcut();
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: /^Search/ }));
  });
});
