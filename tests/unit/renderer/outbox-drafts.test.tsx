import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { good } from './support/fake-bridge.ts';
import { heldFile } from './support/files.ts';
import { openOutbox, outboxBridge, press, section } from './support/outbox.tsx';
import { acceptedTexts, draftOf } from './support/truth.ts';
import { asksOf, to, toasts } from './support/outbox-texts.ts';

describe('a draft', () => {
  it('is gone on with in the pane', async () => {
    const draft = draftOf();
    const bridge = outboxBridge(
      { drafts: [draft] },
      {},
      {
        'drafts:open': () => good({ ...draft, isOpen: true }),
      },
    );
    const { settle } = await openOutbox(bridge);
    press(`Continue: draft to ${to}`);
    await settle();
    expect(asksOf(bridge, 'drafts:open')).toEqual([{ id: draft.id }]);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' }).value).toBe(
      'Half a sentence',
    );
  });

  it('is deleted with a way back', async () => {
    const bridge = outboxBridge({ drafts: [draftOf()] });
    const { settle } = await openOutbox(bridge);
    press(`Delete the draft to ${to}`);
    await settle();
    expect(asksOf(bridge, 'drafts:delete')).toEqual([{ id: draftOf().id }]);
    expect(toasts()).toContain('Draft deleted.');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await settle();
    expect(asksOf(bridge, 'drafts:restore')).toEqual([{ id: draftOf().id }]);
  });

  it.each(['in the pane', 'left'] as const)(
    'that is deleted while Send waits for its file does not go (%s)',
    async (where) => {
      const draft = draftOf({ isOpen: true });
      const bridge = outboxBridge(
        { drafts: [draft] },
        { paneDraft: draft },
        { 'outbox:enqueue': (request) => acceptedTexts(request) },
      );
      const { settle, store } = await openOutbox(bridge);
      const slow = heldFile('slow.jpg');
      act(() => store.getState().attach([slow.file]));
      const toDana = [{ to: ['+17035550168'], text: draft.text }];
      let outcome: unknown = null;
      act(
        () =>
          void store
            .getState()
            .send('mine', toDana)
            .then((answer) => (outcome = answer)),
      );
      await settle();
      if (where === 'left') await act(() => store.getState().startNew());
      press(`Delete the draft to ${to}`);
      await settle();
      expect(asksOf(bridge, 'drafts:delete')).toEqual([{ id: draft.id }]);
      slow.arrive();
      await settle();
      expect(outcome).toBe('undone');
      expect(asksOf(bridge, 'outbox:enqueue')).toEqual([]);
      expect(store.getState()).toMatchObject({ draftId: null, text: '', sending: false, lostFiles: [] });
      // Nothing brings it back.
      expect(asksOf(bridge, 'drafts:save')).toEqual([]);
    },
  );

  it('that stands in the pane leaves it when it is deleted', async () => {
    const draft = draftOf({ isOpen: true });
    const bridge = outboxBridge({ drafts: [draft] }, { paneDraft: draft });
    const { settle, store } = await openOutbox(bridge);
    expect(store.getState().text).toBe('Half a sentence');
    press(`Delete the draft to ${to}`);
    await settle();
    expect(store.getState()).toMatchObject({ draftId: null, text: '', to: '' });
  });

  it('needs neither recipient nor words nor number', async () => {
    await openOutbox(outboxBridge({ drafts: [draftOf({ to: '', text: ' ', from: null })] }));
    const row = within(section('Drafts')).getByRole('listitem');
    expect(row.textContent).toContain('No recipient yetdefault numberNo words yet');
    expect(within(row).getByRole('button', { name: 'Continue: draft without a recipient' })).toBeTruthy();
    expect(within(row).getByRole('button', { name: 'Delete the draft without a recipient' })).toBeTruthy();
  });
});

describe('where a draft comes from', () => {
  it.each([
    ['written', 'DraftSaved 10:00 AM'],
    ['taken-back', 'Taken backSaved 10:00 AM'],
    ['waited-too-long', 'Waited for over a day, not sentSaved 10:00 AM'],
    ['may-have-gone', 'May have gone outSaved 10:00 AM'],
  ] as const)('%s is said apart from when it was saved', async (origin, words) => {
    await openOutbox(outboxBridge({ drafts: [draftOf({ origin })] }));
    const row = within(section('Drafts')).getByRole('listitem');
    expect(row.textContent).toContain(words);
    const warning = 'This text may have gone out already. Sending it may deliver it twice.';
    expect(row.textContent.includes(warning)).toBe(origin === 'may-have-gone');
  });
});
