import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Envelope } from '#contract/channels.ts';
import { requestSchemas } from '#contract/schemas/requests.ts';
import { longestKeptText } from '#domain/outbox/draft.ts';
import { keepDraftSaved } from '#renderer/store/keep-draft-saved.ts';
import { createAppStore, type AppStore } from '#renderer/store/create-app-store.ts';
import { leftOf, saveProblem } from '#renderer/store/left-words.ts';
import { createPreferences } from '#renderer/store/preferences.ts';
import { createFakeBridge, good, type FakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { formats } from './support/render-app.tsx';
import { draftOf, nora, snapshotOf, textOf } from './support/truth.ts';

type Answers = Parameters<typeof createFakeBridge>[2];

const unavailable = { ok: false, error: { code: 'store-unavailable' } } as const;
const goTo = [{ to: ['+17035550168'], text: 'Go' }];
const savedTexts = (bridge: FakeBridge): string[] =>
  bridge.asked
    .filter(({ channel }) => channel === 'drafts:save')
    .map(({ request }) => (request as { text: string }).text);
const order = (bridge: FakeBridge): string[] => bridge.asked.map(({ channel }) => channel);

let stop: () => void = () => undefined;

/** A window that is up, with nothing but its drafts being kept. */
function start(answers: Answers = {}): { store: AppStore; bridge: FakeBridge } {
  const bridge = createFakeBridge(snapshotOf(), [], answers);
  let made = 0;
  const store = createAppStore({
    bridge,
    preferences: createPreferences(localStorage),
    formats,
    newId: () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`,
  });
  store.getState().replaceTruth(snapshotOf());
  store.getState().replaceListings('key', everyKind);
  stop = keepDraftSaved(store);
  return { store, bridge };
}

/** Main's answers that are given one by one. */
function heldAnswers(): {
  answer: () => Promise<Envelope<null>>;
  release: (envelope?: Envelope<null>) => void;
} {
  const waiting: ((envelope: Envelope<null>) => void)[] = [];
  return {
    answer: () => new Promise((resolve) => waiting.push(resolve)),
    release: (envelope = good(null)) => waiting.shift()?.(envelope),
  };
}

const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

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

describe('a draft that leaves the pane', () => {
  it('for a new text is saved first and put away', async () => {
    const { store, bridge } = start();
    store.getState().setText('Half');
    expect(await store.getState().startNew()).toBe(true);
    expect(order(bridge)).toEqual(['drafts:save', 'drafts:close']);
    expect(store.getState()).toMatchObject({ draftId: null, from: null, to: '', text: '' });
  });

  it('stays when it cannot be saved', async () => {
    const { store, bridge } = start({ 'drafts:save': () => unavailable });
    store.getState().setText('Half');
    expect(await store.getState().startNew()).toBe(false);
    expect(order(bridge)).toEqual(['drafts:save']);
    expect(store.getState().text).toBe('Half');
  });

  it('is saved to the last key when another one is opened over it, which then is the one of the pane', async () => {
    const { store, bridge } = start();
    store.getState().setText('Last key');
    store.getState().openDraft(draftOf());
    expect(store.getState().text).toBe(draftOf().text);
    await pass(800);
    expect(savedTexts(bridge)).toEqual(['Last key', draftOf().text]);
  });

  it('is never saved as the words of another person', async () => {
    const held = heldAnswers();
    const { store, bridge } = start({ 'drafts:save': held.answer });
    store.getState().setText('First');
    await pass(800);
    store.getState().setText('Private');
    store.getState().openDraft(draftOf());
    const person = { ...nora, extensionId: '205' };
    store.getState().replaceTruth(snapshotOf({ session: { phase: 'signed-in', person, missingScopes: [] } }));
    store.getState().emptyPane();
    held.release();
    await pass(10_000);
    expect(savedTexts(bridge)).toEqual(['First']);
  });
});

describe('words that leave the pane and cannot be saved', () => {
  /** The store fails until told otherwise. */
  const failing = () => {
    let isFull = true;
    const started = start({ 'drafts:save': () => (isFull ? unavailable : good(null)) });
    return { ...started, repair: () => void (isFull = false) };
  };

  it('are kept, tried again every five seconds and do not come before those of the pane', async () => {
    const { store, bridge, repair } = failing();
    store.getState().setText('Private');
    store.getState().openDraft(draftOf());
    await pass(0);
    expect(leftOf(store.getState()).map(({ draft }) => draft.text)).toEqual(['Private']);
    expect(await store.getState().saveDraft()).toBe(false);
    expect(saveProblem(store.getState())?.code).toBe('store-unavailable');
    repair();
    await pass(5000);
    expect(leftOf(store.getState())).toEqual([]);
    expect(savedTexts(bridge).slice(-2)).toEqual(['Private', draftOf().text]);
    expect(saveProblem(store.getState())).toBeNull();
    const count = savedTexts(bridge).length;
    await pass(20_000);
    expect(savedTexts(bridge)).toHaveLength(count);
  });

  it('come back into the pane as they were', async () => {
    const { store, repair } = failing();
    store.getState().setText('Newer');
    const id = store.getState().draftId ?? '';
    store.getState().openDraft(draftOf());
    await pass(0);
    repair();
    store.getState().openDraft(draftOf({ id, text: 'Older' }));
    expect(store.getState()).toMatchObject({ draftId: id, text: 'Newer', left: [] });
  });

  it('wait for their owner', async () => {
    const { store, bridge, repair } = failing();
    store.getState().setText('Private');
    store.getState().openDraft(draftOf());
    await pass(0);
    const asked = savedTexts(bridge).length;
    const person = { ...nora, extensionId: '205' };
    store.getState().replaceTruth(snapshotOf({ session: { phase: 'signed-in', person, missingScopes: [] } }));
    store.getState().emptyPane();
    repair();
    await pass(20_000);
    expect(savedTexts(bridge)).toHaveLength(asked);
    store.getState().replaceTruth(snapshotOf());
    await pass(5000);
    expect(savedTexts(bridge).slice(asked)).toEqual(['Private']);
  });
});

describe('a draft that is opened while a text is sent', () => {
  it('neither takes the words along nor comes back when it was the one that went', async () => {
    let accept: () => void = () => undefined;
    const { store, bridge } = start({
      'outbox:enqueue': () =>
        new Promise((resolve) => {
          accept = () => resolve(good([textOf()]));
        }),
    });
    store.getState().setTo('7035550168');
    store.getState().setText('Go');
    const id = store.getState().draftId ?? '';
    void store.getState().send('mine', goTo);
    store.getState().openDraft(draftOf());
    accept();
    await pass(10_000);
    expect(savedTexts(bridge)).not.toContain('Go');
    store.getState().openDraft(draftOf({ id }));
    expect(store.getState().draftId).toBe(draftOf().id);
  });

  it('keeps what was typed after the press, and what is written elsewhere before the answer', async () => {
    let accept: () => void = () => undefined;
    const { store, bridge } = start({
      'outbox:enqueue': () =>
        new Promise((resolve) => {
          accept = () => resolve(good([textOf()]));
        }),
    });
    const { answer, setText, send } = store.getState();
    answer({ from: '+16505550142', to: ['+17035550168'] });
    setText('Go');
    const sent = send('mine', goTo);
    setText('Go and more');
    answer({ from: '+16505550142', to: ['+17035550114'] });
    setText('For somebody else');
    answer({ from: '+16505550142', to: ['+15715550147'] });
    accept();
    await sent;
    await pass(800);
    expect(savedTexts(bridge).toSorted()).toEqual([' and more', 'For somebody else']);
    expect(store.getState().text).toBe('');
  });

  it('leaves the words in Drafts when main refuses them', async () => {
    const { store, bridge } = start({ 'outbox:enqueue': () => unavailable });
    store.getState().setTo('7035550168');
    store.getState().setText('Refused');
    const sent = store.getState().send('mine', goTo);
    store.getState().openDraft(draftOf());
    await sent;
    await pass(800);
    expect(savedTexts(bridge)).toContain('Refused');
    expect(store.getState().text).toBe(draftOf().text);
  });
});
