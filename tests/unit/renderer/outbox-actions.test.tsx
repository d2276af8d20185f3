import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Channel } from '#contract/channels.ts';
import type { HistoryEntry, OutgoingView } from '#contract/outgoing-view.ts';
import { good, type FakeBridge } from './support/fake-bridge.ts';
import { openOutbox, outboxBridge, page, press, section } from './support/outbox.tsx';
import { draftOf, morning, textOf } from './support/truth.ts';

const cause = (code: string) => ({ code, message: 'RingCentral’s own words.', requestId: 'req-1' });
const { id } = textOf();
const to = '(703) 555-0168';
const asksOf = (bridge: FakeBridge, channel: Channel): readonly unknown[] =>
  bridge.asked.filter((call) => call.channel === channel).map(({ request }) => request);
const toggle = (): HTMLElement =>
  within(page()).getByRole('button', { name: `History of the text to ${to}` });
const toasts = (): string => document.querySelector('.toasts')?.textContent ?? '';

const state = {
  scheduled: textOf({ scheduledFor: Date.now() + 3_600_000 }),
  waiting: textOf(),
  again: textOf({ dueAt: Date.now() + 600_000, attempts: 1, cause: cause('MSG-290') }),
  stale: textOf({ state: 'held', cause: cause('stale') }),
  cannotText: textOf({ state: 'held', cause: cause('number-cannot-text') }),
  failed: textOf({ state: 'failed', cause: cause('MSG-304'), settledAt: morning }),
  unsure: textOf({ state: 'unconfirmed', looks: 4, finding: 'not-there' }),
};

describe('an action beside a text', () => {
  it.each<[string, keyof typeof state, Channel, unknown]>([
    ['Send now', 'scheduled', 'outbox:decide', { id, decision: 'send-now' }],
    ['Send now', 'again', 'outbox:decide', { id, decision: 'send-now' }],
    ['Send now', 'stale', 'outbox:decide', { id, decision: 'send-now' }],
    ['Retry', 'failed', 'outbox:decide', { id, decision: 'send-now' }],
    ['Look again', 'unsure', 'outbox:decide', { id, decision: 'look-again' }],
    ['Cancel', 'scheduled', 'outbox:delete', { id }],
    ['Cancel', 'waiting', 'outbox:delete', { id }],
    ['Keep as draft', 'stale', 'outbox:to-draft', { id, open: false }],
    ['Keep as draft', 'cannotText', 'outbox:to-draft', { id, open: false }],
    ['Check number', 'failed', 'numbers:refresh', null],
  ])('%s (%s) asks main by %s', async (name, standing, channel, request) => {
    const bridge = outboxBridge({ texts: [state[standing]] });
    const { settle } = await openOutbox(bridge);
    press(`${name}: text to ${to}`);
    await settle();
    expect(asksOf(bridge, channel)).toEqual([request]);
  });

  it.each<[string, keyof typeof state, Channel, unknown]>([
    ['It arrived', 'unsure', 'outbox:decide', { id, decision: 'arrived' }],
    ['Look again', 'unsure', 'outbox:decide', { id, decision: 'look-again' }],
    ['Move to drafts', 'unsure', 'outbox:to-draft', { id, open: false }],
    ['Delete', 'unsure', 'outbox:delete', { id }],
    ['Delete', 'failed', 'outbox:delete', { id }],
    ['Retry', 'failed', 'outbox:decide', { id, decision: 'send-now' }],
    ['Copy text', 'failed', 'app:copy-text', { text: 'Your sash locks are in.' }],
    ['Send now', 'cannotText', 'outbox:decide', { id, decision: 'send-now' }],
  ])('%s (%s, opened) asks main by %s', async (name, standing, channel, request) => {
    const bridge = outboxBridge({ texts: [state[standing]] });
    const { settle } = await openOutbox(bridge);
    fireEvent.click(toggle());
    press(`${name}: text to ${to}`);
    await settle();
    expect(asksOf(bridge, channel)).toEqual([request]);
  });

  it('is nowhere while a text is being sent', async () => {
    await openOutbox(outboxBridge({ texts: [textOf({ state: 'sending' })] }));
    fireEvent.click(toggle());
    expect(within(section('Sending')).getAllByRole('button')).toEqual([toggle()]);
  });

  it('copies for an admin without the words of the text', async () => {
    const bridge = outboxBridge({ texts: [state.failed] });
    await openOutbox(bridge);
    fireEvent.click(toggle());
    press(`Copy for admin: text to ${to}`);
    const copied = JSON.stringify(asksOf(bridge, 'app:copy-text'));
    expect(copied).toContain('MSG-304');
    expect(copied).not.toContain('sash locks');
  });

  it('asks before a text goes out that may have gone already', async () => {
    const bridge = outboxBridge({ texts: [state.unsure] });
    const { settle } = await openOutbox(bridge);
    fireEvent.click(toggle());
    const again = `Send again anyway: text to ${to}`;
    press(again);
    const question = screen.getByRole('alertdialog', { name: 'Send it again?', hidden: true });
    expect(question.textContent).toContain('Sending it again may deliver it twice.');
    fireEvent.click(within(question).getByRole('button', { name: 'Do not send', hidden: true }));
    expect(asksOf(bridge, 'outbox:decide')).toEqual([]);
    press(again);
    fireEvent.click(screen.getByRole('button', { name: 'Send again anyway', hidden: true }));
    await settle();
    expect(asksOf(bridge, 'outbox:decide')).toEqual([{ id, decision: 'send-again' }]);
  });

  it.each([
    ['Edit', 'waiting'],
    ['Edit', 'scheduled'],
    ['Edit and send again', 'failed'],
  ] as const)('%s (%s) brings the words into the pane', async (name, standing) => {
    const draft = draftOf({ id, text: 'Your sash locks are in.', isOpen: true });
    const bridge = outboxBridge({ texts: [state[standing]] }, {}, { 'outbox:to-draft': () => good(draft) });
    const { settle } = await openOutbox(bridge);
    if (standing === 'failed') fireEvent.click(toggle());
    press(`${name}: text to ${to}`);
    await settle();
    expect(asksOf(bridge, 'outbox:to-draft')).toEqual([{ id, open: true }]);
    const message = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
    expect(message.value).toBe('Your sash locks are in.');
    expect(document.activeElement).toBe(message);
  });

  it('Edit waits for a text that was sent after it, and does not bring that one back as a draft', async () => {
    const answers: (() => void)[] = [];
    const later = <Value,>(value: Value) =>
      new Promise<{ ok: true; value: Value }>((resolve) => {
        answers.push(() => resolve({ ok: true, value }));
      });
    const draft = draftOf({ id: 'back', text: 'Taken back.', isOpen: true });
    const bridge = outboxBridge(
      { texts: [textOf({ id: 'back' })] },
      {},
      {
        'outbox:to-draft': () => later(draft),
        'outbox:enqueue': () => later(textOf({ id: 'sent' })),
      },
    );
    const { settle, store } = await openOutbox(bridge);
    store.getState().setTo('+12125550100');
    store.getState().setText('Just sent.');
    await store.getState().saveDraft();
    press(`Edit: text to ${to}`);
    await settle();
    void store.getState().send('mine');
    await settle();
    expect(answers).toHaveLength(2);
    answers[0]?.();
    await settle();
    expect(store.getState().text).toBe('Just sent.');
    answers[1]?.();
    await settle();
    expect(store.getState().text).toBe('Taken back.');
    act(() => void window.dispatchEvent(new Event('blur')));
    await settle();
    const saved = asksOf(bridge, 'drafts:save').map((request) => (request as { text: string }).text);
    expect(saved).toEqual(['Just sent.']);
  });

  it('opens the numbers to choose another one', async () => {
    const draft = draftOf({ id, isOpen: true });
    const bridge = outboxBridge({ texts: [state.cannotText] }, {}, { 'outbox:to-draft': () => good(draft) });
    const { settle } = await openOutbox(bridge);
    press(`Change number: text to ${to}`);
    await settle();
    expect(screen.getByRole('listbox', { name: 'Your numbers' })).toBeTruthy();
  });

  it.each(['illegal-move', 'store-unavailable'] as const)('says why main refused it: %s', async (code) => {
    const refuse = () => ({ ok: false, error: { code } }) as const;
    const bridge = outboxBridge(
      { texts: [state.failed] },
      {},
      {
        'outbox:decide': refuse,
        'outbox:to-draft': refuse,
        'outbox:delete': refuse,
      },
    );
    const { settle } = await openOutbox(bridge);
    fireEvent.click(toggle());
    for (const name of ['Retry', 'Edit and send again', 'Delete']) {
      press(`${name}: text to ${to}`);
      await settle();
      const said = screen.getAllByRole('alert').map((region) => region.textContent);
      expect(said.join('')).toMatch(code === 'illegal-move' ? /moved on already/ : /cannot be written/);
      expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    }
  });
});

describe('what was deleted', () => {
  it.each([
    ['Cancel', state.waiting, 'Cancelled.'],
    ['Delete', state.failed, 'Deleted.'],
  ])('by %s comes back by Undo', async (name, text, words) => {
    const bridge = outboxBridge({ texts: [text] });
    const { settle } = await openOutbox(bridge);
    if (name === 'Delete') fireEvent.click(toggle());
    press(`${name}: text to ${to}`);
    await settle();
    expect(toasts()).toContain(words);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await settle();
    expect(asksOf(bridge, 'outbox:restore')).toEqual([{ id }]);
    expect(toasts()).toBe('');
  });

  it('can be brought back until the toast is dismissed, whatever is said meanwhile', async () => {
    const other = textOf({ id: 'other', state: 'failed', cause: cause('SMS-CAR-413'), to: '+12125550100' });
    const bridge = outboxBridge({ texts: [state.waiting, other] });
    const { settle } = await openOutbox(bridge);
    press(`Cancel: text to ${to}`);
    await settle();
    press(/^Copy text/);
    await settle();
    expect(toasts()).toBe('Cancelled.UndoCopied');
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(toasts()).toBe('Copied');
  });

  it('stays within reach however many were deleted: one toast sums them up', async () => {
    const texts = [1, 2, 3, 4].map((place) => textOf({ id: `t${place}`, to: `+1212555010${place}` }));
    const bridge = outboxBridge({ texts });
    const { settle } = await openOutbox(bridge);
    for (const place of [1, 2, 3, 4]) {
      press(`Cancel: text to (212) 555-010${place}`);
      await settle();
      if (place < 4) expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(place);
    }
    expect(toasts()).toBe('4 texts cancelled.Undo all');
    fireEvent.click(screen.getByRole('button', { name: 'Undo all' }));
    await settle();
    expect(asksOf(bridge, 'outbox:restore')).toEqual(texts.map((text) => ({ id: text.id })));
    expect(toasts()).toBe('');
  });

  it('cannot be brought back by another person', async () => {
    const bridge = outboxBridge({ texts: [state.waiting] });
    const { settle, store } = await openOutbox(bridge);
    press(`Cancel: text to ${to}`);
    await settle();
    act(() => bridge.push({ type: 'session', session: { phase: 'signed-out', error: null } }));
    expect(store.getState().toasts).toEqual([]);
  });

  it('says so when it cannot be brought back', async () => {
    const bridge = outboxBridge(
      { texts: [state.waiting] },
      {},
      {
        'outbox:restore': () => ({ ok: false, error: { code: 'illegal-move' } }),
      },
    );
    const { settle } = await openOutbox(bridge);
    press(`Cancel: text to ${to}`);
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await settle();
    expect(toasts()).toContain('This text has moved on already');
  });
});

describe('a draft', () => {
  it('is gone on with in the pane', async () => {
    const draft = draftOf();
    const bridge = outboxBridge(
      { drafts: [draft] },
      {},
      {
        'drafts:open': () => good({ ...draft, isOpen: true }),
      },
    );
    const { settle } = await openOutbox(bridge);
    press(`Continue: draft to ${to}`);
    await settle();
    expect(asksOf(bridge, 'drafts:open')).toEqual([{ id: draft.id }]);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' }).value).toBe(
      'Half a sentence',
    );
  });

  it('is deleted with a way back', async () => {
    const bridge = outboxBridge({ drafts: [draftOf()] });
    const { settle } = await openOutbox(bridge);
    press(`Delete the draft to ${to}`);
    await settle();
    expect(asksOf(bridge, 'drafts:delete')).toEqual([{ id: draftOf().id }]);
    expect(toasts()).toContain('Draft deleted.');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await settle();
    expect(asksOf(bridge, 'drafts:restore')).toEqual([{ id: draftOf().id }]);
  });

  it('that stands in the pane leaves it when it is deleted', async () => {
    const draft = draftOf({ isOpen: true });
    const bridge = outboxBridge({ drafts: [draft] }, { paneDraft: draft });
    const { settle, store } = await openOutbox(bridge);
    expect(store.getState().text).toBe('Half a sentence');
    press(`Delete the draft to ${to}`);
    await settle();
    expect(store.getState()).toMatchObject({ draftId: null, text: '', to: '' });
  });

  it('needs neither recipient nor words nor number', async () => {
    await openOutbox(outboxBridge({ drafts: [draftOf({ to: '', text: ' ', from: null })] }));
    const row = within(section('Drafts')).getByRole('listitem');
    expect(row.textContent).toContain('No recipient yetdefault numberNo words yet');
    expect(within(row).getByRole('button', { name: 'Continue: draft without a recipient' })).toBeTruthy();
    expect(within(row).getByRole('button', { name: 'Delete the draft without a recipient' })).toBeTruthy();
  });
});

describe('where a draft comes from', () => {
  it.each([
    ['written', 'DraftSaved 10:00 AM'],
    ['taken-back', 'Taken backSaved 10:00 AM'],
    ['waited-too-long', 'Waited for over a day, not sentSaved 10:00 AM'],
    ['may-have-gone', 'May have gone outSaved 10:00 AM'],
  ] as const)('%s is said apart from when it was saved', async (origin, words) => {
    await openOutbox(outboxBridge({ drafts: [draftOf({ origin })] }));
    const row = within(section('Drafts')).getByRole('listitem');
    expect(row.textContent).toContain(words);
    const warning = 'This text may have gone out already. Sending it may deliver it twice.';
    expect(row.textContent.includes(warning)).toBe(origin === 'may-have-gone');
  });
});

describe('the history of a text', () => {
  const history: readonly HistoryEntry[] = [
    { type: 'written', at: morning },
    { type: 'claimed', at: morning + 1000 },
    { type: 'answer-lost', at: morning + 31_000, cause: cause('timed-out') },
    { type: 'looked', at: morning + 36_000, finding: 'not-there' },
  ];

  it('is read when it is opened, to the second, and ends with what nobody knows', async () => {
    const bridge = outboxBridge({ texts: [state.unsure], history });
    const { settle } = await openOutbox(bridge);
    expect(asksOf(bridge, 'outbox:history')).toEqual([]);
    toggle().focus();
    fireEvent.click(toggle());
    await settle();
    expect(toggle().getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(toggle());
    const items = within(screen.getByRole('list', { name: 'What happened' })).getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual([
      '10:00:00 AMWritten',
      '10:00:01 AMBegan to send: attempt 1',
      '10:00:31 AMThe answer got lost: no answer in time',
      '10:00:36 AMLooked in your messages: not there',
      '10:00:36 AMNot sure: It will not be sent again unless you say so',
    ]);
    expect(page().textContent).toContain('We do not know whether this text went out');
    expect(page().textContent).toContain('Looked last at 10:00:36 AM.');
    fireEvent.click(toggle());
    expect(screen.queryByRole('list', { name: 'What happened' })).toBeNull();
  });

  it('is read again when something more happened', async () => {
    const bridge = outboxBridge({ texts: [state.failed], history });
    const { settle } = await openOutbox(bridge);
    fireEvent.click(toggle());
    await settle();
    act(() => bridge.push({ type: 'outbox', text: { ...state.failed, version: 1 } }));
    await settle();
    expect(asksOf(bridge, 'outbox:history')).toEqual([{ id }, { id }]);
    expect(page().textContent).toContain('MSG-304');
  });

  it('says why it could not be read', async () => {
    const bridge = outboxBridge(
      { texts: [state.failed] },
      {},
      {
        'outbox:history': () => ({ ok: false, error: { code: 'store-unavailable' } }),
      },
    );
    const { settle } = await openOutbox(bridge);
    fireEvent.click(toggle());
    await settle();
    expect(page().textContent).toContain('The store on this computer cannot be written.');
  });

  it.each([
    ['several', 'more than one text like it'],
    ['unreadable', "You cannot read where this number's texts are kept, so we cannot check."],
  ] as const)('stands beside what the finding %s means', async (finding, words) => {
    const bridge = outboxBridge({ texts: [{ ...state.unsure, looks: 1, finding }] });
    await openOutbox(bridge);
    fireEvent.click(toggle());
    expect(page().textContent).toContain(words);
  });
});

describe('the focus', () => {
  const numbered = (name: string, place: number): OutgoingView =>
    textOf({ id: name, to: `+1212555010${place}`, createdAt: morning + place });
  const first = numbered('a', 0);
  const texts = [first, numbered('b', 1), numbered('c', 2)];
  const cancel = (place: number): HTMLElement =>
    within(page()).getByRole('button', { name: `Cancel: text to (212) 555-010${place}` });
  const edit = (place: number): HTMLElement =>
    within(page()).getByRole('button', { name: `Edit: text to (212) 555-010${place}` });

  /** Main deletes and says so, as the real one does. */
  const deletingBridge = (): FakeBridge => {
    const bridge: FakeBridge = outboxBridge(
      { texts },
      {},
      {
        'outbox:delete': (request) => {
          bridge.push({ type: 'outbox-removed', id: request.id });
          return good(null);
        },
      },
    );
    return bridge;
  };

  it('goes to the next row, then to the one before, then to the title', async () => {
    const { settle } = await openOutbox(deletingBridge());
    cancel(1).focus();
    fireEvent.click(cancel(1));
    await settle();
    await waitFor(() => expect(document.activeElement).toBe(edit(2)));
    cancel(2).focus();
    fireEvent.click(cancel(2));
    await settle();
    await waitFor(() => expect(document.activeElement).toBe(edit(0)));
    cancel(0).focus();
    fireEvent.click(cancel(0));
    await settle();
    await waitFor(() =>
      expect(document.activeElement).toBe(within(page()).getByRole('heading', { level: 1 })),
    );
  });

  it('follows a text that moves on by itself', async () => {
    const bridge = outboxBridge({ texts });
    const { settle } = await openOutbox(bridge);
    cancel(0).focus();
    act(() => bridge.push({ type: 'outbox', text: { ...first, state: 'sending', version: 1 } }));
    await settle();
    expect(section('Sending').contains(document.activeElement)).toBe(true);
  });

  it('is left alone elsewhere', async () => {
    const bridge = outboxBridge({ texts });
    const { settle } = await openOutbox(bridge);
    cancel(0).focus();
    const find = screen.getByRole('searchbox', { name: 'Find a number' });
    find.focus();
    act(() => bridge.push({ type: 'outbox-removed', id: 'a' }));
    await settle();
    expect(document.activeElement).toBe(find);
  });

  it('goes through the panes by F6, the outbox among them', async () => {
    await openOutbox(outboxBridge({ texts }));
    fireEvent.keyDown(window, { key: 'F6', code: 'F6' });
    expect(screen.getByRole('navigation', { name: 'Numbers' }).contains(document.activeElement)).toBe(true);
    fireEvent.keyDown(window, { key: 'F6', code: 'F6' });
    expect(page().contains(document.activeElement)).toBe(true);
  });
});
