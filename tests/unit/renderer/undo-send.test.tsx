import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { standingOf, undoUntil } from '#renderer/features/outbox/text-standing.ts';
import { undoableText } from '#renderer/features/outbox/undo-last.ts';
import { createFakeBridge, good, type FakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { openOutbox, outboxBridge, page } from './support/outbox.tsx';
import { asksOf, cause, toasts } from './support/outbox-texts.ts';
import { chips } from './support/recipients.ts';
import { renderApp } from './support/render-app.tsx';
import { draftOf, snapshotOf, textOf } from './support/truth.ts';

const now = 1_000_000;
const situation = {
  connection: { online: true, since: 0, waitUntil: null, serverAheadBy: 0 },
  sending: { paused: false, signInRefused: false },
};
const fresh = (changes: Partial<OutgoingView> = {}): OutgoingView =>
  textOf({ createdAt: now - 1_000, dueAt: now + 4_000, ...changes });

describe('what can be taken back', () => {
  it('is the text that was sent last, until its time is over', () => {
    const outbox = [
      fresh({ id: 'earlier', createdAt: now - 3_000, dueAt: now + 2_000 }),
      fresh({ id: 'last' }),
      fresh({ id: 'over', createdAt: now, dueAt: now }),
    ];
    const truth = snapshotOf({ outbox });
    expect(undoableText({ truth }, now)?.id).toBe('last');
    expect(undoableText({ truth }, now + 3_999)?.id).toBe('last');
    expect(undoableText({ truth }, now + 4_000)).toBeNull();
    expect(undoableText({ truth: null }, now)).toBeNull();
  });

  it.each([
    ['waits for its time', { scheduledFor: now + 4_000 }],
    ['was tried already', { attempts: 1 }],
    ['waits for the network', { cause: cause('offline') }],
    ['is on its way', { state: 'sending' }],
    ['has gone', { state: 'sent' }],
    ['is held back', { state: 'held', cause: cause('stale') }],
  ] as const)('is no text that %s', (_what, changes) => {
    const text = fresh(changes);
    expect(undoUntil([text])).toBeNull();
    expect(undoableText({ truth: snapshotOf({ outbox: [text] }) }, now)).toBeNull();
    expect(standingOf(text, null, situation, now)).not.toBe('undo');
  });

  it('stands so whatever else it would wait for, and no longer when its time is over', () => {
    const paused = { ...situation, sending: { paused: true, signInRefused: false } };
    for (const each of [situation, paused]) expect(standingOf(fresh(), null, each, now)).toBe('undo');
    expect(standingOf(fresh(), null, situation, now + 4_000)).toBe('turn');
    expect(undoUntil([fresh(), fresh({ dueAt: now + 9_000 })])).toBe(now + 9_000);
  });
});

describe('the seconds that are left', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are counted down where the text stands', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const text = textOf({ createdAt: Date.now(), dueAt: Date.now() + 5_500 });
    await openOutbox(outboxBridge({ texts: [text] }));
    const seconds = (): number => Number(/Sends in (\d+) s/.exec(page().textContent)?.[1] ?? -1);
    const seen = [seconds()];
    for (let step = 0; step < 4; step += 1) {
      await act(() => vi.advanceTimersByTimeAsync(1_000));
      seen.push(seconds());
    }
    expect(seen[0]).toBeGreaterThanOrEqual(5);
    expect(seen).toEqual(seen.toSorted((one, other) => other - one));
    expect(new Set(seen).size).toBeGreaterThanOrEqual(4);
    await act(() => vi.advanceTimersByTimeAsync(3_000));
    expect(page().textContent).not.toContain('Sends in');
  });
});

describe('Ctrl+Z', () => {
  const message = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Message' });
  const undo = (target: Element, more: object = {}): boolean =>
    fireEvent.keyDown(target, { key: 'z', ctrlKey: true, ...more });
  const outbox = [textOf({ createdAt: Date.now(), dueAt: Date.now() + 30_000 })];
  const truth = snapshotOf({ numbers: { ...snapshotOf().numbers, total: everyKind.length }, outbox });
  const draft = draftOf({
    id: outbox[0]?.id ?? '',
    to: '+17035550168\n+17035550169',
    text: 'Your sash locks are in.',
    files: [{ id: 'f1', name: 'locks.jpg', contentType: 'image/jpeg', size: 9 }],
    isOpen: true,
  });
  const bridgeOf = (): FakeBridge =>
    createFakeBridge(truth, everyKind, {
      'outbox:undo': () => good(draft),
      'files:read': () => ({ ok: false, error: { code: 'file-gone' } }),
    });

  it('brings back words, people and files of what was just sent', async () => {
    const bridge = bridgeOf();
    const { settle } = await renderApp(bridge);
    expect(undo(message())).toBe(false);
    await settle();
    expect(asksOf(bridge, 'outbox:undo')).toEqual([{ id: draft.id }]);
    expect(message().value).toBe('Your sash locks are in.');
    expect(document.activeElement).toBe(message());
    expect(chips()).toEqual(['(703) 555-0168', '(703) 555-0169']);
    expect(screen.getByRole('button', { name: 'Remove locks.jpg' })).toBeTruthy();
  });

  it('is the field’s own where the field has words', async () => {
    const bridge = bridgeOf();
    const { settle } = await renderApp(bridge);
    fireEvent.change(message(), { target: { value: 'Next' } });
    expect(undo(message())).toBe(true);
    await settle();
    expect(asksOf(bridge, 'outbox:undo')).toEqual([]);
    expect(message().value).toBe('Next');
  });

  it.each([
    ['with Shift', { shiftKey: true }],
    ['with Alt', { altKey: true }],
    ['while a character is composed', { isComposing: true }],
    ['alone', { ctrlKey: false }],
  ])('is nothing of ours %s', async (_how, more) => {
    const bridge = bridgeOf();
    await renderApp(bridge);
    expect(undo(message(), more)).toBe(true);
    expect(asksOf(bridge, 'outbox:undo')).toEqual([]);
  });

  it('is asked once, however fast it is pressed again', async () => {
    const bridge = bridgeOf();
    const { settle } = await renderApp(bridge);
    undo(message());
    undo(message());
    await settle();
    expect(asksOf(bridge, 'outbox:undo')).toHaveLength(1);
  });

  it('works where the focus is on a switch or a choice', async () => {
    const bridge = bridgeOf();
    const { settle } = await renderApp(bridge);
    const choice = document.createElement('input');
    choice.type = 'checkbox';
    document.body.append(choice);
    expect(undo(choice)).toBe(false);
    choice.remove();
    await settle();
    expect(asksOf(bridge, 'outbox:undo')).toHaveLength(1);
  });

  it('says why when the text was on its way already, and what is written stays', async () => {
    const bridge = createFakeBridge(truth, everyKind, {
      'outbox:undo': () => ({ ok: false, error: { code: 'illegal-move', subject: 'sending' } }),
    });
    const { settle } = await renderApp(bridge);
    undo(message());
    await settle();
    expect(toasts()).toContain('This text has moved on already');
    expect(message().value).toBe('');
  });
});
