import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLimit } from '#renderer/store/read-file.ts';
import { pass } from './support/draft-window.ts';
import { createFakeBridge } from './support/fake-bridge.ts';
import { carrying, chosen, heldFile, quickFile } from './support/files.ts';
import { everyKind } from './support/listings.ts';
import { asksOf } from './support/outbox-texts.ts';
import { accepts, idOf, names, toDana, written } from './support/pane-for-dana.ts';
import { renderApp } from './support/render-app.tsx';
import { snapshotOf } from './support/truth.ts';

describe('a file that is read slowly', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is shown as such after a moment, until it is there', async () => {
    const { store } = written();
    const slow = heldFile('slow.jpg');
    store.getState().attach([quickFile('quick.jpg'), slow.file]);
    await pass(500);
    expect(store.getState().slowFiles).toEqual([]);
    await pass(500);
    expect(store.getState().slowFiles).toEqual([idOf(store, 'slow.jpg')]);
    slow.arrive();
    await pass(0);
    expect(store.getState().slowFiles).toEqual([]);
    expect(names(store)).toEqual(['quick.jpg', 'slow.jpg']);
  });

  it('is refused when its time is over, and nothing that comes later is kept', async () => {
    const { store, bridge } = written();
    const hung = heldFile('hung.jpg');
    store.getState().attach([quickFile('quick.jpg'), hung.file]);
    await pass(readLimit(9) - 10);
    expect(names(store)).toEqual(['quick.jpg', 'hung.jpg']);
    await pass(20);
    expect(names(store)).toEqual(['quick.jpg']);
    expect(store.getState()).toMatchObject({
      text: 'Look',
      to: '(703) 555-0168\n',
      slowFiles: [],
      fileNotes: [{ name: 'hung.jpg', why: 'slow' }],
    });
    hung.arrive();
    await pass(0);
    expect(asksOf(bridge, 'files:add')).toHaveLength(1);
  });

  it('has more time the larger it is', () => {
    expect(readLimit(1)).toBeGreaterThanOrEqual(30_000);
    expect(readLimit(50_000_000)).toBeGreaterThan(2 * 60_000);
    expect(readLimit(50_000_000)).toBeLessThan(3 * 60_000);
  });

  it('that was taken out is not read to its end, and is nothing to tell of', async () => {
    const { store, bridge } = written();
    const hung = heldFile('hung.jpg');
    store.getState().attach([hung.file]);
    await pass(1_000);
    store.getState().removeFiles([idOf(store, 'hung.jpg')]);
    await pass(0);
    expect(store.getState()).toMatchObject({ files: [], slowFiles: [], fileNotes: [] });
    hung.arrive();
    await pass(200_000);
    expect(asksOf(bridge, 'files:add')).toEqual([]);
    expect(store.getState()).toMatchObject({ fileNotes: [], lostFiles: [] });
  });

  it.each(['taken out', 'refused by the clock', 'deleted'] as const)(
    'undoes a press of Send that waits for it when it is %s; another press sends the rest',
    async (how) => {
      const { store, bridge } = written();
      const hung = heldFile('hung.jpg');
      store.getState().attach([quickFile('quick.jpg'), hung.file]);
      const sent = store.getState().send('mine', toDana);
      await pass(5_000);
      expect(store.getState().sending).toBe(true);
      if (how === 'taken out') store.getState().removeFiles([idOf(store, 'hung.jpg')]);
      if (how === 'refused by the clock') await pass(30_000);
      if (how === 'deleted') hung.fail(new DOMException('deleted', 'NotFoundError'));
      await pass(0);
      expect(await sent).toBe('undone');
      expect(asksOf(bridge, 'outbox:enqueue')).toEqual([]);
      expect(store.getState()).toMatchObject({ sending: false, sendError: null, text: 'Look' });
      expect(names(store)).toEqual(['quick.jpg']);
      const reason = { 'taken out': [], 'refused by the clock': ['slow'], deleted: ['gone'] }[how];
      expect(store.getState().fileNotes.map(({ why }) => why)).toEqual([...reason, 'unsent']);
      expect(store.getState().fileNotes.every(({ name }) => name === 'hung.jpg')).toBe(true);
      const files = [idOf(store, 'quick.jpg')];
      expect(await store.getState().send('mine', toDana)).toBe('sent');
      expect(asksOf(bridge, 'outbox:enqueue')).toMatchObject([{ files, sends: [{ text: 'Look' }] }]);
    },
  );

  it('undoes the press as well when another file is taken out while it is waited for', async () => {
    const { store, bridge } = written();
    const slow = heldFile('slow.jpg');
    store.getState().attach([quickFile('quick.jpg'), slow.file]);
    const sent = store.getState().send('mine', toDana);
    await pass(1_000);
    store.getState().removeFiles([idOf(store, 'quick.jpg')]);
    slow.arrive();
    await pass(0);
    expect(await sent).toBe('undone');
    expect(asksOf(bridge, 'outbox:enqueue')).toEqual([]);
    expect(names(store)).toEqual(['slow.jpg']);
  });

  it('lets a press go on that files are added behind: those stay for the next text', async () => {
    const { store, bridge } = written();
    const slow = heldFile('slow.jpg');
    store.getState().attach([slow.file]);
    const files = [idOf(store, 'slow.jpg')];
    const sent = store.getState().send('mine', toDana);
    await pass(1_000);
    store.getState().attach([quickFile('late.jpg')]);
    slow.arrive();
    await pass(0);
    expect(await sent).toBe('sent-and-more');
    expect(asksOf(bridge, 'outbox:enqueue')).toMatchObject([{ files }]);
    expect(names(store)).toEqual(['late.jpg']);
  });
});

describe('reading in the window', () => {
  const truth = snapshotOf({ numbers: { ...snapshotOf().numbers, total: everyKind.length } });

  it('is said with the name of the file, also what it means for a press of Send, and can be stopped', async () => {
    const bridge = createFakeBridge(truth, everyKind, accepts);
    const { store, settle } = await renderApp(bridge);
    vi.useFakeTimers();
    try {
      act(() => store.getState().setTo('7035550168'));
      act(() => store.getState().setText('Look'));
      const hung = Object.assign(chosen('hung.jpg'), { arrayBuffer: () => new Promise(() => undefined) });
      act(() => void fireEvent.drop(document.body, { dataTransfer: carrying([hung]) }));
      await act(() => pass(1_000));
      expect(screen.getByText('Reading…').closest('li')?.textContent).toContain('hung.jpg');
      expect(screen.getByText('Reading hung.jpg…').closest('[role=status]')).not.toBeNull();
      fireEvent.keyDown(screen.getByRole('textbox', { name: 'Message' }), { key: 'Enter' });
      await act(() => pass(0));
      expect(
        screen.getByText('Reading hung.jpg… The text goes when it is here. Removing the file stops that.'),
      ).toBeTruthy();
      fireEvent.click(screen.getByRole('button', { name: 'Remove hung.jpg' }));
      await act(() => pass(0));
    } finally {
      vi.useRealTimers();
    }
    await settle();
    expect(screen.queryByText(/^Reading/)).toBeNull();
    expect(
      screen.getByText('Nothing was sent, because hung.jpg is not with it. Send again to go without it.'),
    ).toBeTruthy();
    expect(asksOf(bridge, 'outbox:enqueue')).toEqual([]);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' }).value).toBe('Look');
  });
});
