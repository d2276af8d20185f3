import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Request } from '#contract/channels.ts';
import { keepDraftSaved } from '#renderer/store/keep-draft-saved.ts';
import { blankDraft } from '#renderer/store/pane-draft.ts';
import { typedAhead } from '#renderer/store/typed-ahead.ts';
import { createFakeBridge, type FakeBridge } from './support/fake-bridge.ts';
import { carrying, chosen, fileOf, storeOn } from './support/files.ts';
import { everyKind } from './support/listings.ts';
import { asksOf } from './support/outbox-texts.ts';
import { renderApp } from './support/render-app.tsx';
import { acceptedTexts, draftOf, snapshotOf } from './support/truth.ts';

const saves = (bridge: FakeBridge): readonly Request<'drafts:save'>[] =>
  asksOf(bridge, 'drafts:save') as Request<'drafts:save'>[];
const summary = (bridge: FakeBridge): readonly string[] =>
  saves(bridge).map(({ text, files }) => `${text}, ${files.length}`);
const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
const jpeg = (name: string, read = () => Promise.resolve(new Uint8Array(9))) => ({
  name,
  contentType: 'image/jpeg',
  size: 9,
  read,
});

describe('a draft with files', () => {
  let stop: () => void = () => undefined;
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it('keeps a file that was attached after the press of Send, also where the pane is left before the answer', async () => {
    let accept: () => void = () => undefined;
    const { store, bridge } = storeOn({
      'outbox:enqueue': (request) =>
        new Promise((resolve) => {
          accept = () => resolve(acceptedTexts(request));
        }),
    });
    const state = store.getState();
    state.setTo('+17035550186\n');
    state.setText('Look');
    const sent = state.send('virginia', [{ to: ['+17035550186'], text: 'Look' }]);
    await pass(0);
    state.attach([jpeg('late.jpg')]);
    const late = store.getState().files.map(({ id }) => id);
    state.answer(null);
    accept();
    await sent;
    await pass(0);
    expect(saves(bridge).at(-1)).toMatchObject({ text: '', files: late, to: '+17035550186\n' });
  });

  it('names a file only once main has it, and the words do not wait for it', async () => {
    const { store, bridge } = storeOn();
    stop = keepDraftSaved(store);
    let arrive: () => void = () => undefined;
    const slow = new Promise<Uint8Array<ArrayBuffer>>((resolve) => {
      arrive = () => resolve(new Uint8Array(9));
    });
    store.getState().attach([jpeg('quick.jpg'), jpeg('slow.jpg', () => slow)]);
    store.getState().setText('Look');
    await pass(800);
    expect(summary(bridge)).toEqual(['Look, 1']);
    store.getState().setText('Look at this');
    await pass(1_000);
    expect(summary(bridge)).toEqual(['Look, 1', 'Look at this, 1']);
    // Nothing new is nothing to tell.
    await pass(5_000);
    expect(saves(bridge)).toHaveLength(2);
    arrive();
    await pass(0);
    expect(summary(bridge).at(-1)).toBe('Look at this, 2');
    expect(saves(bridge).at(-1)?.files).toEqual(store.getState().files.map(({ id }) => id));
    await pass(10_000);
    expect(saves(bridge)).toHaveLength(3);
  });

  it('that was emptied while a file was on its way is not left behind', async () => {
    const { store, bridge } = storeOn();
    stop = keepDraftSaved(store);
    store.getState().attach([jpeg('never.jpg', () => new Promise(() => undefined))]);
    store.getState().setText('Look');
    await pass(800);
    expect(summary(bridge)).toEqual(['Look, 0']);
    store.getState().removeFiles(store.getState().files.map(({ id }) => id));
    store.getState().setText('');
    await pass(2_000);
    expect(summary(bridge)).toEqual(['Look, 0', ', 0']);
    expect(store.getState().draftId).toBeNull();
  });

  it('is put away for a new text at once, and its files follow when they are read', async () => {
    const { store, bridge } = storeOn();
    let arrive: () => void = () => undefined;
    const slow = new Promise<Uint8Array<ArrayBuffer>>((resolve) => {
      arrive = () => resolve(new Uint8Array(9));
    });
    store.getState().attach([jpeg('slow.jpg', () => slow)]);
    store.getState().setText('Look');
    const done = store.getState().startNew();
    await pass(0);
    expect(await done).toBe(true);
    expect(store.getState()).toMatchObject({ files: [], text: '', draftId: null });
    expect(new Set(summary(bridge))).toEqual(new Set(['Look, 0']));
    // Somebody writes on meanwhile, and that is not held up.
    store.getState().setText('Else');
    expect(await store.getState().saveWords()).toBe(true);
    expect(summary(bridge).at(-1)).toBe('Else, 0');
    const before = saves(bridge).length;
    arrive();
    await pass(0);
    expect(summary(bridge)[before]).toBe('Look, 1');
    expect(store.getState().lostFiles).toEqual([]);
    // Main takes what was saved last for what stands in the pane.
    expect(asksOf(bridge, 'drafts:open').at(-1)).toEqual({ id: store.getState().draftId });
  });

  it('leaves the pane for another one and comes back with its files', async () => {
    const { store, bridge } = storeOn();
    store.getState().attach([jpeg('fence.jpg')]);
    store.getState().setTo('(703) 555-0168');
    const { draftId, files } = store.getState();
    store.getState().openDraft(draftOf({ text: 'Another' }));
    expect(store.getState().files).toEqual([]);
    await pass(0);
    expect(saves(bridge).at(-1)).toMatchObject({ id: draftId, files: files.map(({ id }) => id) });
    store
      .getState()
      .openDraft(draftOf({ id: draftId ?? '', text: '', files, sendAt: 5, endsWhenAnswered: true }));
    expect(store.getState()).toMatchObject({ files, sendAt: 5, endsWhenAnswered: true });
    await store.getState().saveDraft();
    expect(saves(bridge).findLast(({ id }) => id === draftId)?.files).toEqual(files.map(({ id }) => id));
  });

  it('is sent when its files are kept, not before', async () => {
    const { store, bridge } = storeOn({ 'outbox:enqueue': (request) => acceptedTexts(request) });
    let arrive: () => void = () => undefined;
    const slow = new Promise<Uint8Array<ArrayBuffer>>((resolve) => {
      arrive = () => resolve(new Uint8Array(9));
    });
    store.getState().attach([jpeg('slow.jpg', () => slow)]);
    const { files } = store.getState();
    const sent = store.getState().send('mine', [{ to: ['+17035550168'], text: '' }]);
    await pass(5_000);
    expect(asksOf(bridge, 'outbox:enqueue')).toEqual([]);
    arrive();
    await pass(0);
    expect(await sent).toBe('sent');
    expect(asksOf(bridge, 'outbox:enqueue')).toMatchObject([
      { sends: [{ text: '' }], files: files.map(({ id }) => id), sendAt: null },
    ]);
    expect(store.getState().files).toEqual([]);
  });
});

describe('what was made while a text with files was on its way', () => {
  const one = fileOf({ id: 'one' });
  const two = fileOf({ id: 'two' });
  const sent = { ...blankDraft, from: null, to: '703', text: 'Look', files: [one] };

  it('is nothing where only a file was taken out', () => {
    expect(typedAhead(sent, sent)).toBeNull();
    expect(typedAhead(sent, { ...sent, files: [] })).toBeNull();
  });
  it('is the file that came, without those that went', () => {
    expect(typedAhead(sent, { ...sent, files: [one, two] })).toMatchObject({ text: '', files: [two] });
  });
  it('is the words behind those that went, without their files', () => {
    expect(typedAhead(sent, { ...sent, text: 'Look, and' })).toMatchObject({ text: ', and', files: [] });
  });
});

describe('files in the window', () => {
  const message = (): HTMLElement => screen.getByRole('textbox', { name: 'Message' });
  const truth = snapshotOf({ numbers: { ...snapshotOf().numbers, total: everyKind.length } });
  const list = (): readonly string[] =>
    screen.queryAllByRole('button', { name: /^Remove .*\.jpg/ }).map((button) => button.title);
  const dropped = (files: readonly File[]): void =>
    void fireEvent.drop(document.body, { dataTransfer: carrying(files) });

  it('go without a word', async () => {
    const bridge = createFakeBridge(truth, everyKind, {
      'outbox:enqueue': (request) => acceptedTexts(request),
    });
    const { store, settle } = await renderApp(bridge);
    act(() => store.getState().setTo('7035550168'));
    expect(screen.getByText('Write a text first.')).toBeTruthy();
    act(() => dropped([chosen('fence.jpg')]));
    expect(screen.queryByText('Write a text first.')).toBeNull();
    fireEvent.keyDown(message(), { key: 'Enter' });
    await settle();
    expect(asksOf(bridge, 'outbox:enqueue')).toMatchObject([{ sends: [{ text: '' }] }]);
    expect(list()).toEqual([]);
  });

  it('say how much they are together, and the focus goes on when one is taken out', async () => {
    const { settle } = await renderApp(createFakeBridge(truth, everyKind));
    act(() => dropped([chosen('one.jpg'), chosen('two.jpg'), chosen('three.jpg')]));
    await settle();
    expect(list()).toEqual(['Remove one.jpg', 'Remove two.jpg', 'Remove three.jpg']);
    expect(screen.getByText('6 KB of 1.5 MB, 3 of 10')).toBeTruthy();
    for (const [name, next] of [
      ['two.jpg', 'Remove three.jpg'],
      ['three.jpg', 'Remove one.jpg'],
    ] as const) {
      fireEvent.click(screen.getByRole('button', { name: `Remove ${name}` }));
      expect(document.activeElement?.getAttribute('aria-label')).toBe(next);
    }
    fireEvent.click(screen.getByRole('button', { name: 'Remove one.jpg' }));
    expect(document.activeElement).toBe(message());
  });

  it('of one name are told apart by their place, also where only their names are heard', async () => {
    const { settle } = await renderApp(createFakeBridge(truth, everyKind));
    act(() => dropped([chosen('sill.jpg'), chosen('gate.jpg'), chosen('sill.jpg')]));
    await settle();
    expect(list()).toEqual(['Remove sill.jpg, file 1', 'Remove gate.jpg', 'Remove sill.jpg, file 3']);
    fireEvent.click(screen.getByRole('button', { name: 'Remove sill.jpg, file 1' }));
    expect(list()).toEqual(['Remove gate.jpg', 'Remove sill.jpg']);
  });

  it('are not attached to a number that cannot send pictures, and that is said with its name', async () => {
    const { store } = await renderApp(createFakeBridge(truth, everyKind));
    act(() => store.getState().chooseFrom('main'));
    act(() => dropped([chosen('fence.jpg')]));
    expect(store.getState().files).toEqual([]);
    const words = 'Main cannot send pictures. Choose a number with MMS.';
    expect(screen.getByText(`fence.jpg was not attached: ${words}`)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Put away' }));
    expect(screen.queryByText(/was not attached/)).toBeNull();
    const button = screen.getByRole('button', { name: 'Attach a file: this number cannot send pictures' });
    fireEvent.click(button);
    expect(screen.getByText(`A file was not attached: ${words}`)).toBeTruthy();
  });

  it('are the draft’s again after a restart', async () => {
    const paneDraft = draftOf({ text: '', files: [fileOf(), fileOf({ id: 'f2' })], isOpen: true });
    await renderApp(
      createFakeBridge({ ...truth, paneDraft }, everyKind, {
        'files:read': () => ({ ok: false, error: { code: 'file-gone' } }),
      }),
    );
    expect(list()).toEqual(['Remove fence.jpg, file 1', 'Remove fence.jpg, file 2']);
  });
});
