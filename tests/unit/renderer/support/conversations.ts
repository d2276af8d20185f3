import { screen } from '@testing-library/react';
import type { AppSnapshot } from '#contract/app-state.ts';
import type { ConversationView, MessageView, OlderTexts } from '#contract/message-view.ts';
import { noMessages } from '#contract/message-view.ts';
import { conversationKey } from '#domain/messages/conversation.ts';
import { createFakeBridge, good, type FakeBridge } from './fake-bridge.ts';
import { everyKind } from './listings.ts';
import { renderApp, type RenderedApp } from './render-app.tsx';
import { morning, snapshotOf } from './truth.ts';

export const virginia = '+15715550123';
export const mine = '+16505550142';
export const dana = '+17035550168';
export const danaAtVirginia = conversationKey(virginia, [dana]);

/** A text of Dana to Virginia, changed where the test says so. */
export function messageOf(changes: Partial<MessageView> = {}): MessageView {
  const number = changes.number ?? virginia;
  const people = changes.people ?? [dana];
  return {
    id: '501',
    conversation: conversationKey(number, people),
    serverConversation: null,
    direction: 'inbound',
    number,
    people,
    name: 'Dana Whitfield',
    writer: dana,
    text: 'Perfect, thanks. I will move the car.',
    attachments: [],
    delivery: changes.direction === 'outbound' ? 'delivered' : 'received',
    errorCode: null,
    segments: null,
    isRead: true,
    createdAt: morning,
    modifiedAt: morning,
    ...changes,
  };
}

/** What a list has of a conversation with these texts, oldest first. */
export function conversationOf(
  messages: readonly [MessageView, ...(readonly MessageView[])],
): ConversationView {
  const newest = messages.at(-1) ?? messages[0];
  const lastOwn = messages.findLast(({ direction }) => direction === 'outbound');
  return {
    key: newest.conversation,
    number: newest.number,
    people: newest.people,
    name: newest.name,
    newest,
    unread: messages.filter(({ direction, isRead }) => direction === 'inbound' && !isRead).length,
    isUndelivered: lastOwn?.delivery === 'delivery-failed' || lastOwn?.delivery === 'sending-failed',
  };
}

type Answers = NonNullable<Parameters<typeof createFakeBridge>[2]>;

export interface StoredMessages {
  /** Each oldest first; may be changed while the window is open. */
  texts: MessageView[][];
  older: OlderTexts;
}

/** A main process that has these conversations. `stored` is read at every question. */
export function conversationBridge(
  stored: StoredMessages,
  changes: Partial<AppSnapshot> = {},
  answers: Answers = {},
): FakeBridge {
  const views = (): readonly ConversationView[] =>
    stored.texts
      .flatMap(([first, ...others]) => (first === undefined ? [] : [conversationOf([first, ...others])]))
      .sort((one, other) => other.newest.createdAt - one.newest.createdAt);
  const numbers = { ...snapshotOf().numbers, total: everyKind.length };
  return createFakeBridge(snapshotOf({ numbers, ...changes }), everyKind, {
    'conversations:page': ({ number, filter, offset, limit }) => {
      const rows = views().filter(
        (view) =>
          (number === null || view.number === number) &&
          (filter !== 'unread' || view.unread > 0) &&
          (filter !== 'undelivered' || view.isUndelivered),
      );
      return good({ version: 0, total: rows.length, rows: rows.slice(offset, offset + limit) });
    },
    'conversations:read': ({ key }) => good(views().find((view) => view.key === key) ?? null),
    'messages:page': ({ conversation, before, limit }) => {
      const all = stored.texts.find(([first]) => first?.conversation === conversation) ?? [];
      const isOlder = ({ createdAt, id }: MessageView): boolean =>
        before === null || createdAt < before.createdAt || (createdAt === before.createdAt && id < before.id);
      const wanted = all.filter(isOlder);
      const rows = wanted.slice(-limit);
      return good({ version: 0, rows, older: rows.length < wanted.length ? 'here' : stored.older });
    },
    ...answers,
  });
}

/** Main says that texts changed. */
export function tellChange(
  bridge: FakeBridge,
  version: number,
  unreadByNumber: Record<string, number> = {},
): void {
  const unread = Object.values(unreadByNumber).reduce((sum, count) => sum + count, 0);
  bridge.push({ type: 'messages', messages: { ...noMessages, version, unread, unreadByNumber } });
}

/** The window after main asked to show a conversation. */
export async function renderConversation(bridge: FakeBridge, key: string): Promise<RenderedApp> {
  const app = await renderApp(bridge);
  bridge.push({ type: 'show', place: { kind: 'conversation', key } });
  await app.settle();
  await app.settle();
  return app;
}

export const thread = (): HTMLElement => screen.getByRole('log', { name: /^Texts with/ });
