import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { noMessages } from '#contract/message-view.ts';
import {
  conversationBridge,
  conversationOf,
  dana,
  messageOf,
  tellChange,
  virginia,
} from './support/conversations.ts';
import { good } from './support/fake-bridge.ts';
import { renderApp } from './support/render-app.tsx';
import { chooseVirginia, marcusText, owen, rows, stored, words } from './support/stored-conversations.ts';
import { draftOf, morning, nora, snapshotOf, textOf } from './support/truth.ts';

describe('the list of conversations', () => {
  it('begins with those of all numbers and says which number each is of', async () => {
    await renderApp(conversationBridge(stored()));
    expect(screen.getByRole('heading', { level: 1, name: 'All conversations' })).toBeTruthy();
    expect(words()).toEqual([
      'DWDana Whitfield, Virginia, 10:00 AM, Perfect, thanks. I will move the car.',
      'OPOwen Park, Virginia, 9:59 AM, You: On our way.',
      '#(571) 555-0147, Virginia, 9:58 AM, Photo: Is that gap meant to be there?, 1 unread',
      'OPOwen Park, My direct, 9:57 AM, Direct.',
    ]);
  });

  it('shows those of the number that is chosen, newest first, and what nobody has read', async () => {
    const messages = { ...noMessages, unread: 1, unreadByNumber: { [virginia]: 1 } };
    const { settle } = await renderApp(conversationBridge(stored(), { messages }));
    chooseVirginia();
    await settle();
    expect(screen.getByRole('region', { name: 'Conversations of Virginia' })).toBeTruthy();
    expect(rows()).toHaveLength(3);
    expect(rows()[2]?.dataset['unread']).toBe('true');
    expect(
      screen.getByRole('link', { name: /^Virginia, ?Site number, ?1 unread, ?\(571\) 555-0123/ }),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: /^All conversations 1 unread$/ })).toBeTruthy();
  });

  it('is narrowed to unread ones and to those that were not delivered', async () => {
    const failed = messageOf({
      id: '404',
      people: [owen],
      name: 'Owen Park',
      text: 'Lost.',
      direction: 'outbound',
      delivery: 'delivery-failed',
    });
    const { settle } = await renderApp(
      conversationBridge({ texts: [[messageOf()], [failed], [marcusText]], older: 'none' }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Unread' }));
    await settle();
    expect(words()).toEqual([expect.stringContaining('(571) 555-0147')]);
    fireEvent.click(screen.getByRole('button', { name: 'Not delivered' }));
    await settle();
    expect(words()).toEqual([
      expect.stringContaining('Owen Park, Virginia, 10:00 AM, Not delivered · You: Lost.'),
    ]);
  });

  it('keeps the unread conversation that is opened in its place until it is left', async () => {
    const texts = stored();
    const unread = { ...marcusText, attachments: [] };
    texts.texts[2] = [unread];
    const bridge = conversationBridge(texts);
    const { settle } = await renderApp(bridge);
    fireEvent.click(screen.getByRole('button', { name: 'Unread' }));
    await settle();
    fireEvent.click(rows()[0] ?? document.body);
    await settle();
    rows()[0]?.focus();
    texts.texts[2] = [{ ...unread, isRead: true }];
    tellChange(bridge, 1);
    await new Promise((resolve) => setTimeout(resolve, 250));
    await settle();
    expect(words()).toEqual([expect.stringContaining('(571) 555-0147')]);
    expect(words()[0]).not.toContain('unread');
    expect(document.activeElement).toBe(rows()[0]);
    fireEvent.click(screen.getByRole('link', { name: /^Virginia/ }));
    await settle();
    expect(screen.queryByRole('list', { name: /^(Conversations of|All conversations)/ })).toBeNull();
  });

  it('has what only the outbox knows in its place, and says where it stands', async () => {
    const waiting = textOf({
      id: 'w',
      from: virginia,
      to: ['+15405550136'],
      text: 'Hello?',
      createdAt: morning + 60_000,
    });
    const stale = textOf({
      id: 's',
      from: virginia,
      to: [owen],
      state: 'held',
      cause: { code: 'stale', message: null, requestId: null },
      text: 'Still on our way.',
      createdAt: morning + 120_000,
    });
    const draft = draftOf({ from: virginia, to: '(703) 555-0168', text: 'Hi Dana' });
    const bridge = conversationBridge(
      stored(),
      {},
      {
        'outbox:page': () => good({ total: 2, rows: [waiting, stale] }),
        'drafts:page': () => good({ total: 1, rows: [draft] }),
      },
    );
    const { settle } = await renderApp(bridge);
    chooseVirginia();
    await settle();
    expect(words()).toEqual([
      'OPOwen Park, 10:02 AM, Still send? · You: Still on our way.',
      '#(540) 555-0136, 10:01 AM, 1 waiting · You: Hello?',
      'DWDana Whitfield, 10:00 AM, Draft · Hi Dana',
      expect.stringContaining('(571) 555-0147'),
    ]);
  });

  it('follows what main says, without losing the row that has the focus', async () => {
    const texts = stored();
    const bridge = conversationBridge(texts);
    const { settle } = await renderApp(bridge);
    rows()[0]?.focus();
    texts.texts.push([
      messageOf({
        id: '600',
        people: ['+12025550162'],
        name: null,
        text: 'New here.',
        createdAt: morning + 1000,
      }),
    ]);
    tellChange(bridge, 1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await settle();
    expect(words()[0]).toContain('New here.');
    expect(document.activeElement?.textContent).toContain('Dana Whitfield');
  });

  it('has one tab stop, arrow keys and type-ahead', async () => {
    await renderApp(conversationBridge(stored()));
    expect(rows().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
    rows()[0]?.focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows()[1]);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'd' });
    expect(document.activeElement).toBe(rows()[0]);
  });

  it('marks a conversation as read or unread from the menu of its row', async () => {
    const bridge = conversationBridge(stored());
    const { settle } = await renderApp(bridge);
    const [first, , third] = rows();
    fireEvent.contextMenu(third ?? document.body);
    expect(screen.getByRole('menu', { name: 'More for the conversation with (571) 555-0147' })).toBeTruthy();
    fireEvent.click(screen.getByRole('menuitem', { name: 'Mark as read' }));
    await settle();
    expect(bridge.asked).toContainEqual({
      channel: 'conversations:mark',
      request: { key: marcusText.conversation, isRead: true },
    });
    fireEvent.contextMenu(first ?? document.body);
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy number' }));
    await settle();
    expect(bridge.asked).toContainEqual({ channel: 'app:copy-text', request: { text: dana } });
  });

  it.each([
    [{ error: { code: 'store-unavailable' } as const }, 'These conversations could not be read'],
    [{ rows: [] }, 'No texts yet'],
  ])('says what stands in the place of rows: %o', async (answer, title) => {
    const page =
      'rows' in answer ? good({ version: 0, total: 0, rows: [] }) : ({ ok: false, ...answer } as const);
    await renderApp(conversationBridge(stored(), {}, { 'conversations:page': () => page }));
    expect(screen.getByText(title)).toBeTruthy();
  });

  it('is read again when somebody asks for another try', async () => {
    let isBroken = true;
    const page = good({ version: 0, total: 1, rows: [conversationOf([messageOf()])] });
    const bridge = conversationBridge(
      stored(),
      {},
      {
        'conversations:page': () =>
          isBroken ? { ok: false, error: { code: 'store-unavailable' } as const } : page,
      },
    );
    const { settle } = await renderApp(bridge);
    isBroken = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await settle();
    expect(rows()).toHaveLength(1);
  });

  it('is that of all numbers once the number that was looked at is gone', async () => {
    const { store, settle } = await renderApp(conversationBridge(stored()));
    chooseVirginia();
    await settle();
    expect(rows()).toHaveLength(3);
    const { listings, listingsKey, replaceListings } = store.getState();
    act(() =>
      replaceListings(
        listingsKey,
        listings.filter(({ number }) => number.id !== 'virginia'),
      ),
    );
    await settle();
    expect(screen.getByRole('heading', { level: 1, name: 'All conversations' })).toBeTruthy();
    expect(rows()).toHaveLength(4);
  });

  it('begins with all numbers for another person, whatever was looked at before', async () => {
    const bridge = conversationBridge(stored());
    const { store, settle } = await renderApp(bridge);
    chooseVirginia();
    await settle();
    const session = {
      phase: 'signed-in',
      person: { ...nora, extensionId: '999' },
      missingScopes: [],
    } as const;
    act(() => bridge.push({ type: 'snapshot', snapshot: snapshotOf({ session }) }));
    await settle();
    expect(store.getState()).toMatchObject({ view: { kind: 'list', scope: null }, from: null });
    expect(rows()).toHaveLength(4);
  });

  it('asks for more rows while its end is in view, a hundred at a time', async () => {
    const texts = Array.from({ length: 250 }, (_, index) => [
      messageOf({
        id: String(index),
        people: [`+1202555${String(1000 + index)}`],
        name: null,
        createdAt: morning - index * 1000,
      }),
    ]);
    const bridge = conversationBridge({ texts, older: 'none' });
    const { settle } = await renderApp(bridge);
    await settle();
    const asked = bridge.asked.filter(({ channel }) => channel === 'conversations:page');
    const pages = asked.map(({ request }) => request);
    // What arrives is looked for among the newest twenty.
    expect(pages.filter((request) => !JSON.stringify(request).includes('"limit":20}'))).toEqual([
      { number: null, filter: 'all', offset: 0, limit: 100 },
      { number: null, filter: 'all', offset: 0, limit: 200 },
      { number: null, filter: 'all', offset: 0, limit: 300 },
    ]);
    expect(rows()).toHaveLength(250);
  });
});

describe('the panes', () => {
  it('are resized by their separators with arrow keys, and get their own width back', async () => {
    await renderApp(conversationBridge(stored()));
    const separator = screen.getByRole('separator', { name: 'Width of the conversation list' });
    const width = (): string | null => separator.getAttribute('aria-valuenow');
    expect(width()).toBe('324');
    fireEvent.keyDown(separator, { key: 'ArrowRight' });
    expect(width()).toBe('340');
    fireEvent.keyDown(separator, { key: 'End' });
    expect(width()).toBe('440');
    expect(JSON.parse(localStorage.getItem('fromline.pane-widths') ?? '')).toEqual({ list: 440 });
    fireEvent.doubleClick(separator);
    expect(width()).toBe('324');
  });

  it('keep the widths of the last time, within their limits', async () => {
    localStorage.setItem('fromline.pane-widths', '{"rail":9000,"list":"wide"}');
    await renderApp(conversationBridge(stored()));
    expect(
      screen.getByRole('separator', { name: 'Width of the number list' }).getAttribute('aria-valuenow'),
    ).toBe('400');
  });

  it('have no list beside the outbox', async () => {
    await renderApp(conversationBridge(stored(), { outboxCounts: snapshotOf().outboxCounts }));
    fireEvent.click(screen.getByRole('link', { name: /^Outbox/ }));
    expect(screen.queryByRole('region', { name: /^(All c|C)onversations/ })).toBeNull();
  });
});
