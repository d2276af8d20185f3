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
import type { Delivery } from '#domain/messages/message.ts';
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

describe('an own text to several people', () => {
  const ana = '+13015550130';
  const three = [owen, ana, dana];
  const inThree = conversationKey(mine, three);
  const each = (...steps: readonly Delivery[]): NonNullable<Parameters<typeof messageOf>[0]> => ({
    direction: 'outbound',
    number: mine,
    people: three,
    name: null,
    writer: null,
    text: 'See you all.',
    byPerson: three.map((person, place) => ({ person, delivery: steps[place] ?? 'unknown', modifiedAt: 1 })),
  });
  const show = async (changes: NonNullable<Parameters<typeof messageOf>[0]>): Promise<string> => {
    await renderConversation(
      conversationBridge({ texts: [[messageOf(changes)]], older: 'none' }, {}, named),
      inThree,
    );
    return within(thread()).getByRole('article').textContent;
  };

  it('that one of them did not get says so, and on request who, and is not offered again to all', async () => {
    const words = await show({
      ...each('delivered', 'sent', 'sending-failed'),
      delivery: 'sending-failed',
      errorCode: 'SMS-UP-413',
    });
    expect(words).toContain('2 of 3 people, one failed');
    expect(screen.queryByRole('button', { name: /send again/i })).toBeNull();
    const button = screen.getByRole('button', { name: 'Show: 2 of 3 people, one failed' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    expect(
      within(screen.getByRole('list', { name: 'Each of them' }))
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      '(202) 555-0174 Delivered',
      '(301) 555-0130 Sent, carrier has not confirmed',
      'Dana Whitfield Opted out of this number. Only the recipient can change this, by texting START to it.',
    ]);
    fireEvent.click(button);
    expect(screen.queryByRole('list', { name: 'Each of them' })).toBeNull();
  });

  it('that failed for two of them has no reason for either', async () => {
    await show({
      ...each('delivered', 'delivery-failed', 'sending-failed'),
      delivery: 'sending-failed',
      errorCode: 'SMS-UP-413',
    });
    fireEvent.click(screen.getByRole('button', { name: 'Show: 1 of 3 people, 2 failed' }));
    const list = screen.getByRole('list', { name: 'Each of them' });
    expect(list.textContent).toContain('(301) 555-0130 Not delivered');
    expect(list.textContent).toContain('Dana Whitfield Not sent');
    expect(list.textContent).not.toContain('Opted out');
  });

  it.each([
    [['delivered', 'delivered', 'delivered'], 'sent', 'Delivered 10:00 AM'],
    [['delivered', 'sent', 'delivered'], 'sent', 'Sent 10:00 AM, delivered to 2 of 3'],
    [['sent', 'sent', 'sent'], 'sent', 'carrier has not confirmed'],
    [['sending-failed', 'sending-failed', 'sending-failed'], 'sending-failed', 'Not sent'],
  ] as const)('that went %j says so', async (steps, delivery, words) => {
    expect(await show({ ...each(...steps), delivery })).toContain(words);
  });

  it('of whom RingCentral does not say how it went with each is one text', async () => {
    const { byPerson: _none, ...whole } = each();
    expect(await show({ ...whole, delivery: 'sending-failed', errorCode: 'SMS-UP-413' })).toContain(
      'Not delivered',
    );
    expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
  });
});
