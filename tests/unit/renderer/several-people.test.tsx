import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { conversationKey } from '#domain/messages/conversation.ts';
import { batchNews } from '#renderer/features/shell/batch-news.ts';
import { announcements } from '#renderer/features/shell/announcements.ts';
import { batchPlaces } from '#renderer/features/outbox/batch-places.ts';
import { createFakeBridge, good, type FakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { conversationBridge, renderConversation, thread } from './support/conversations.ts';
import { openOutbox, outboxBridge, page } from './support/outbox.tsx';
import { cause } from './support/outbox-texts.ts';
import { to } from './support/recipients.ts';
import { formats, renderApp, t } from './support/render-app.tsx';
import { acceptedTexts, morning, snapshotOf, textOf } from './support/truth.ts';

const truth = snapshotOf({ numbers: { ...snapshotOf().numbers, total: everyKind.length } });
const mine = '+16505550142';
const [owen, ruth, ana] = ['+12025550174', '+17035550186', '+13015550130'] as const;
const message = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Message' });
const enqueued = (bridge: FakeBridge): readonly unknown[] =>
  bridge.asked.filter(({ channel }) => channel === 'outbox:enqueue').map(({ request }) => request);
const write = (people: readonly string[], text: string): void => {
  act(() => to().focus());
  for (const person of people) {
    fireEvent.change(to(), { target: { value: person } });
    fireEvent.keyDown(to(), { key: 'Enter' });
  }
  fireEvent.change(message(), { target: { value: text } });
};
const choose = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name: /^From / }));
  fireEvent.click(screen.getByRole('option', { name: new RegExp(`^${name}`) }));
};
const radio = (name: string): HTMLElement =>
  within(screen.getByRole('radiogroup', { name: 'Several people' })).getByRole('radio', { name });

describe('a text to several people', () => {
  it('is one text each unless somebody says otherwise, and shows their way in the outbox', async () => {
    const bridge = createFakeBridge(truth, everyKind, {
      'outbox:enqueue': (request) => acceptedTexts(request),
    });
    const { store, settle } = await renderApp(bridge);
    write([ruth], 'Hello');
    expect(screen.queryByRole('radiogroup', { name: 'Several people' })).toBeNull();
    write([owen], 'Hello');
    expect(radio('One text each').getAttribute('aria-checked')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Send 2 texts from My direct' }));
    await settle();
    expect(enqueued(bridge)).toMatchObject([
      {
        sends: [
          { to: [owen], text: 'Hello' },
          { to: [ruth], text: 'Hello' },
        ],
      },
    ]);
    expect(store.getState().view).toEqual({ kind: 'outbox' });
  });

  it('is one text to all when that is chosen, and its conversation opens', async () => {
    const bridge = createFakeBridge(truth, everyKind, {
      'outbox:enqueue': (request) => acceptedTexts(request),
    });
    const { store, settle } = await renderApp(bridge);
    write([ruth, owen], 'Hello both');
    fireEvent.click(radio('One group text'));
    fireEvent.click(screen.getByRole('button', { name: 'Send from My direct' }));
    await settle();
    expect(enqueued(bridge)).toMatchObject([{ sends: [{ to: [owen, ruth], text: 'Hello both' }] }]);
    expect(store.getState().view).toMatchObject({ key: conversationKey(mine, [owen, ruth]) });
    // What is written next goes to the same people.
    expect(store.getState().audience).toBe('group');
  });

  it('cannot be a group text from a number without MMS, which says so', async () => {
    const { store } = await renderApp(createFakeBridge(truth, everyKind));
    choose('Desk phone');
    write([ruth, owen], 'Hello');
    expect(radio('One group text').getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('Desk phone has no MMS, so it cannot send group texts.')).toBeTruthy();
    fireEvent.click(radio('One group text'));
    expect(store.getState().audience).toBe('each');
  });

  it('cannot be a group text to more than ten people', async () => {
    const { store } = await renderApp(createFakeBridge(truth, everyKind));
    const eleven = Array.from({ length: 11 }, (_, place) => `202555${String(1000 + place)}`);
    write(eleven, 'Hello');
    expect(radio('One group text').getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('A group text goes to 10 people at most.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Send 11 texts from My direct' })).toBeTruthy();
    act(() => store.getState().setAudience('group'));
    expect(
      screen.getByText('A group text goes to 10 people. Take 1 out, or send one text each.'),
    ).toBeTruthy();
  });

  it('names the one of them who is abroad, where the number texts at home only', async () => {
    const bridge = createFakeBridge(truth, everyKind, {
      'people:names': () => good([{ number: '+33612345678', name: 'Jean Dupont' }]),
    });
    const { settle } = await renderApp(bridge);
    choose('Virginia');
    write([ruth, '+33 6 12 34 56 78'], 'Hello');
    await settle();
    expect(screen.getByText('Jean Dupont (France): this number cannot text abroad.')).toBeTruthy();
  });

  it('has the name of each in it, and does not go without one', async () => {
    const names: { number: string; name: string }[] = [{ number: ruth, name: 'Ruth Abernathy' }];
    const bridge = createFakeBridge(truth, everyKind, {
      'outbox:enqueue': (request) => acceptedTexts(request),
      'people:names': () => good(names),
    });
    const { settle } = await renderApp(bridge);
    write([ruth, owen], 'Hi {first name}, this is {my name}.');
    await settle();
    expect(
      screen.getByText('The name of (202) 555-0174 is not known. Take {first name} out of the text.'),
    ).toBeTruthy();
    fireEvent.keyDown(message(), { key: 'Enter' });
    expect(enqueued(bridge)).toEqual([]);
    expect(document.activeElement).toBe(message());
    names.push({ number: owen, name: 'Owen Park' });
    bridge.push({
      type: 'people',
      people: { version: 2, addressBook: 'read', directory: 'read' },
    });
    await settle();
    fireEvent.keyDown(message(), { key: 'Enter' });
    await settle();
    expect(enqueued(bridge)).toMatchObject([
      {
        sends: [
          { to: [owen], text: 'Hi Owen, this is Nora Lindqvist.' },
          { to: [ruth], text: 'Hi Ruth, this is Nora Lindqvist.' },
        ],
      },
    ]);
  });

  it('has no one name as a group text', async () => {
    await renderApp(createFakeBridge(truth, everyKind));
    write([ruth, owen], 'Hi {name}');
    fireEvent.click(radio('One group text'));
    expect(
      screen.getByText('A group text has no one name for {name}. Take it out, or send one text each.'),
    ).toBeTruthy();
  });
});

describe('what became of the texts of one press of Send', () => {
  const batch = { id: 'batch', size: 3 };
  const one = (id: string, person: string, changes: Partial<OutgoingView> = {}): OutgoingView =>
    textOf({ id, to: [person], batch, ...changes });
  const failed = { state: 'failed', cause: cause('MSG-310'), settledAt: morning, version: 2 } as const;
  const sent = { state: 'sent', serverId: '7', settledAt: morning, version: 2 } as const;
  const queued = [one('a', owen), one('b', ruth), one('c', ana)];
  const settled = [one('a', owen, failed), one('b', ruth, sent), one('c', ana, { ...sent, serverId: '8' })];
  const after = (outbox: readonly OutgoingView[], changes = {}) => snapshotOf({ outbox, ...changes });

  it('is heard once when they are on their way, and once at the end', () => {
    const say = (before: readonly OutgoingView[], now: readonly OutgoingView[], changes = {}) =>
      announcements(after(before), after(now, changes), formats, morning, t);
    expect(say([], queued)).toEqual({ polite: '3 texts are on their way.', assertive: '' });
    const offline = { connection: { online: false, since: morning, waitUntil: null, serverAheadBy: 0 } };
    expect(say([], queued, offline).polite).toBe('3 texts: Waits for a connection.');
    // Events bring them one by one.
    expect(say([], queued.slice(0, 1)).polite).toBe('3 texts are on their way.');
    expect(say(queued.slice(0, 1), queued)).toEqual({ polite: '', assertive: '' });
    expect(say(queued, settled)).toEqual({ polite: '', assertive: '' });
    const held = [one('a', owen, { state: 'held', version: 1 }), ...queued.slice(1)];
    expect(say(queued, held).polite).toBe('The text to (202) 555-0174 needs your answer.');

    const half = [...settled.slice(0, 2), one('c', ana)];
    expect(batchNews(after(queued), after(half), t)).toEqual([]);
    expect(batchNews(after(half), after(settled), t)).toMatchObject([
      { words: expect.stringMatching(/^2 of 3 sent, one failed: [A-Z].*\.$/) as string, failed: 'a' },
    ]);
    const all = settled.map((text) => ({ ...text, state: 'sent' as const, cause: null }));
    expect(batchNews(after(half), after(all), t)).toEqual([{ words: '3 of 3 sent.', failed: null }]);
    expect(batchNews(after(settled), after([...settled]), t)).toEqual([]);
    expect(batchNews(null, after(settled), t)).toEqual([]);
  });

  it('stands under each of them in its thread, with the way to the one that failed', async () => {
    const bridge = conversationBridge(
      { texts: [], older: 'none' },
      { outbox: settled },
      {
        'outbox:page': () => good({ total: 1, rows: settled.slice(0, 1) }),
      },
    );
    const { store, settle } = await renderConversation(bridge, conversationKey(mine, [ruth]));
    const line = within(thread()).getByText(/2 of 3 people, one failed/);
    fireEvent.click(within(line).getByRole('button', { name: 'Show: 2 of 3 people, one failed' }));
    await settle();
    expect(store.getState().view).toEqual({ kind: 'outbox' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('History of the text to (202) 555-0174');
  });

  it('is a toast with the way to the one that failed', async () => {
    const bridge = outboxBridge({ texts: queued }, { outbox: queued });
    const { settle } = await openOutbox(bridge);
    for (const text of settled) act(() => bridge.push({ type: 'outbox', text }));
    await settle();
    const toast = screen.getByText(/^2 of 3 sent, one failed:/).closest<HTMLElement>('[role="alert"]');
    fireEvent.click(within(toast ?? document.body).getByRole('button', { name: 'Show' }));
    await settle();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('History of the text to (202) 555-0174');
  });

  it('stands at the rows of the outbox as a place among them, as long as all are known', async () => {
    await openOutbox(outboxBridge({ texts: queued }, { outbox: queued }));
    const rows = within(page())
      .getAllByRole('listitem')
      .map((row) => row.textContent);
    expect(rows[0]).toContain('(202) 555-01741 of 3');
    expect(rows[1]).toContain('(703) 555-01863 of 3');
    expect([...batchPlaces(queued)]).toEqual([
      ['a', 1],
      ['c', 2],
      ['b', 3],
    ]);
    expect(batchPlaces(queued.slice(1)).get('b')).toBeNull();
    expect(batchPlaces([textOf()]).size).toBe(0);
  });
});
