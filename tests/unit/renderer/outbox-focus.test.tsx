import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { good, type FakeBridge } from './support/fake-bridge.ts';
import { openOutbox, outboxBridge, page, section } from './support/outbox.tsx';
import { morning, textOf } from './support/truth.ts';
import {} from './support/outbox-texts.ts';

describe('the focus', () => {
  const numbered = (name: string, place: number): OutgoingView =>
    textOf({ id: name, to: [`+1212555010${place}`], createdAt: morning + place });
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
