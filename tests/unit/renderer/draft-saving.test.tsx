import { describe, expect, it, vi } from 'vitest';
import { requestSchemas } from '#contract/schemas/requests.ts';
import { longestKeptText } from '#domain/outbox/draft.ts';
import {
  goTo,
  heldAnswers,
  order,
  pass,
  savedTexts,
  unavailable,
  useDraftWindow,
} from './support/draft-window.ts';
import { good } from './support/fake-bridge.ts';
import { snapshotOf, textOf } from './support/truth.ts';

const start = useDraftWindow();

describe('what is being written', () => {
  it('is saved within 800 ms of its first key, however long the typing goes on', async () => {
    const { store, bridge } = start();
    for (let key = 1; key <= 40; key += 1) {
      store.getState().setText('x'.repeat(key));
      await pass(100);
    }
    expect(savedTexts(bridge).map((text) => text.length)).toEqual([8, 16, 24, 32, 40]);
  });

  it('is saved with its number, its recipient and one id', async () => {
    const { store, bridge } = start();
    store.getState().chooseFrom('virginia');
    store.getState().setTo('703 555');
    store.getState().setText('Hello');
    await pass(800);
    store.getState().chooseFrom('mine');
    await pass(800);
    const id = '00000000-0000-4000-8000-000000000001';
    const draft = {
      id,
      to: '703 555',
      audience: 'each',
      text: 'Hello',
      files: [],
      sendAt: null,
      endsWhenAnswered: false,
    };
    expect(bridge.asked.map(({ request }) => request)).toEqual([
      { ...draft, from: '+15715550123' },
      { ...draft, from: '+16505550142' },
    ]);
  });

  it('is not saved again while nothing changes', async () => {
    const { store, bridge } = start();
    store.getState().setText('Once');
    await pass(60_000);
    window.dispatchEvent(new Event('blur'));
    expect(savedTexts(bridge)).toEqual(['Once']);
  });

  it.each([
    ['blur', () => window.dispatchEvent(new Event('blur'))],
    ['pagehide', () => window.dispatchEvent(new Event('pagehide'))],
    [
      'visibilitychange',
      () => {
        vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
        document.dispatchEvent(new Event('visibilitychange'));
        vi.restoreAllMocks();
      },
    ],
  ])('is handed to main at once on %s', (_name, leave) => {
    const { store, bridge } = start();
    store.getState().setText('Leaving');
    leave();
    expect(savedTexts(bridge)).toEqual(['Leaving']);
  });

  it('is saved one after the other, the last words last', async () => {
    const held = heldAnswers();
    const { store, bridge } = start({ 'drafts:save': held.answer });
    store.getState().setText('One');
    await pass(800);
    store.getState().setText('One two');
    window.dispatchEvent(new Event('blur'));
    await pass(2000);
    expect(savedTexts(bridge)).toEqual(['One']);
    held.release();
    await pass(0);
    expect(savedTexts(bridge)).toEqual(['One', 'One two']);
    held.release();
    await pass(5000);
    expect(savedTexts(bridge)).toEqual(['One', 'One two']);
  });

  it('is saved empty when it was taken out again, and the next key begins another draft', async () => {
    const { store, bridge } = start();
    store.getState().setText('Never mind');
    await pass(800);
    const { draftId } = store.getState();
    store.getState().setText('');
    await pass(800);
    expect(savedTexts(bridge)).toEqual(['Never mind', '']);
    expect(store.getState().draftId).toBeNull();
    store.getState().setText('Else');
    expect(store.getState().draftId).not.toBe(draftId);
  });

  it('is not told to main while it is empty from the beginning', async () => {
    const { store, bridge } = start();
    store.getState().setTo(' ');
    await pass(60_000);
    expect(order(bridge)).toEqual([]);
  });

  it('says why it is not saved, and is tried again on the next key and every five seconds', async () => {
    let isFull = true;
    const { store, bridge } = start({ 'drafts:save': () => (isFull ? unavailable : good(null)) });
    store.getState().setText('Kept?');
    await pass(800);
    expect(store.getState().saveError?.code).toBe('store-unavailable');
    await pass(4900);
    expect(savedTexts(bridge)).toHaveLength(1);
    await pass(100);
    expect(savedTexts(bridge)).toHaveLength(2);
    store.getState().setText('Kept? Yes');
    await pass(800);
    expect(savedTexts(bridge)).toHaveLength(3);
    expect(store.getState().saveError).not.toBeNull();
    isFull = false;
    await pass(5000);
    expect(savedTexts(bridge).at(-1)).toBe('Kept? Yes');
    expect(store.getState().saveError).toBeNull();
  });

  it('says that it is too long where main would not take it, and is saved when it is shorter', async () => {
    const { store, bridge } = start();
    store.getState().setText('x'.repeat(longestKeptText + 1));
    await pass(800);
    expect(store.getState().saveError?.code).toBe('text-too-long');
    expect(savedTexts(bridge)).toEqual([]);
    const kept = 'x'.repeat(longestKeptText);
    store.getState().setText(kept);
    await pass(800);
    expect(savedTexts(bridge)).toEqual([kept]);
    expect(requestSchemas['drafts:save'].safeParse(bridge.asked.at(-1)?.request).success).toBe(true);
    expect(store.getState().saveError).toBeNull();
  });

  it('waits for its owner while nobody is signed in', async () => {
    const { store, bridge } = start();
    const session = { phase: 'signed-out', error: { code: 'session-ended' } } as const;
    store.getState().setText('Mine');
    store.getState().replaceTruth(snapshotOf({ session }));
    await pass(10_000);
    expect(order(bridge)).toEqual([]);
    store.getState().replaceTruth(snapshotOf());
    await pass(800);
    expect(savedTexts(bridge)).toEqual(['Mine']);
  });
});

describe('a text that is sent', () => {
  it('is not saved while main has not answered, and never after it went', async () => {
    let accept: () => void = () => undefined;
    const { store, bridge } = start({
      'outbox:enqueue': () =>
        new Promise((resolve) => {
          accept = () => resolve(good([textOf()]));
        }),
    });
    store.getState().setTo('7035550168');
    store.getState().setText('Go');
    void store.getState().send('mine', goTo);
    await pass(3000);
    window.dispatchEvent(new Event('blur'));
    expect(order(bridge)).toEqual(['outbox:enqueue']);
    accept();
    await pass(10_000);
    window.dispatchEvent(new Event('blur'));
    expect(order(bridge)).toEqual(['outbox:enqueue']);
    expect(store.getState()).toMatchObject({ draftId: null, to: '', text: '' });
  });

  it('goes only after the save that is under way, so that the save cannot bring it back', async () => {
    const held = heldAnswers();
    const { store, bridge } = start({
      'drafts:save': held.answer,
      'outbox:enqueue': () => good([textOf()]),
    });
    store.getState().setTo('7035550168');
    store.getState().setText('Go');
    await pass(800);
    const { draftId } = store.getState();
    void store.getState().send('mine', goTo);
    await pass(0);
    expect(order(bridge)).toEqual(['drafts:save']);
    held.release();
    await pass(10_000);
    expect(order(bridge)).toEqual(['drafts:save', 'outbox:enqueue']);
    expect(bridge.lastAsked()?.request).toMatchObject({ draftId });
  });

  it('is saved again when main refuses it', async () => {
    const { store, bridge } = start({ 'outbox:enqueue': () => unavailable });
    store.getState().setTo('7035550168');
    store.getState().setText('Stays');
    void store.getState().send('mine', goTo);
    await pass(800);
    expect(order(bridge)).toEqual(['outbox:enqueue', 'drafts:save']);
    expect(store.getState().text).toBe('Stays');
  });
});
