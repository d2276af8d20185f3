import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Channel } from '#contract/channels.ts';
import { good } from './support/fake-bridge.ts';
import { openOutbox, outboxBridge, press, section } from './support/outbox.tsx';
import { draftOf, textOf } from './support/truth.ts';
import { asksOf, id, state, to, toggle } from './support/outbox-texts.ts';

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
        'outbox:enqueue': () => later([textOf({ id: 'sent' })]),
      },
    );
    const { settle, store } = await openOutbox(bridge);
    store.getState().setTo('+12125550100');
    store.getState().setText('Just sent.');
    await store.getState().saveDraft();
    press(`Edit: text to ${to}`);
    await settle();
    void store.getState().send('mine', [{ to: ['+12125550100'], text: 'Just sent.' }]);
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
