import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { conversationKey } from '#domain/messages/conversation.ts';
import { openNeighbour, openUnreadNeighbour } from '#renderer/features/conversations/neighbours.ts';
import {
  conversationBridge,
  dana,
  danaAtVirginia,
  messageOf,
  mine,
  renderConversation,
  thread,
  virginia,
} from './support/conversations.ts';
import { good, type FakeBridge } from './support/fake-bridge.ts';
import { formats, renderApp, type RenderedApp } from './support/render-app.tsx';
import { chips } from './support/recipients.ts';
import { acceptedTexts, draftOf, morning } from './support/truth.ts';

const owen = '+17035550114';
const owenAtVirginia = conversationKey(virginia, [owen]);
const owenText = messageOf({
  id: '401',
  people: [owen],
  name: 'Owen Park',
  text: 'When?',
  createdAt: morning - 60_000,
});
const stored = () => ({ texts: [[messageOf()], [owenText]], older: 'none' as const });
type Answers = Parameters<typeof conversationBridge>[2];
const bridgeOf = (answers: Answers = {}): FakeBridge => conversationBridge(stored(), {}, answers);

const message = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Message' });
const write = (text: string): void => void fireEvent.change(message(), { target: { value: text } });
const asked = (bridge: FakeBridge, channel: string): unknown[] =>
  bridge.asked.filter((call) => call.channel === channel).map(({ request }) => request);
const open = async ({ settle }: RenderedApp, name: RegExp): Promise<void> => {
  const list = screen.getByRole('list', { name: /conversations/i });
  fireEvent.click(within(list).getByRole('link', { name }));
  await settle();
};
const choose = (name: RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name: /^From / }));
  fireEvent.click(screen.getByRole('option', { name }));
};

describe('the send pane of a conversation', () => {
  it('answers from the number that was texted, to the person, without asking for either', async () => {
    const bridge = bridgeOf({
      'outbox:enqueue': (request) => acceptedTexts(request, { from: virginia }),
    });
    const { settle } = await renderConversation(bridge, danaAtVirginia);
    expect(screen.getByRole('form', { name: 'Text from Virginia' })).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: 'To' })).toBeNull();
    write('They ring when outside.');
    fireEvent.keyDown(message(), { key: 'Enter' });
    await settle();
    expect(asked(bridge, 'outbox:enqueue')[0]).toMatchObject({
      numberId: 'virginia',
      sends: [{ to: [dana] }],
    });
    expect(message().value).toBe('');
    expect(within(thread()).getByText('They ring when outside.')).toBeTruthy();
  });

  it('keeps the words of each conversation apart', async () => {
    const bridge: FakeBridge = bridgeOf({
      'drafts:save': (draft) => {
        bridge.push({ type: 'draft', draft: draftOf({ ...draft, files: [], isOpen: true }) });
        return good(null);
      },
    });
    const app = await renderConversation(bridge, danaAtVirginia);
    write('For Dana');
    await open(app, /^Owen Park/);
    expect(message().value).toBe('');
    write('For Owen');
    await open(app, /^Dana Whitfield/);
    expect(message().value).toBe('For Dana');
    await open(app, /^Owen Park/);
    expect(message().value).toBe('For Owen');
    expect(asked(bridge, 'drafts:save')).toContainEqual(
      expect.objectContaining({ from: virginia, to: '(703) 555-0168\n', text: 'For Dana' }),
    );
  });

  it('has the words back even before main has them', async () => {
    const bridge = bridgeOf({ 'drafts:save': () => new Promise(() => undefined) });
    const app = await renderConversation(bridge, danaAtVirginia);
    write('For Dana');
    await open(app, /^Owen Park/);
    await open(app, /^Dana Whitfield/);
    expect(message().value).toBe('For Dana');
  });

  it('keeps no draft of a person alone, and deletes one whose words were taken out', async () => {
    const bridge = bridgeOf();
    const app = await renderConversation(bridge, danaAtVirginia);
    await open(app, /^Owen Park/);
    await app.store.getState().saveDraft();
    expect(asked(bridge, 'drafts:save')).toEqual([]);
    write('Words');
    await app.store.getState().saveDraft();
    write('');
    await app.store.getState().saveDraft();
    expect(asked(bridge, 'drafts:save').at(-1)).toMatchObject({ to: '', text: '' });
  });

  it('opens a draft that was kept for the conversation', async () => {
    const draft = draftOf({ from: virginia, to: '703-555-0168', text: 'Kept words' });
    const bridge = bridgeOf({ 'drafts:page': () => good({ total: 1, rows: [draft] }) });
    const app = await renderConversation(bridge, danaAtVirginia);
    expect(message().value).toBe('Kept words');
    expect(asked(bridge, 'drafts:open')).toEqual([{ id: draft.id }]);
    await open(app, /^Owen Park/);
    expect(message().value).toBe('');
  });

  it('says when another number would answer than the one that was texted, with the way back', async () => {
    await renderConversation(bridgeOf(), danaAtVirginia);
    choose(/^My direct/);
    expect(
      screen.getByText('Dana Whitfield texted Virginia; you are answering from My direct.'),
    ).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Use Virginia' }));
    expect(screen.getByRole('form', { name: 'Text from Virginia' })).toBeTruthy();
    expect(screen.queryByText(/you are answering from/)).toBeNull();
  });

  it('opens the other conversation when the text goes from the other number', async () => {
    const bridge = bridgeOf({
      'outbox:enqueue': (request) => acceptedTexts(request, { from: mine }),
    });
    const { store, settle } = await renderConversation(bridge, danaAtVirginia);
    choose(/^My direct/);
    write('From my own.');
    fireEvent.keyDown(message(), { key: 'Enter' });
    await settle();
    expect(store.getState().view).toMatchObject({ kind: 'conversation', key: conversationKey(mine, [dana]) });
    expect(screen.getByRole('form', { name: 'Text from My direct' })).toBeTruthy();
    expect(screen.queryByText(/you are answering from/)).toBeNull();
  });

  it('asks about the words of one conversation only, whatever comes into the pane meanwhile', async () => {
    const mayHaveGone = { from: virginia, origin: 'may-have-gone' } as const;
    const toDana = draftOf({ ...mayHaveGone, id: 'd', to: '(703) 555-0168', text: 'For Dana.' });
    const toOwen = draftOf({ ...mayHaveGone, id: 'o', to: '(703) 555-0114', text: 'For Owen.' });
    const bridge = bridgeOf({ 'drafts:page': () => good({ total: 2, rows: [toDana, toOwen] }) });
    const { settle } = await renderConversation(bridge, danaAtVirginia);
    fireEvent.click(screen.getByRole('button', { name: 'Send from Virginia' }));
    const question = (): HTMLElement | null => screen.queryByRole('alertdialog', { hidden: true });
    expect(question()?.textContent).toContain('(703) 555-0168');
    bridge.push({ type: 'show', place: { kind: 'conversation', key: owenAtVirginia } });
    await settle();
    expect(message().value).toBe('For Owen.');
    expect(question()).toBeNull();
  });

  it('says so when a text is refused after its conversation was left', async () => {
    let refuse = (): void => undefined;
    const bridge = bridgeOf({
      'outbox:enqueue': () =>
        new Promise((resolve) => {
          refuse = () => resolve({ ok: false, error: { code: 'store-unavailable' } });
        }),
    });
    const app = await renderConversation(bridge, danaAtVirginia);
    write('For Dana.');
    fireEvent.keyDown(message(), { key: 'Enter' });
    await open(app, /^Owen Park/);
    refuse();
    await app.settle();
    expect(screen.getByText(/Kept in Drafts\.$/)).toBeTruthy();
    expect(asked(bridge, 'drafts:save').at(-1)).toMatchObject({ from: virginia, text: 'For Dana.' });
    expect(message().value).toBe('');
  });

  it('leaves nothing of a conversation in a new text', async () => {
    const app = await renderConversation(bridgeOf(), danaAtVirginia);
    write('For Dana');
    fireEvent.click(screen.getByRole('button', { name: /^New text/ }));
    await app.settle();
    expect(message().value).toBe('');
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'To' }).value).toBe('');
    expect(screen.getByText('Kept in Drafts.')).toBeTruthy();
  });
});

describe('moving among conversations', () => {
  it('goes to the next and the one before, and stops at the ends', async () => {
    const { store, settle } = await renderApp(bridgeOf());
    const services = { store, formats };
    const key = (): unknown => store.getState().view;
    expect(openNeighbour(services, 1)).toBe(true);
    expect(key()).toMatchObject({ key: danaAtVirginia });
    expect(openNeighbour(services, 1)).toBe(true);
    expect(key()).toMatchObject({ key: owenAtVirginia });
    expect(openNeighbour(services, 1)).toBe(false);
    expect(openNeighbour(services, -1)).toBe(true);
    expect(key()).toMatchObject({ key: danaAtVirginia });
    await settle();
  });

  it('skips what was read on demand', async () => {
    const unread = messageOf({
      id: '9',
      people: ['+15405550136'],
      name: null,
      isRead: false,
      createdAt: morning - 90_000,
    });
    const { store } = await renderApp(
      conversationBridge({ texts: [[messageOf()], [owenText], [unread]], older: 'none' }),
    );
    expect(openUnreadNeighbour({ store, formats }, 1)).toBe(true);
    expect(store.getState().view).toMatchObject({ key: unread.conversation });
    expect(openUnreadNeighbour({ store, formats }, 1)).toBe(false);
  });

  it('stays when Escape closes what lies over it', async () => {
    const draft = draftOf({
      from: virginia,
      to: '(703) 555-0168',
      text: 'Again.',
      origin: 'may-have-gone',
    });
    const bridge = bridgeOf({ 'drafts:page': () => good({ total: 1, rows: [draft] }) });
    const { store } = await renderConversation(bridge, danaAtVirginia);
    fireEvent.click(screen.getByRole('button', { name: 'Send from Virginia' }));
    const question = screen.getByRole('alertdialog', { hidden: true });
    const before = document.activeElement;
    expect(question.contains(before)).toBe(true);
    fireEvent.keyDown(before ?? question, { key: 'Escape' });
    expect(document.activeElement).toBe(before);
    expect(store.getState().view.kind).toBe('conversation');
  });

  it('leads back to the list with Escape', async () => {
    await renderConversation(bridgeOf(), danaAtVirginia);
    message().focus();
    fireEvent.keyDown(message(), { key: 'Escape' });
    expect(document.activeElement?.textContent).toContain('Dana Whitfield');
    expect(document.activeElement?.getAttribute('aria-current')).toBe('true');
  });
});

describe('where main asks to go', () => {
  it('says so when a conversation is not here', async () => {
    const { store } = await renderConversation(bridgeOf(), conversationKey(mine, ['+12025550100']));
    expect(screen.getByText('This conversation is not on this computer.')).toBeTruthy();
    expect(store.getState().view.kind).toBe('list');
  });

  it('fills a new text in, and puts away what stood there', async () => {
    const bridge = bridgeOf();
    const { settle } = await renderApp(bridge);
    write('Half a sentence');
    bridge.push({ type: 'show', place: { kind: 'new-text', to: '+12025550162', text: null } });
    await settle();
    expect(chips()).toEqual(['(202) 555-0162']);
    expect(message().value).toBe('');
    expect(asked(bridge, 'drafts:save')[0]).toMatchObject({ text: 'Half a sentence' });
    expect(asked(bridge, 'outbox:enqueue')).toEqual([]);
  });

  it('shows the outbox', async () => {
    const bridge = bridgeOf();
    const { settle } = await renderApp(bridge);
    bridge.push({ type: 'show', place: { kind: 'outbox' } });
    await settle();
    expect(screen.getByRole('heading', { level: 1, name: 'Outbox' })).toBeTruthy();
  });
});
