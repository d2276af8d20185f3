import { describe, expect, it } from 'vitest';
import { conversationKey } from '#domain/messages/conversation.ts';
import { openConversation } from '#renderer/features/conversations/open-conversation.ts';
import { leftOf, saveProblem } from '#renderer/store/left-words.ts';
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
import { formats } from './support/render-app.tsx';
import { draftOf, nora, snapshotOf, textOf } from './support/truth.ts';

const start = useDraftWindow();

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

  it('keeps its last words, where the list still has it for the conversation that is opened', async () => {
    const { store, bridge } = start();
    const draft = draftOf({ isOpen: true });
    store.getState().openDraft(draft);
    const { lists } = store.getState();
    const rows = new Map([[draft.id, draft]]);
    store.setState({ lists: { ...lists, drafts: { ...lists.drafts, rows } } });
    store.getState().setTo('(703) 555-0114\n');
    store.getState().setText('For Owen');
    openConversation({ store, formats }, conversationKey('+16505550142', ['+17035550168']));
    await pass(800);
    expect(savedTexts(bridge)).toEqual(['For Owen']);
    expect(store.getState()).toMatchObject({ text: '', answering: { to: ['+17035550168'] } });
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
