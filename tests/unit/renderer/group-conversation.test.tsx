import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { conversationKey } from '#domain/messages/conversation.ts';
import {
  conversationBridge,
  dana,
  messageOf,
  mine,
  renderConversation,
  thread,
} from './support/conversations.ts';
import { good, type FakeBridge } from './support/fake-bridge.ts';
import { acceptedTexts, draftOf } from './support/truth.ts';

const owen = '+12025550174';
const people = [owen, dana];
const group = conversationKey(mine, people);
const text = messageOf({ number: mine, people, name: null, writer: dana, text: 'Both of us.' });
const message = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Message' });
const named = {
  'people:names': () => good([{ number: dana, name: 'Dana Whitfield' }]),
};
const asked = (bridge: FakeBridge, channel: string): readonly unknown[] =>
  bridge.asked.filter((call) => call.channel === channel).map(({ request }) => request);

describe('a conversation with several people', () => {
  it('says who is in it, by name where one is known', async () => {
    const bridge = conversationBridge({ texts: [[text]], older: 'none' }, {}, named);
    await renderConversation(bridge, group);
    const who = '(202) 555-0174, Dana Whitfield';
    expect(screen.getByRole('heading', { level: 2, name: who })).toBeTruthy();
    const list = screen.getByRole('list', { name: /conversations/i });
    expect(
      within(list).getByRole('link', { name: new RegExp(`^${who.replace(/[()]/g, '\\$&')}`) }),
    ).toBeTruthy();
    expect(within(thread()).getByRole('heading', { level: 3, name: 'Dana Whitfield' })).toBeTruthy();
    expect(screen.queryByRole('radiogroup', { name: 'Several people' })).toBeNull();
  });

  it('is answered with one text to all of them, again and again', async () => {
    const bridge = conversationBridge(
      { texts: [[text]], older: 'none' },
      {},
      {
        'outbox:enqueue': (request) => acceptedTexts(request, { from: mine }),
      },
    );
    const { settle } = await renderConversation(bridge, group);
    for (const words of ['See you both.', 'And bring cake.']) {
      fireEvent.change(message(), { target: { value: words } });
      fireEvent.keyDown(message(), { key: 'Enter' });
      await settle();
      expect(within(thread()).getByText(words)).toBeTruthy();
      expect(message().value).toBe('');
    }
    expect(asked(bridge, 'outbox:enqueue')).toMatchObject([
      { numberId: 'mine', sends: [{ to: people, text: 'See you both.' }] },
      { numberId: 'mine', sends: [{ to: people, text: 'And bring cake.' }] },
    ]);
  });

  it('keeps its own draft, and brings it back', async () => {
    const draft = draftOf({ from: mine, to: '202-555-0174\n7035550168', audience: 'group', text: 'Kept' });
    const each = draftOf({
      id: 'each',
      from: mine,
      to: draft.to,
      text: 'To each',
      savedAt: draft.savedAt + 1,
    });
    const bridge = conversationBridge(
      { texts: [[text]], older: 'none' },
      {},
      {
        'drafts:page': () => good({ total: 2, rows: [draft, each] }),
      },
    );
    const { store } = await renderConversation(bridge, group);
    expect(message().value).toBe('Kept');
    fireEvent.change(message(), { target: { value: 'Kept and more' } });
    await store.getState().saveDraft();
    expect(asked(bridge, 'drafts:save').at(-1)).toMatchObject({
      id: draft.id,
      to: '(202) 555-0174\n(703) 555-0168\n',
      audience: 'group',
      text: 'Kept and more',
    });
  });
});
