import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import {
  conversationBridge,
  danaAtVirginia,
  messageOf,
  renderConversation,
  thread,
} from './support/conversations.ts';
import { morning } from './support/truth.ts';

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
const askedFor = (bridge: ReturnType<typeof conversationBridge>, channel: string): unknown[] =>
  bridge.asked.filter((call) => call.channel === channel).map(({ request }) => request);

describe('reading', () => {
  const unread = [
    messageOf({ id: '1' }),
    messageOf({ id: '2', text: 'Hello?', isRead: false, createdAt: morning + 1 }),
  ];

  it('marks a conversation as read when it is opened in a window that has the focus', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    const bridge = conversationBridge({ texts: [unread], older: 'none' });
    const { settle } = await renderConversation(bridge, danaAtVirginia);
    await vi.waitFor(() =>
      expect(askedFor(bridge, 'conversations:mark')[0]).toEqual({ key: danaAtVirginia, isRead: true }),
    );
    expect(askedFor(bridge, 'conversations:look')).toEqual([{ key: danaAtVirginia }]);
    expect(within(thread()).getByText('New')).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: /^Outbox/ }));
    await settle();
    expect(askedFor(bridge, 'conversations:look').at(-1)).toEqual({ key: null });
    vi.restoreAllMocks();
  });

  it('leaves it unread while another program has the focus', async () => {
    const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    const bridge = conversationBridge({ texts: [unread], older: 'none' });
    await renderConversation(bridge, danaAtVirginia);
    await wait(600);
    expect(askedFor(bridge, 'conversations:mark')).toEqual([]);
    expect(askedFor(bridge, 'conversations:look')).toEqual([]);
    focus.mockReturnValue(true);
    fireEvent.focus(window);
    await vi.waitFor(() =>
      expect(askedFor(bridge, 'conversations:mark')[0]).toEqual({ key: danaAtVirginia, isRead: true }),
    );
    vi.restoreAllMocks();
  });

  it('leaves it unread until the newest texts are in view', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    const bridge = conversationBridge({ texts: [unread], older: 'none' });
    await renderConversation(bridge, danaAtVirginia);
    const area = thread().closest('.pane__scroll');
    if (area === null) throw new Error('no area that scrolls');
    area.scrollTop = -500;
    fireEvent.scroll(area);
    await wait(600);
    expect(askedFor(bridge, 'conversations:mark')).toEqual([]);
    area.scrollTop = 0;
    fireEvent.scroll(area);
    await vi.waitFor(() =>
      expect(askedFor(bridge, 'conversations:mark')[0]).toEqual({ key: danaAtVirginia, isRead: true }),
    );
    vi.restoreAllMocks();
  });

  it('closes the conversation that is marked as unread', async () => {
    const bridge = conversationBridge({ texts: [[messageOf()]], older: 'none' });
    const { store, settle } = await renderConversation(bridge, danaAtVirginia);
    const more = screen.getByRole('button', { name: 'More for the conversation with Dana Whitfield' });
    more.focus();
    fireEvent.click(more);
    fireEvent.click(screen.getByRole('menuitem', { name: 'Mark as unread' }));
    await settle();
    expect(store.getState().view.kind).toBe('list');
    expect(document.activeElement?.textContent).toContain('Dana Whitfield');
    expect(askedFor(bridge, 'conversations:mark')).toEqual([{ key: danaAtVirginia, isRead: false }]);
  });
});
