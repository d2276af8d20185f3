import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AppSnapshot } from '#contract/app-state.ts';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { conversationKey } from '#domain/messages/conversation.ts';
import { createFakeBridge, good, type FakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { renderConversation } from './support/conversations.ts';
import { asksOf } from './support/outbox-texts.ts';
import { draftOf, morning, snapshotOf, textOf } from './support/truth.ts';

const cause = (code: string) => ({ code, message: 'RingCentral’s own words.', requestId: 'req-1' });
const withTexts = (outbox: readonly OutgoingView[], changes: Partial<AppSnapshot> = {}): AppSnapshot =>
  snapshotOf({ numbers: { ...snapshotOf().numbers, total: everyKind.length }, outbox, ...changes });
/** Main makes a draft of the text; the event comes ahead of the answer. */
const returning = (text: OutgoingView): FakeBridge => {
  const bridge: FakeBridge = createFakeBridge(withTexts([text]), everyKind, {
    'outbox:to-draft': ({ id, open }) => {
      bridge.push({ type: 'outbox-removed', id });
      const { from, to, text: words } = text;
      return good(draftOf({ id, from, to: to.join('\n'), text: words, origin: 'taken-back', isOpen: open }));
    },
  });
  return bridge;
};
const drafts = (bridge: FakeBridge) =>
  bridge.asked.filter(({ channel }) => channel === 'drafts:save' || channel === 'outbox:to-draft');
/** Tomorrow: texts that went before the conversation was opened are among RingCentral’s. */
const tenEighteen = morning + 24 * 3_600_000 + 18 * 60_000;
const keyOf = ({ from, to }: Pick<OutgoingView, 'from' | 'to'>): string => conversationKey(from, to);
/** The window with the conversation of the text open. */
const open = (bridge: FakeBridge, text: OutgoingView = textOf()) => renderConversation(bridge, keyOf(text));
const article = (): HTMLElement => screen.getByRole('article');
const message = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Message' });

describe('one’s own texts', () => {
  it.each<[string, Partial<OutgoingView>, Partial<AppSnapshot>]>([
    [
      'Waits for a connection',
      { state: 'queued' },
      { connection: { online: false, since: morning, waitUntil: null, serverAheadBy: 0 } },
    ],
    ['Waits its turn', { state: 'queued' }, {}],
    ['Waits its turn', { state: 'queued', cause: cause('session-ended') }, {}],
    ['Sending', { state: 'sending' }, {}],
    [
      'Sent 10:18 AM, carrier has not confirmed',
      { state: 'sent', settledAt: tenEighteen, serverId: '7' },
      {},
    ],
    ['Arrived, you said 10:18 AM', { state: 'sent', settledAt: tenEighteen }, {}],
    ['Waits while sending is paused', {}, { sending: { paused: true, signInRefused: false } }],
    ['Waits until RingCentral accepts the sign-in', {}, { sending: { paused: false, signInRefused: true } }],
    ['Not sure it went out, checking', { state: 'unconfirmed', lookAt: Date.now() + 60_000 }, {}],
    [
      'Still send? Written 1 h 24 min ago',
      { state: 'held', cause: cause('stale'), createdAt: Date.now() - 84.5 * 60_000 },
      {},
    ],
    [
      'RingCentral says this number is not yours to text from.',
      { state: 'held', cause: cause('number-cannot-text') },
      {},
    ],
    ['Not sure it went out', { state: 'unconfirmed', cause: cause('connection-lost') }, {}],
    [
      'We do not know whether this text went out. Sending it again may deliver it twice.',
      { state: 'unconfirmed', cause: cause('crashed') },
      {},
    ],
  ])('says "%s"', async (words, text, changes) => {
    await open(createFakeBridge(withTexts([textOf(text)], changes), everyKind));
    expect(article().textContent).toContain(words);
    expect(within(article()).getByRole('heading').textContent).toBe('You');
  });

  it('says when a text is tried again, and tries it now on demand', async () => {
    const dueAt = Date.now() + 600_000;
    const bridge = createFakeBridge(withTexts([textOf({ dueAt, cause: cause('MSG-290') })]), everyKind);
    await open(bridge);
    expect(article().textContent).toContain('Not sent yet, tries again at');
    fireEvent.click(within(article()).getByRole('button', { name: /^Send now/ }));
    expect(asksOf(bridge, 'outbox:decide')).toEqual([{ id: textOf().id, decision: 'send-now' }]);
  });

  it('shows what failed with its sentence, its code and a way on', async () => {
    const failed = textOf({ state: 'failed', settledAt: morning, cause: cause('MSG-304') });
    await open(returning(failed), failed);
    const words = article().textContent;
    expect(words).toContain('Not sent 10:00 AM');
    expect(words).toContain('RingCentral says this number is not yours to text from.');
    expect(words).toContain('MSG-304');
    expect(within(article()).getByRole('button', { name: /^Check number/ })).toBeTruthy();
  });

  it('gives the words back to the pane, with From and To, and the focus to Message', async () => {
    const failed = textOf({
      from: '+15715550123',
      state: 'failed',
      settledAt: morning,
      cause: cause('MSG-304'),
    });
    const { store, settle } = await open(returning(failed), failed);
    fireEvent.click(screen.getByRole('button', { name: /^Edit and send again/ }));
    await settle();
    expect(message().value).toBe('Your sash locks are in.');
    expect(document.activeElement).toBe(message());
    expect(store.getState().to).toBe('(703) 555-0168\n');
    expect(screen.getByRole('form', { name: 'Text from Virginia' })).toBeTruthy();
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('asks for the number when the one it went from is gone, instead of taking another', async () => {
    const failed = textOf({
      from: '+12125550100',
      state: 'failed',
      settledAt: morning,
      cause: cause('MSG-304'),
    });
    const { settle } = await open(returning(failed), failed);
    fireEvent.click(screen.getByRole('button', { name: /^Edit and send again/ }));
    await settle();
    expect(screen.getByRole('form', { name: 'Text without a number yet' })).toBeTruthy();
  });

  it('keeps what is being written in Drafts when a text is taken back', async () => {
    const text = textOf({ id: '00000000-0000-4000-8000-0000000000a1' });
    const bridge = returning(text);
    const { store, settle } = await open(bridge);
    fireEvent.change(message(), { target: { value: 'Half a sentence' } });
    const written = store.getState().draftId;
    fireEvent.click(screen.getByRole('button', { name: 'Edit: text to (703) 555-0168' }));
    await settle();
    expect(message().value).toBe('Your sash locks are in.');
    expect(drafts(bridge)).toEqual([
      {
        channel: 'drafts:save',
        request: {
          id: written,
          from: '+16505550142',
          to: '(703) 555-0168\n',
          audience: 'each',
          text: 'Half a sentence',
          files: [],
          sendAt: null,
          endsWhenAnswered: false,
        },
      },
      { channel: 'outbox:to-draft', request: { id: text.id, open: true } },
    ]);
    expect(store.getState().draftId).toBe(text.id);
  });

  it('leaves the text where it is while what is being written cannot be saved', async () => {
    const bridge = createFakeBridge(withTexts([textOf()]), everyKind, {
      'drafts:save': () => ({ ok: false, error: { code: 'store-unavailable' } }),
    });
    const { settle } = await open(bridge);
    fireEvent.change(message(), { target: { value: 'Half a sentence' } });
    fireEvent.click(screen.getByRole('button', { name: 'Edit: text to (703) 555-0168' }));
    await settle();
    expect(message().value).toBe('Half a sentence');
    expect(bridge.asked.some(({ channel }) => channel === 'outbox:to-draft')).toBe(false);
    expect(screen.getAllByText(/^Not saved: The store on this computer/)).not.toHaveLength(0);
  });

  it('cancels a text as the outbox does, with a way back and without touching the pane', async () => {
    const bridge = createFakeBridge(withTexts([textOf()]), everyKind);
    const { settle } = await open(bridge);
    fireEvent.change(message(), { target: { value: 'Half a sentence' } });
    fireEvent.click(screen.getByRole('button', { name: 'Cancel: text to (703) 555-0168' }));
    await settle();
    expect(asksOf(bridge, 'outbox:delete')).toEqual([{ id: textOf().id }]);
    expect(message().value).toBe('Half a sentence');
    expect(screen.getByText('Cancelled.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await settle();
    expect(asksOf(bridge, 'outbox:restore')).toEqual([{ id: textOf().id }]);
  });

  it('says which text stands behind one that needs the user', async () => {
    const held = textOf({ id: 'h', state: 'held', cause: cause('stale') });
    const waiting = textOf({ id: 'w' });
    const bridge = createFakeBridge(withTexts([waiting, held]), everyKind, {
      'outbox:page': () => good({ total: 2, rows: [held, waiting] }),
    });
    await open(bridge);
    expect(screen.getAllByRole('article')[1]?.textContent).toContain(
      'Waits behind an earlier text that needs you',
    );
  });

  it.each([
    ['Send now', { state: 'held', cause: cause('stale') }, 'send-now'],
    ['Look again', { state: 'unconfirmed', cause: cause('timed-out') }, 'look-again'],
    ['Send again', { state: 'failed', cause: cause('SMS-CAR-500') }, 'send-now'],
  ] as const)('does what "%s" says', async (name, text, decision) => {
    const bridge = createFakeBridge(withTexts([textOf(text)]), everyKind);
    await open(bridge);
    fireEvent.click(within(article()).getByRole('button', { name: `${name}: text to (703) 555-0168` }));
    expect(asksOf(bridge, 'outbox:decide')).toEqual([{ id: textOf().id, decision }]);
  });

  it('leads to the outbox for what could deliver a text twice', async () => {
    const bridge = createFakeBridge(withTexts([textOf({ state: 'unconfirmed' })]), everyKind);
    const { store } = await open(bridge);
    fireEvent.click(within(article()).getByRole('button', { name: /^See all ways on/ }));
    expect(store.getState().view).toEqual({ kind: 'outbox' });
  });

  it('shows only the texts of the conversation that is looked at', async () => {
    const others = textOf({ id: 'b', from: '+15715550123', text: 'From Virginia.' });
    const bridge = createFakeBridge(withTexts([textOf(), others]), everyKind);
    await open(bridge, others);
    expect(article().textContent).toContain('From Virginia.');
  });

  it('announces failures at once and everything else politely', async () => {
    const bridge = createFakeBridge(withTexts([textOf()]), everyKind);
    const { settle } = await open(bridge);
    act(() => bridge.push({ type: 'outbox', text: textOf({ state: 'sending' }) }));
    await settle();
    const said = (role: string): string =>
      screen
        .getAllByRole(role)
        .map((region) => region.textContent)
        .join('|');
    expect(said('status')).toContain('Text to (703) 555-0168: Sending.');
    expect(said('alert')).toBe('');
    act(() =>
      bridge.push({
        type: 'outbox',
        text: textOf({ state: 'failed', cause: cause('SMS-UP-410'), settledAt: morning }),
      }),
    );
    await settle();
    expect(said('alert')).toContain(
      'Not sent to (703) 555-0168. The number cannot receive texts; it may be a landline.',
    );
  });

  it('says that the words of an unsure text were copied', async () => {
    const unsure = textOf({ state: 'unconfirmed', cause: cause('connection-lost') });
    const bridge = createFakeBridge(withTexts([unsure]), everyKind);
    const { settle } = await open(bridge);
    fireEvent.click(screen.getByRole('button', { name: /^Copy text/ }));
    await settle();
    expect(asksOf(bridge, 'app:copy-text')).toEqual([{ text: unsure.text }]);
    expect(screen.getByText('Copied').closest('[role="status"]')).not.toBeNull();
  });
});
