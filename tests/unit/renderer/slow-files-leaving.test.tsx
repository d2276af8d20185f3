import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepDraftSaved } from '#renderer/store/keep-draft-saved.ts';
import { openEarlierWords } from '#renderer/features/compose/drafts/open-in-pane.ts';
import { pass } from './support/draft-window.ts';
import { good } from './support/fake-bridge.ts';
import { heldFile, quickFile } from './support/files.ts';
import { asksOf } from './support/outbox-texts.ts';
import { dana, idOf, names, toDana, written } from './support/pane-for-dana.ts';
import { draftOf } from './support/truth.ts';

describe('a file that is still read when its words leave the pane', () => {
  let stop: () => void = () => undefined;
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    stop();
    stop = () => undefined;
    vi.useRealTimers();
  });

  it('goes with its text when it comes after the pane was left and entered again', async () => {
    const { store, bridge } = written();
    const slow = heldFile('slow.jpg');
    store.getState().answer({ from: '+16505550142', to: [dana] });
    store.getState().setText('Look');
    store.getState().attach([slow.file]);
    const { draftId } = store.getState();
    const files = [idOf(store, 'slow.jpg')];
    const sent = store.getState().send('mine', toDana);
    await pass(1_000);
    store.getState().answer({ from: '+16505550142', to: ['+17035550114'] });
    await pass(1_000);
    // Main knows the words without the file.
    const known = draftOf({ id: draftId ?? '', from: '+16505550142', to: dana, text: 'Look', files: [] });
    store.getState().answer({ from: '+16505550142', to: [dana] }, known);
    expect(names(store)).toEqual(['slow.jpg']);
    slow.arrive();
    await pass(0);
    expect(await sent).toBe('sent');
    expect(asksOf(bridge, 'outbox:enqueue')).toMatchObject([{ files }]);
    expect(store.getState()).toMatchObject({ files: [], text: '' });
  });

  it('that a press of Send waits for keeps nobody from writing elsewhere, and what is written there is saved', async () => {
    const { store, bridge } = written();
    stop = keepDraftSaved(store);
    const slow = heldFile('slow.jpg');
    store.getState().attach([slow.file]);
    const sent = store.getState().send('mine', toDana);
    await pass(1_000);
    expect(await store.getState().startNew()).toBe(true);
    store.getState().setText('Something else');
    await pass(2_000);
    expect(asksOf(bridge, 'drafts:save')).toContainEqual(expect.objectContaining({ text: 'Something else' }));
    expect(store.getState().sendWaitsFor.map(({ name }) => name)).toEqual(['slow.jpg']);
    slow.arrive();
    await pass(0);
    expect(await sent).toBe('sent-and-more');
    expect(asksOf(bridge, 'outbox:enqueue')).toMatchObject([{ sends: toDana }]);
    expect(store.getState()).toMatchObject({ text: 'Something else', sending: false, sendWaitsFor: [] });
    await pass(5_000);
    // The text that went does not come back as a draft.
    expect(asksOf(bridge, 'drafts:save').at(-1)).toMatchObject({ text: 'Something else' });
  });

  it('that a press of Send was for and that was taken out is told of when the pane was left since', async () => {
    const { store, bridge } = written();
    const slow = heldFile('slow.jpg');
    store.getState().attach([quickFile('quick.jpg'), slow.file]);
    const { draftId } = store.getState();
    const sent = store.getState().send('mine', toDana);
    await pass(1_000);
    store.getState().removeFiles([idOf(store, 'quick.jpg')]);
    store.getState().answer({ from: '+16505550142', to: ['+17035550114'] });
    slow.arrive();
    await pass(0);
    expect(await sent).toBe('undone');
    expect(asksOf(bridge, 'outbox:enqueue')).toEqual([]);
    const note = { name: 'quick.jpg', why: 'unsent' };
    expect(store.getState().lostFiles).toMatchObject([{ draftId, note, isUnsent: true, hasDraft: true }]);
  });

  it('of one text holds up neither the words of the next one nor its way out', async () => {
    const { store, bridge } = written();
    stop = keepDraftSaved(store);
    store.getState().attach([heldFile('hung.jpg').file]);
    await pass(1_000);
    store.getState().answer({ from: '+16505550142', to: ['+17035550114'] });
    store.getState().setText('To Owen');
    await pass(900);
    expect(asksOf(bridge, 'drafts:save')).toContainEqual(expect.objectContaining({ text: 'To Owen' }));
    const sent = store.getState().send('mine', [{ to: ['+17035550114'], text: 'To Owen' }]);
    await pass(0);
    expect(await sent).toBe('sent');
  });

  it('of one text holds up nothing that was written earlier for another one', async () => {
    const earlier = draftOf({ id: 'earlier', text: 'Earlier words' });
    const { store, bridge } = written({ 'drafts:open': () => good(earlier) });
    store.getState().attach([heldFile('hung.jpg').file]);
    store.getState().answer(null);
    store.getState().setTo('+17035550114\n');
    let isOpen = false;
    void openEarlierWords({ bridge, store }, earlier.id).then((answer) => (isOpen = answer));
    await pass(0);
    expect(isOpen).toBe(true);
    expect(store.getState()).toMatchObject({ draftId: 'earlier', text: 'Earlier words' });
  });

  it('comes into a draft that was put away, once it is read', async () => {
    const { store, bridge } = written();
    const slow = heldFile('slow.jpg');
    store.getState().attach([slow.file]);
    const { draftId } = store.getState();
    const files = [idOf(store, 'slow.jpg')];
    store.getState().answer(null);
    await pass(0);
    expect(asksOf(bridge, 'drafts:save')).toMatchObject([{ id: draftId, text: 'Look', files: [] }]);
    slow.arrive();
    await pass(0);
    expect(asksOf(bridge, 'drafts:save').at(-1)).toMatchObject({ id: draftId, text: 'Look', files });
    expect(asksOf(bridge, 'drafts:close')).not.toEqual([]);
    expect(store.getState()).toMatchObject({ leaving: [], lostFiles: [] });
  });

  it('is in the pane again with a draft that is opened before it was read', async () => {
    const { store, bridge } = written();
    const slow = heldFile('slow.jpg');
    store.getState().attach([slow.file]);
    const draftId = store.getState().draftId ?? '';
    const files = [idOf(store, 'slow.jpg')];
    store.getState().answer(null);
    await pass(0);
    store.getState().openDraft(draftOf({ id: draftId, text: 'Look', files: [] }));
    expect(names(store)).toEqual(['slow.jpg']);
    store.getState().setText('Look here');
    const before = asksOf(bridge, 'drafts:save').length;
    slow.arrive();
    await pass(0);
    // What it was put away with does not come over the newer words.
    expect(asksOf(bridge, 'drafts:save')).toHaveLength(before);
    await store.getState().saveDraft();
    expect(asksOf(bridge, 'drafts:save').at(-1)).toMatchObject({ id: draftId, text: 'Look here', files });
  });

  it('does not bring back a draft that was deleted meanwhile', async () => {
    const { store, bridge } = written();
    const slow = heldFile('slow.jpg');
    store.getState().attach([slow.file]);
    const draftId = store.getState().draftId ?? '';
    store.getState().answer(null);
    await pass(0);
    const revision = (store.getState().truth?.revision ?? 0) + 1;
    store.getState().applyEvent({ revision, change: { type: 'draft-removed', id: draftId } });
    const before = asksOf(bridge, 'drafts:save').length;
    slow.arrive();
    await pass(0);
    expect(asksOf(bridge, 'drafts:save')).toHaveLength(before);
    expect(store.getState().lostFiles).toEqual([]);
  });

  it('leaves its words with main when the app is quit before it was read', async () => {
    const { store, bridge } = written();
    stop = keepDraftSaved(store);
    store.getState().attach([quickFile('quick.jpg')]);
    await pass(0);
    store.getState().attach([heldFile('hung.jpg').file]);
    window.dispatchEvent(new Event('pagehide'));
    const [save] = asksOf(bridge, 'drafts:save');
    expect(save).toMatchObject({ text: 'Look', files: [idOf(store, 'quick.jpg')] });
  });
});
