import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '#contract/outgoing-view.ts';
import { openOutbox, outboxBridge, page } from './support/outbox.tsx';
import { morning } from './support/truth.ts';
import { asksOf, cause, id, state, toggle } from './support/outbox-texts.ts';

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
