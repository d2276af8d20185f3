import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { noMessages } from '#contract/message-view.ts';
import { conversationBridge, messageOf, tellChange, virginia } from './support/conversations.ts';
import { renderApp } from './support/render-app.tsx';
import { stored } from './support/stored-conversations.ts';
import { morning } from './support/truth.ts';

describe('texts that arrive elsewhere', () => {
  it('are announced once, with the person and the number', async () => {
    const texts = stored();
    const bridge = conversationBridge(texts, { messages: { ...noMessages, version: 1 } });
    const { settle } = await renderApp(bridge);
    const look = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      await settle();
    };
    await look();
    const said = (): string =>
      screen
        .getAllByRole('status')
        .map(({ textContent }) => textContent)
        .join('|');
    texts.texts[0] = [messageOf(), messageOf({ id: '700', isRead: false, createdAt: morning + 5000 })];
    tellChange(bridge, 2, { [virginia]: 2 });
    await look();
    expect(said()).toContain('New text from Dana Whitfield to Virginia.');
  });

  it('are not announced when they were marked as unread, or come into reach', async () => {
    const texts = stored();
    const others = Array.from({ length: 30 }, (_, index) => [
      messageOf({
        id: String(800 + index),
        people: [`+1202555${String(1000 + index)}`],
        name: null,
        isRead: false,
        createdAt: morning - (index + 10) * 60_000,
      }),
    ]);
    texts.texts.push(...others);
    const bridge = conversationBridge(texts, { messages: { ...noMessages, version: 1 } });
    const { settle } = await renderApp(bridge);
    const look = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      await settle();
    };
    await look();
    texts.texts[0] = [messageOf({ isRead: false })];
    tellChange(bridge, 2);
    await look();
    texts.texts.splice(4, 6);
    tellChange(bridge, 3);
    await look();
    expect(screen.queryByText(/^New text from/)).toBeNull();
  });

  it('are announced again when the same person writes again', async () => {
    const texts = stored();
    const bridge = conversationBridge(texts, { messages: { ...noMessages, version: 1 } });
    const { settle } = await renderApp(bridge);
    const said: string[] = [];
    const look = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      await settle();
      said.push(screen.queryByText(/^New text from Dana/)?.textContent ?? '');
    };
    await look();
    for (const place of [1, 2]) {
      const news = messageOf({ id: `70${String(place)}`, isRead: false, createdAt: morning + place });
      texts.texts[0] = [...(texts.texts[0] ?? []), news];
      tellChange(bridge, place + 1);
      await look();
    }
    expect(said[1]).not.toBe('');
    expect(said[2]).not.toBe(said[1]);
    expect(said[2]?.trim()).toBe(said[1]);
  });

  it('are not announced when they come with the first reading', async () => {
    const bridge = conversationBridge(stored(), { messages: { ...noMessages, version: 1, firstSync: true } });
    const { settle } = await renderApp(bridge);
    const look = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      await settle();
    };
    await look();
    tellChange(bridge, 2, { [virginia]: 1 });
    await look();
    expect(screen.queryByText(/^New text from/)).toBeNull();
  });
});
