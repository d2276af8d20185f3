import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openOutbox, outboxBridge, press } from './support/outbox.tsx';
import { textOf } from './support/truth.ts';
import { asksOf, cause, id, state, to, toasts, toggle } from './support/outbox-texts.ts';

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
    const other = textOf({ id: 'other', state: 'failed', cause: cause('SMS-CAR-413'), to: ['+12125550100'] });
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
    const texts = [1, 2, 3, 4].map((place) => textOf({ id: `t${place}`, to: [`+1212555010${place}`] }));
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
