import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AppSnapshot } from '#contract/app-state.ts';
import type { DraftView } from '#contract/outgoing-view.ts';
import { findDraft } from '#renderer/features/compose/drafts/find-draft.ts';
import { createFakeBridge, good, type FakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { chips, to } from './support/recipients.ts';
import { formats, renderApp } from './support/render-app.tsx';
import { draftOf, morning, nora, snapshotOf, textOf } from './support/truth.ts';

const truthOf = (changes: Partial<AppSnapshot> = {}): AppSnapshot =>
  snapshotOf({ numbers: { ...snapshotOf().numbers, total: everyKind.length }, ...changes });
const message = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Message' });
const asked = (bridge: FakeBridge): string[] =>
  bridge.asked.map(({ channel }) => channel).filter((channel) => channel.startsWith('drafts:'));
const changes = (bridge: FakeBridge): string[] => asked(bridge).filter((name) => name !== 'drafts:page');
const signedInAs = (extensionId: string): AppSnapshot['session'] => ({
  phase: 'signed-in',
  person: { ...nora, extensionId },
  missingScopes: [],
});

describe('the draft of the pane', () => {
  it('is there again after a restart, with From and To', async () => {
    const paneDraft = draftOf({ from: '+15715550123', isOpen: true });
    const bridge = createFakeBridge(truthOf({ paneDraft }), everyKind);
    const { store } = await renderApp(bridge);
    expect(message().value).toBe('Half a sentence');
    expect(to().value).toBe('(703) 555-0168');
    expect(screen.getByRole('form', { name: 'Text from Virginia' })).toBeTruthy();
    expect(store.getState().draftId).toBe(paneDraft.id);
    expect(changes(bridge)).toEqual([]);
  });

  it('writes a recipient that came as E.164 as people do', async () => {
    const paneDraft = draftOf({ to: '+17035550168', origin: 'taken-back', isOpen: true });
    await renderApp(createFakeBridge(truthOf({ paneDraft }), everyKind));
    expect(chips()).toEqual(['(703) 555-0168']);
  });

  it('asks for a number when the one it was written from is gone, and keeps naming that one to main', async () => {
    const paneDraft = draftOf({ from: '+12125550100', isOpen: true });
    const bridge = createFakeBridge(truthOf({ paneDraft }), everyKind);
    await renderApp(bridge);
    expect(screen.getByRole('form', { name: 'Text without a number yet' })).toBeTruthy();
    fireEvent.change(message(), { target: { value: 'More' } });
    act(() => {
      window.dispatchEvent(new Event('blur'));
    });
    expect(bridge.lastAsked()?.request).toMatchObject({ from: '+12125550100', text: 'More' });
  });

  it('does not replace what is being written already', async () => {
    const bridge = createFakeBridge(truthOf(), everyKind);
    await renderApp(bridge);
    fireEvent.change(message(), { target: { value: 'Newer' } });
    act(() => bridge.push({ type: 'snapshot', snapshot: truthOf({ paneDraft: draftOf({ isOpen: true }) }) }));
    expect(message().value).toBe('Newer');
  });

  it('is saved again when the store of main was opened anew without it', async () => {
    const bridge = createFakeBridge(truthOf(), everyKind);
    const { settle } = await renderApp(bridge);
    fireEvent.change(message(), { target: { value: 'Still here' } });
    const leave = (): void => act(() => void window.dispatchEvent(new Event('blur')));
    leave();
    await settle();
    leave();
    expect(changes(bridge)).toEqual(['drafts:save']);
    act(() => bridge.push({ type: 'snapshot', snapshot: truthOf() }));
    await settle();
    leave();
    expect(changes(bridge)).toEqual(['drafts:save', 'drafts:save']);
  });

  it('makes room for the draft of another person without being deleted', async () => {
    const bridge = createFakeBridge(truthOf(), everyKind);
    const { store, settle } = await renderApp(bridge);
    fireEvent.change(message(), { target: { value: 'Of Nora.' } });
    act(() => void window.dispatchEvent(new Event('blur')));
    await settle();
    const paneDraft = draftOf({ text: 'Of Ben.', isOpen: true });
    act(() =>
      bridge.push({ type: 'snapshot', snapshot: truthOf({ session: signedInAs('999'), paneDraft }) }),
    );
    await settle();
    expect(message().value).toBe('Of Ben.');
    expect(changes(bridge)).toEqual(['drafts:save']);
    act(() => store.getState().replaceTruth(truthOf({ session: signedInAs('998') })));
    expect(message().value).toBe('');
  });

  it('never shows one person what an earlier snapshot brought for another', async () => {
    const bridge = createFakeBridge(truthOf({ paneDraft: draftOf({ isOpen: true }) }), everyKind);
    await renderApp(bridge);
    act(() => bridge.push({ type: 'session', session: signedInAs('999') }));
    expect(message().value).toBe('');
  });

  it('is put away for a new text, and that is said', async () => {
    const bridge = createFakeBridge(truthOf(), everyKind);
    const { settle } = await renderApp(bridge);
    fireEvent.click(screen.getByRole('link', { name: /^Virginia/ }));
    fireEvent.change(message(), { target: { value: 'Half' } });
    fireEvent.click(screen.getByRole('button', { name: /^New text/ }));
    await settle();
    expect(message().value).toBe('');
    expect(screen.getByRole('form', { name: 'Text from Virginia' })).toBeTruthy();
    expect(document.activeElement).toBe(to());
    expect(changes(bridge)).toEqual(['drafts:save', 'drafts:close']);
    expect(screen.getByText('Kept in Drafts.')).toBeTruthy();
  });

  it('keeps its words when another number is chosen', async () => {
    const bridge = createFakeBridge(truthOf(), everyKind);
    const { store } = await renderApp(bridge);
    fireEvent.change(message(), { target: { value: 'Half' } });
    const { draftId } = store.getState();
    fireEvent.click(screen.getByRole('link', { name: /^Virginia/ }));
    expect(message().value).toBe('Half');
    expect(screen.getByRole('form', { name: 'Text from Virginia' })).toBeTruthy();
    expect(store.getState().draftId).toBe(draftId);
  });

  it('says in the pane why it could not be saved', async () => {
    const bridge = createFakeBridge(truthOf(), everyKind, {
      'drafts:save': () => ({ ok: false, error: { code: 'store-unavailable' } }),
    });
    const { settle } = await renderApp(bridge);
    fireEvent.change(message(), { target: { value: 'Half' } });
    act(() => void window.dispatchEvent(new Event('blur')));
    await settle();
    const line = screen.getByText(/^Not saved: The store on this computer cannot be written\./);
    expect(line.closest('[role="status"]')).not.toBeNull();
    expect(line.closest('form')).not.toBeNull();
  });
});

describe('a draft of words that may have gone already', () => {
  const paneDraft = draftOf({ origin: 'may-have-gone', isOpen: true });
  const warning = 'This text may have gone out already. Sending it may deliver it twice.';
  const sends = (bridge: FakeBridge): number =>
    bridge.asked.filter(({ channel }) => channel === 'outbox:enqueue').length;
  const pressSend = (): void => {
    fireEvent.click(screen.getByRole('button', { name: 'Send from My direct' }));
  };

  it('says so in the pane and asks before it goes', async () => {
    const bridge = createFakeBridge(truthOf({ paneDraft }), everyKind, {
      'outbox:enqueue': () => good([textOf()]),
    });
    const { settle } = await renderApp(bridge);
    expect(screen.getByText(warning).closest('form')).not.toBeNull();
    pressSend();
    const question = screen.getByRole('alertdialog', { name: 'Send it again?', hidden: true });
    expect(question.textContent).toContain('It may have reached (703) 555-0168 already.');
    fireEvent.click(screen.getByRole('button', { name: 'Do not send', hidden: true }));
    expect(screen.queryByRole('alertdialog', { hidden: true })).toBeNull();
    expect(sends(bridge)).toBe(0);
    pressSend();
    fireEvent.click(screen.getByRole('button', { name: 'Send again anyway', hidden: true }));
    await settle();
    expect(sends(bridge)).toBe(1);
    expect(screen.queryByText(warning)).toBeNull();
  });

  it('goes without a question to somebody else', async () => {
    const bridge = createFakeBridge(truthOf({ paneDraft }), everyKind, {
      'outbox:enqueue': () => good([textOf()]),
    });
    const { settle } = await renderApp(bridge);
    fireEvent.change(message(), { target: { value: 'Other words' } });
    expect(screen.getByText(warning)).toBeTruthy();
    fireEvent.change(to(), { target: { value: '2125550100' } });
    expect(screen.queryByText(warning)).toBeNull();
    pressSend();
    await settle();
    expect(sends(bridge)).toBe(1);
  });
});

describe('words that left the pane and could not be saved', () => {
  it('are said to be kept, and no longer once they are saved', async () => {
    let isFull = true;
    const bridge = createFakeBridge(truthOf(), everyKind, {
      'drafts:save': () => (isFull ? { ok: false, error: { code: 'store-unavailable' } } : good(null)),
    });
    const { store, settle } = await renderApp(bridge);
    fireEvent.change(message(), { target: { value: 'Leaving' } });
    act(() => store.getState().openDraft(draftOf()));
    await settle();
    const words = /^What you wrote before is not saved yet and is tried again: The store/;
    expect(screen.getAllByText(words)).toHaveLength(2);
    expect(document.querySelector('.toasts')?.textContent).toMatch(words);
    isFull = false;
    await act(() => store.getState().saveDraft());
    expect(document.querySelector('form')?.textContent).not.toMatch(/What you wrote before/);
  });
});

describe('what was written earlier for a conversation', () => {
  const earlier = draftOf({ text: 'As I was saying' });
  const bridgeWith = (drafts: readonly DraftView[]): FakeBridge =>
    createFakeBridge(truthOf(), everyKind, {
      'drafts:page': () => good({ total: drafts.length, rows: drafts }),
      'drafts:open': ({ id }) => good({ ...draftOf(drafts.find((draft) => draft.id === id)), isOpen: true }),
    });
  const leaveTo = async (words: string, settle: () => Promise<void>): Promise<void> => {
    fireEvent.change(to(), { target: { value: words } });
    fireEvent.blur(to());
    message().focus();
    await settle();
  };

  it('comes back when From and To name it, in place of the recipient alone', async () => {
    const bridge = bridgeWith([earlier]);
    const { store, settle } = await renderApp(bridge);
    await leaveTo('703-555-0168', settle);
    expect(message().value).toBe('As I was saying');
    expect(store.getState().draftId).toBe(earlier.id);
    expect(message().selectionStart).toBe(message().value.length);
    expect(screen.getByText('Your draft for this number is back.')).toBeTruthy();
    const replaced = '00000000-0000-4000-8000-000000000001';
    expect(bridge.lastAsked()).toEqual({ channel: 'drafts:delete', request: { id: replaced } });
  });

  it('stays in Drafts while the pane holds words', async () => {
    const bridge = bridgeWith([earlier]);
    const { settle } = await renderApp(bridge);
    fireEvent.change(message(), { target: { value: 'Something else' } });
    await leaveTo('703-555-0168', settle);
    expect(message().value).toBe('Something else');
    expect(asked(bridge)).not.toContain('drafts:open');
  });

  it('does not come over words that were begun while main was asked', async () => {
    let answer: () => void = () => undefined;
    const bridge = createFakeBridge(truthOf(), everyKind, {
      'drafts:page': () => good({ total: 1, rows: [earlier] }),
      'drafts:open': () =>
        new Promise((resolve) => {
          answer = () => resolve(good(earlier));
        }),
    });
    const { settle } = await renderApp(bridge);
    await leaveTo('703-555-0168', settle);
    fireEvent.change(message(), { target: { value: 'Quick' } });
    answer();
    await settle();
    expect(message().value).toBe('Quick');
    expect(asked(bridge)).not.toContain('drafts:delete');
  });

  it('is the one of this number and this recipient that was saved last', () => {
    const pair = { from: '+16505550142', to: ['+17035550168'] };
    const find = (drafts: readonly DraftView[]): string | undefined =>
      findDraft(pair, drafts, formats.plan, 'US')?.id;
    const newer = draftOf({ id: 'newer', to: '+1 703 555 0168', savedAt: morning + 2 });
    expect(find([draftOf({ id: 'older' }), newer, draftOf({ id: 'old' })])).toBe('newer');
    expect(find([draftOf({ from: '+15715550123' }), draftOf({ from: null })])).toBeUndefined();
    expect(find([draftOf({ to: '(703) 555-0169' }), draftOf({ to: '' })])).toBeUndefined();
    expect(find([draftOf({ text: ' ' })])).toBeUndefined();
  });
});
