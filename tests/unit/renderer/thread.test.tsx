import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { noMessages, type MessageView } from '#contract/message-view.ts';
import {
  conversationBridge,
  conversationOf,
  dana,
  danaAtVirginia,
  messageOf,
  renderConversation,
  tellChange,
  thread,
  virginia,
} from './support/conversations.ts';
import { good } from './support/fake-bridge.ts';
import { morning, textOf } from './support/truth.ts';

const day = 24 * 3_600_000;
const own = (changes: Partial<MessageView>): MessageView =>
  messageOf({ direction: 'outbound', writer: null, ...changes });
const articles = (): HTMLElement[] => within(thread()).getAllByRole('article');
const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
const askedFor = (bridge: ReturnType<typeof conversationBridge>, channel: string): unknown[] =>
  bridge.asked.filter((call) => call.channel === channel).map(({ request }) => request);
/** Texts a minute apart, the newest in the morning. */
const many = (count: number): MessageView[] =>
  Array.from({ length: count }, (_, index) =>
    messageOf({
      id: String(1000 + index),
      text: `Text ${String(index)}`,
      createdAt: morning - (count - 1 - index) * 60_000,
    }),
  );

describe('the thread', () => {
  it('shows each text under its day with who wrote it, and where one’s own got', async () => {
    const texts = [
      messageOf({ id: '1', text: 'Is this the window?', createdAt: morning - day }),
      own({ id: '2', text: 'That is the one.', createdAt: morning - day + 60_000 }),
      own({ id: '3', text: 'About 11:15.', delivery: 'sent' }),
    ];
    await renderConversation(conversationBridge({ texts: [texts], older: 'none' }), danaAtVirginia);
    expect(screen.getByRole('main', { name: 'Conversation with Dana Whitfield' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: 'Dana Whitfield' })).toBeTruthy();
    expect(
      within(thread())
        .getAllByText(/^(Yesterday|Today)$/)
        .map((each) => each.textContent),
    ).toEqual(['Yesterday', 'Today']);
    expect(articles().map((each) => within(each).getByRole('heading', { level: 3 }).textContent)).toEqual([
      'Dana Whitfield, 10:00 AM',
      'You, 10:01 AM',
      'You, 10:00 AM',
    ]);
    expect(articles()[1]?.textContent).toContain('Delivered 10:01 AM');
    expect(articles()[2]?.textContent).toContain('Sent 10:00 AM, carrier has not confirmed');
  });

  it('says why a text was not delivered, and brings its words back to the pane', async () => {
    const failed = own({ delivery: 'delivery-failed', errorCode: 'SMS-CAR-435', text: 'go.example/x7Kd' });
    const bridge = conversationBridge({ texts: [[failed]], older: 'none' });
    const { settle } = await renderConversation(bridge, danaAtVirginia);
    const [article] = articles();
    expect(article?.textContent).toContain('Not delivered 10:00 AM');
    expect(article?.textContent).toContain('The carrier refuses shortened links.');
    expect(article?.textContent).toContain('SMS-CAR-435');
    fireEvent.click(screen.getByRole('button', { name: 'Copy details: go.example/x7Kd' }));
    await settle();
    expect(JSON.stringify(askedFor(bridge, 'app:copy-text')[0])).toContain('message id 501');
    fireEvent.click(screen.getByRole('button', { name: 'Edit and send again: go.example/x7Kd' }));
    const message = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
    expect(message.value).toBe('go.example/x7Kd');
    expect(document.activeElement).toBe(message);
  });

  it.each([
    ['sending-failed', 'SMS-UP-430', 'Not delivered'],
    ['sending-failed', 'SMS-RC-413', 'Not sent'],
    ['sending-failed', null, 'Not sent'],
    ['delivery-failed', null, 'Not delivered'],
  ] as const)('says by the code who refused it: %s, %s', async (delivery, errorCode, title) => {
    const failed = own({ delivery, errorCode });
    await renderConversation(conversationBridge({ texts: [[failed]], older: 'none' }), danaAtVirginia);
    expect(articles()[0]?.textContent).toContain(`${title} 10:00 AM`);
    expect(screen.getByRole('link', { name: new RegExp(`${title} · You: `) })).toBeTruthy();
  });

  it('notes under an own text without files that RingCentral counted other segments', async () => {
    const file = { id: '9', contentType: 'application/pdf', fileName: 'a.pdf', size: 9 };
    const texts = [
      own({ id: '1', text: 'Short', segments: 2 }),
      own({ id: '2', text: 'Counted alike', segments: 1 }),
      own({ id: '3', text: 'Not counted', segments: null }),
      own({ id: '4', text: 'With a file', segments: 4, attachments: [file] }),
      messageOf({ id: '5', text: 'Theirs', segments: 3 }),
    ];
    await renderConversation(conversationBridge({ texts: [texts], older: 'none' }), danaAtVirginia);
    const [first] = articles();
    expect(first?.textContent).toContain('RingCentral counted 2 segments; we counted 1');
    expect(within(thread()).getAllByText(/^RingCentral counted/)).toHaveLength(1);
  });

  it('offers nobody who opted out another try', async () => {
    const failed = own({ delivery: 'delivery-failed', errorCode: 'SMS-UP-413' });
    await renderConversation(conversationBridge({ texts: [[failed]], older: 'none' }), danaAtVirginia);
    expect(within(thread()).queryByRole('button', { name: /^Edit/ })).toBeNull();
    expect(within(thread()).getByRole('button', { name: /^Copy text/ })).toBeTruthy();
  });

  it.each(['SMS-CAR-104', 'SMS-CAR-199'])('takes %s for no status, not for a failure', async (errorCode) => {
    const text = own({ delivery: 'delivery-failed', errorCode });
    await renderConversation(conversationBridge({ texts: [[text]], older: 'none' }), danaAtVirginia);
    expect(articles()[0]?.textContent).toContain('the carrier gives no status. It may have arrived.');
  });

  it('has the own texts that have not gone in their place, each once', async () => {
    const waiting = textOf({
      id: 'w',
      from: virginia,
      to: [dana],
      text: 'Waits.',
      createdAt: morning + 1000,
    });
    const early = textOf({
      id: 'e',
      from: virginia,
      to: [dana],
      text: 'Failed.',
      state: 'failed',
      createdAt: morning - 1000,
    });
    const elsewhere = textOf({ id: 'x', to: [dana], text: 'From my direct.' });
    const bridge = conversationBridge(
      { texts: [[messageOf({ id: '1', createdAt: morning - 2000 }), messageOf({ id: '2' })]], older: 'none' },
      { outbox: [waiting, elsewhere] },
      { 'outbox:page': () => good({ total: 3, rows: [early, waiting, elsewhere] }) },
    );
    await renderConversation(bridge, danaAtVirginia);
    expect(articles().map((each) => each.querySelector('.bubble')?.textContent)).toEqual([
      'Perfect, thanks. I will move the car.',
      'Failed.',
      'Perfect, thanks. I will move the car.',
      'Waits.',
    ]);
  });

  it.each(['none', 'at-ringcentral'] as const)(
    'has an own text that failed before the first one that is known, where older ones are %s',
    async (older) => {
      const early = textOf({ id: 'e', from: virginia, to: [dana], text: 'Failed.', state: 'failed' });
      const bridge = conversationBridge(
        { texts: [[messageOf({ createdAt: early.createdAt + 1000 })]], older },
        {},
        { 'outbox:page': () => good({ total: 1, rows: [early] }) },
      );
      await renderConversation(bridge, danaAtVirginia);
      expect(articles().map((each) => each.querySelector('.bubble')?.textContent)).toEqual([
        'Failed.',
        'Perfect, thanks. I will move the car.',
      ]);
    },
  );

  it('shows a text that went until it is among RingCentral’s', async () => {
    const sent = textOf({
      id: 'w',
      from: virginia,
      to: [dana],
      text: 'Gone.',
      state: 'sent',
      version: 2,
      serverId: '777',
      settledAt: Date.now() + 60_000,
    });
    const texts = [[messageOf()]];
    const bridge = conversationBridge({ texts, older: 'none' });
    const { settle } = await renderConversation(bridge, danaAtVirginia);
    bridge.push({ type: 'outbox', text: { ...sent, state: 'sending', version: 1 } });
    bridge.push({ type: 'outbox', text: sent });
    await settle();
    expect(articles()).toHaveLength(2);
    texts[0]?.push(own({ id: '777', text: 'Gone.', createdAt: morning + 1000 }));
    tellChange(bridge, 1);
    await wait(150);
    await settle();
    expect(articles()).toHaveLength(2);
    expect(articles()[1]?.dataset['message']).toBe('777');
  });

  it.each([
    ['no sync was since', 0, 1],
    ['a sync would have brought it', 120_000, 0],
  ])('opens with a text that went before while %s', async (_, later, shown) => {
    const settledAt = Date.now() - 300_000;
    const text = 'Gone.';
    const sent = textOf({ from: virginia, to: [dana], text, state: 'sent', serverId: '777', settledAt });
    const messages = { ...noMessages, syncedAt: settledAt + later };
    const bridge = conversationBridge(
      { texts: [[messageOf()]], older: 'none' },
      { outbox: [sent], messages },
    );
    await renderConversation(bridge, danaAtVirginia);
    expect(within(thread()).queryAllByText('Gone.')).toHaveLength(shown);
  });

  it('reads older texts by page, and RingCentral’s when asked for', async () => {
    const texts = [many(120)];
    const older = messageOf({ id: '1', text: 'The first.', createdAt: morning - day });
    const stored = { texts, older: 'at-ringcentral' as 'at-ringcentral' | 'none' };
    const bridge = conversationBridge(
      stored,
      {},
      {
        'messages:load-older': () => {
          texts[0]?.unshift(older);
          stored.older = 'none';
          return good({ added: 1, older: 'here' });
        },
      },
    );
    const { settle } = await renderConversation(bridge, danaAtVirginia);
    expect(articles()).toHaveLength(50);
    fireEvent.click(screen.getByRole('button', { name: 'Show older texts' }));
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'Show older texts' }));
    await settle();
    expect(articles()).toHaveLength(120);
    expect(askedFor(bridge, 'messages:load-older')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Load older texts from RingCentral' }));
    await settle();
    expect(articles()[0]?.textContent).toContain('The first.');
    expect(screen.getByText('No older texts.')).toBeTruthy();
  });

  it('says why older texts could not be had, and tries again', async () => {
    let count = 0;
    const bridge = conversationBridge(
      { texts: [[messageOf()]], older: 'at-ringcentral' },
      {},
      {
        'messages:load-older': () => {
          count += 1;
          return { ok: false, error: { code: 'offline' } };
        },
      },
    );
    const { settle } = await renderConversation(bridge, danaAtVirginia);
    fireEvent.click(screen.getByRole('button', { name: 'Load older texts from RingCentral' }));
    await settle();
    expect(screen.getByText(/^Older texts could not be read. RingCentral cannot be reached/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await settle();
    expect(count).toBe(2);
  });

  it('begins at a text that was searched for, wherever it is', async () => {
    const bridge = conversationBridge({ texts: [many(400)], older: 'none' });
    const { store, settle } = await renderConversation(bridge, danaAtVirginia);
    store.getState().showConversation(danaAtVirginia, null, '1010');
    await settle();
    await settle();
    const found = within(thread())
      .getAllByRole('article')
      .find(({ dataset }) => dataset['found'] === 'true');
    expect(found?.textContent).toContain('Text 10');
  });

  it('takes in what came since, and keeps what was deleted away with an Undo', async () => {
    const texts = [
      [messageOf({ id: '1', text: 'One' }), messageOf({ id: '2', text: 'Two', createdAt: morning + 1 })],
    ];
    const bridge = conversationBridge({ texts, older: 'none' });
    const { settle } = await renderConversation(bridge, danaAtVirginia);
    fireEvent.click(screen.getByRole('button', { name: 'More for this text: Two' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Delete' }));
    await settle();
    expect(askedFor(bridge, 'messages:delete')).toEqual([{ id: '2' }]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await settle();
    expect(askedFor(bridge, 'messages:restore')).toEqual([{ id: '2' }]);
    texts[0]?.push(messageOf({ id: '3', text: 'Three', createdAt: morning + 2 }));
    tellChange(bridge, 1);
    await wait(150);
    await settle();
    expect(articles()).toHaveLength(3);
  });

  it('leaves the focus beside a text that is deleted', async () => {
    const texts = [messageOf({ id: '1', text: 'One' }), messageOf({ id: '2', text: 'Two' })];
    const bridge = conversationBridge({ texts: [texts], older: 'none' });
    const { settle } = await renderConversation(bridge, danaAtVirginia);
    const more = screen.getByRole('button', { name: 'More for this text: Two' });
    more.focus();
    fireEvent.click(more);
    fireEvent.click(screen.getByRole('menuitem', { name: 'Delete' }));
    await settle();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More for this text: One' }));
  });

  it('is read once at a time, however often main says that something changed', async () => {
    const texts = [[messageOf()]];
    const answers: (() => void)[] = [];
    const held = { isOn: false };
    const view = conversationOf([messageOf()]);
    const bridge = conversationBridge(
      { texts, older: 'none' },
      {},
      {
        'conversations:read': async () => {
          if (held.isOn) await new Promise<void>((resolve) => answers.push(resolve));
          return good(view);
        },
      },
    );
    const { settle } = await renderConversation(bridge, danaAtVirginia);
    const before = askedFor(bridge, 'conversations:read').length;
    held.isOn = true;
    for (const version of [1, 2, 3, 4]) {
      tellChange(bridge, version);
      await wait(120);
    }
    expect(askedFor(bridge, 'conversations:read')).toHaveLength(before + 1);
    held.isOn = false;
    answers.forEach((answer) => answer());
    await wait(150);
    await settle();
    expect(askedFor(bridge, 'conversations:read')).toHaveLength(before + 2);
  });

  it('names who wrote what among several people', async () => {
    const people = ['+15715550147', dana];
    const text = messageOf({ people, name: null, writer: dana, text: 'Both of us.' });
    await renderConversation(conversationBridge({ texts: [[text]], older: 'none' }), text.conversation);
    expect(screen.getByRole('heading', { level: 2, name: '(571) 555-0147, (703) 555-0168' })).toBeTruthy();
    expect(within(articles()[0] ?? document.body).getByRole('heading').textContent).toBe('(703) 555-0168');
  });

  it('offers another try of a text to several people, to all of them', async () => {
    const failed = own({
      people: ['+15715550147', dana],
      name: null,
      delivery: 'delivery-failed',
      errorCode: 'SMS-CAR-435',
    });
    const { store } = await renderConversation(
      conversationBridge({ texts: [[failed]], older: 'none' }),
      failed.conversation,
    );
    fireEvent.click(within(thread()).getByRole('button', { name: /^Edit/ }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' }).value).toBe(failed.text);
    expect(store.getState()).toMatchObject({ to: '(571) 555-0147\n(703) 555-0168\n', audience: 'group' });
  });

  it('loads pictures, and offers another try when one could not be had', async () => {
    let isThere = false;
    const text = messageOf({
      text: '',
      attachments: [{ id: 'p', contentType: 'image/png', fileName: null, size: 3 }],
    });
    const bridge = conversationBridge(
      { texts: [[text]], older: 'none' },
      {},
      {
        'messages:picture': () =>
          isThere ? good({ dataUrl: 'data:image/png;base64,AA' }) : { ok: false, error: { code: 'offline' } },
      },
    );
    const { settle } = await renderConversation(bridge, danaAtVirginia);
    expect(within(thread()).getByText('The photo could not be loaded')).toBeTruthy();
    isThere = true;
    fireEvent.click(within(thread()).getByRole('button', { name: 'Retry' }));
    await settle();
    expect(within(thread()).getByRole('img', { name: 'Photo from Dana Whitfield, 10:00 AM' })).toBeTruthy();
  });

  it('says why there are no texts', async () => {
    const bridge = conversationBridge(
      { texts: [[messageOf()]], older: 'none' },
      {},
      {
        'messages:page': () => ({ ok: false, error: { code: 'store-unavailable' } }),
      },
    );
    await renderConversation(bridge, danaAtVirginia);
    expect(screen.getByText('These texts could not be read')).toBeTruthy();
  });
});
