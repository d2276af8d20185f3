import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { lostHere } from '#renderer/store/lost-files.ts';
import { createFakeBridge, good, type FakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { asksOf } from './support/outbox-texts.ts';
import { renderApp, type RenderedApp } from './support/render-app.tsx';
import { acceptedTexts, draftOf, nora, snapshotOf } from './support/truth.ts';

const truth = snapshotOf({ numbers: { ...snapshotOf().numbers, total: everyKind.length } });
const owen = { from: '+16505550142', to: ['+17035550114'] };
const toDana = [{ to: ['+17035550168'], text: 'Look' }];

/** A window in which main refuses the next file when the test says so. */
async function scene(
  error: { readonly code: 'store-unavailable' | 'file-refused'; readonly subject: string },
  answers: Parameters<typeof createFakeBridge>[2] = {},
): Promise<RenderedApp & { readonly bridge: FakeBridge; readonly refuse: () => void }> {
  const waiting: (() => void)[] = [];
  const bridge = createFakeBridge(truth, everyKind, {
    'files:add': () =>
      new Promise((resolve) => {
        waiting.push(() => resolve({ ok: false, error }));
      }),
    'outbox:enqueue': (request) => acceptedTexts(request),
    ...answers,
  });
  const app = await renderApp(bridge);
  return { ...app, bridge, refuse: () => waiting.forEach((refuse) => refuse()) };
}
const picture = (name: string) => ({
  name,
  contentType: 'image/jpeg',
  size: 9,
  read: () => Promise.resolve(new Uint8Array(9)),
});
const full = { code: 'store-unavailable', subject: 'SQLITE_FULL' } as const;
const sentence =
  'fence.jpg was not attached: the disk of this computer is full. Make room and attach it again.';

describe('a file that main refuses after its words left the pane', () => {
  it('is said with its name, the reason, the recipient, and the way back, where it is said once more', async () => {
    const { store, settle, bridge, refuse } = await scene(full, {
      'drafts:open': ({ id }) => good(draftOf({ id, to: '+17035550168', text: 'Look', files: [] })),
    });
    act(() => {
      store.getState().setTo('(703) 555-0168\n');
      store.getState().setText('Look');
      store.getState().attach([picture('fence.jpg')]);
    });
    const { draftId } = store.getState();
    await settle();
    act(() => store.getState().answer(owen));
    refuse();
    await settle();
    const words = `${sentence} It is missing in your draft to (703) 555-0168.`;
    const toast = screen.getByText(words).closest('[role=alert]');
    expect(toast).not.toBeNull();
    expect(asksOf(bridge, 'drafts:save').at(-1)).toMatchObject({ id: draftId, text: 'Look', files: [] });
    if (!(toast instanceof HTMLElement)) return;
    fireEvent.click(within(toast).getByRole('button', { name: 'Open draft' }));
    await settle();
    expect(store.getState()).toMatchObject({ draftId, text: 'Look', lostFiles: [] });
    expect(screen.getByText(sentence).closest('form')).not.toBeNull();
  });

  it('is said in the row of its draft as long as that is not opened', async () => {
    const drafts = [draftOf({ id: '00000000-0000-4000-8000-000000000001' }), draftOf({ id: 'other' })];
    const { store, settle, refuse } = await scene(full, {
      'drafts:page': () => good({ total: 2, rows: drafts }),
    });
    act(() => {
      store.getState().setText('Look');
      store.getState().attach([picture('fence.jpg')]);
    });
    expect(store.getState().draftId).toBe(drafts[0]?.id);
    await settle();
    act(() => store.getState().answer(owen));
    refuse();
    await settle();
    act(() => store.getState().dismissToasts());
    act(() => store.getState().showOutbox());
    await settle();
    const rows = screen.getAllByRole('listitem').filter((row) => row.textContent.includes('Continue'));
    expect(rows.map((row) => row.textContent.includes(sentence))).toEqual([true, false]);
  });

  it('takes a press of Send back, and says that nothing went', async () => {
    const { store, settle, bridge, refuse } = await scene({ code: 'file-refused', subject: 'mismatch' });
    act(() => {
      store.getState().setTo('(703) 555-0168\n');
      store.getState().setText('Look');
      store.getState().attach([picture('fence.jpg'), picture('gate.jpg')]);
    });
    const { draftId } = store.getState();
    const sent = store.getState().send('mine', toDana);
    await settle();
    act(() => store.getState().answer(owen));
    refuse();
    await settle();
    expect(await sent).toBe('undone');
    expect(asksOf(bridge, 'outbox:enqueue')).toEqual([]);
    expect(asksOf(bridge, 'drafts:save').at(-1)).toMatchObject({ id: draftId, text: 'Look', files: [] });
    expect(
      screen.getByText(
        '2 files were not attached. Your text to (703) 555-0168 was not sent and is in Drafts without them, which says why.',
      ),
    ).toBeTruthy();
  });

  it('says so as well when nothing is left without it', async () => {
    const { store, settle, refuse } = await scene(full);
    act(() => store.getState().attach([picture('fence.jpg')]));
    await settle();
    act(() => store.getState().answer(owen));
    refuse();
    await settle();
    expect(screen.getByText(`${sentence} There was nothing else in that text, so it is gone.`)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Open draft' })).toBeNull();
  });

  it('is told to nobody else, and to its owner when they are back', async () => {
    const { store, settle, refuse } = await scene(full);
    act(() => {
      store.getState().setText('Look');
      store.getState().attach([picture('fence.jpg')]);
    });
    await settle();
    act(() => store.getState().answer(owen));
    await settle();
    const person = { ...nora, extensionId: '205' };
    act(() =>
      store.getState().replaceTruth({ ...truth, session: { phase: 'signed-in', person, missingScopes: [] } }),
    );
    refuse();
    await settle();
    expect(screen.queryByText(/fence\.jpg/)).toBeNull();
    expect(lostHere(store.getState())).toEqual([]);
    act(() => store.getState().replaceTruth(truth));
    await settle();
    expect(screen.getByText(`${sentence} It is missing in your draft.`)).toBeTruthy();
  });
});
