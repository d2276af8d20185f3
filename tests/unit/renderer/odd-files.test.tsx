import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { requestSchemas } from '#contract/schemas/requests.ts';
import { addFiles } from '#renderer/features/compose/files/add-files.ts';
import { chosenFiles, givenFiles } from '#renderer/features/compose/files/given-files.ts';
import type { AppStore } from '#renderer/store/create-app-store.ts';
import { createFakeBridge } from './support/fake-bridge.ts';
import { carrying, chosen, storeOn } from './support/files.ts';
import { everyKind } from './support/listings.ts';
import { asksOf } from './support/outbox-texts.ts';
import { renderApp } from './support/render-app.tsx';
import { snapshotOf } from './support/truth.ts';

const names = (store: AppStore): readonly string[] => store.getState().files.map(({ name }) => name);
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

describe('files with odd names', () => {
  it.each([
    ['a path', '../../etc/passwd.jpg', '../../etc/passwd.jpg'],
    ['a path of Windows', 'C:\\Users\\me\\fence.jpg', 'C:\\Users\\me\\fence.jpg'],
    ['line breaks and a bell', 'fence\r\nX-Bad: 1\u0007.jpg', 'fenceX-Bad: 1.jpg'],
    ['an ending that is turned around', 'fence\u202egpj.png', 'fencegpj.png'],
    ['faces', '👩‍👩‍👧 garden 🌻.jpg', '👩‍👩‍👧 garden 🌻.jpg'],
    ['Hebrew', 'גדר.jpg', 'גדר.jpg'],
    [
      'marks that mean code',
      '<img src=x onerror=1>{{name}}$t(x).jpg',
      '<img src=x onerror=1>{{name}}$t(x).jpg',
    ],
  ])('%s: they are shown and kept without what nobody sees', async (_, name, shown) => {
    const { store, bridge } = storeOn();
    addFiles(store, chosenFiles([chosen(name)]));
    await settled();
    expect(names(store)).toEqual([shown]);
    const [request] = asksOf(bridge, 'files:add');
    expect(request).toMatchObject({ name: shown });
  });

  it.each([255, 256, 1_001, 100_000])(
    'of %d signs keep their ending, and main takes them',
    async (length) => {
      const { store, bridge } = storeOn();
      addFiles(store, chosenFiles([chosen(`${'🌻'.repeat(length / 2)}x.jpg`)]));
      await settled();
      const [shown = ''] = names(store);
      expect(shown.length).toBeLessThanOrEqual(255);
      expect(shown.endsWith('🌻x.jpg')).toBe(true);
      expect(shown).not.toMatch(/\p{Surrogate}/u);
      const [request] = asksOf(bridge, 'files:add');
      const id = crypto.randomUUID();
      expect(requestSchemas['files:add'].safeParse({ ...(request as object), id }).success).toBe(true);
    },
  );

  it('are said in a note as they are shown', async () => {
    const truth = snapshotOf({ numbers: { ...snapshotOf().numbers, total: everyKind.length } });
    await renderApp(createFakeBridge(truth, everyKind));
    const bad = chosen('<b>{{most}}$t(undo)\u202egpj.exe', 'application/x-msdownload');
    act(() => void fireEvent.drop(document.body, { dataTransfer: carrying([bad]) }));
    expect(
      screen.getByText(
        '<b>{{most}}$t(undo)gpj.exe was not attached: RingCentral does not take this kind of file.',
      ),
    ).toBeTruthy();
  });
});

describe('odd things that are attached', () => {
  it('a folder is named as one, whatever it is called, and what lies beside it is attached', () => {
    const { store, bridge } = storeOn();
    const folders = [chosen('Garden', '', 4_096), chosen('holiday.jpg', 'image/jpeg', 0)];
    addFiles(store, givenFiles(carrying([chosen('fence.jpg')], folders)));
    expect(names(store)).toEqual(['fence.jpg']);
    expect(store.getState().fileNotes).toEqual([
      { name: 'Garden', why: 'folder' },
      { name: 'holiday.jpg', why: 'folder' },
    ]);
    expect(asksOf(bridge, 'drafts:save')).toEqual([]);
  });

  it('words that were dragged along with nothing are nothing', () => {
    const text = { kind: 'string', getAsFile: () => null, webkitGetAsEntry: () => null };
    expect(givenFiles({ items: [text] })).toEqual([]);
  });

  it('one file twice is two, since somebody may mean it', async () => {
    const { store, bridge } = storeOn();
    const fence = chosen('fence.jpg');
    addFiles(store, chosenFiles([fence]));
    addFiles(store, chosenFiles([fence]));
    await settled();
    expect(names(store)).toEqual(['fence.jpg', 'fence.jpg']);
    const ids = asksOf(bridge, 'files:add').map((request) => (request as { id: string }).id);
    expect(new Set(ids).size).toBe(2);
    store.getState().removeFiles(ids.slice(0, 1));
    expect(store.getState().files.map(({ id }) => id)).toEqual(ids.slice(1));
  });

  it('eleven in two goes are ten, and the eleventh is named', () => {
    const { store } = storeOn();
    const six = Array.from({ length: 6 }, (_, place) => chosen(`a${place}.jpg`));
    const five = Array.from({ length: 5 }, (_, place) => chosen(`b${place}.jpg`));
    addFiles(store, chosenFiles(six));
    addFiles(store, chosenFiles(five));
    expect(names(store)).toHaveLength(10);
    expect(store.getState().fileNotes).toEqual([{ name: 'b4.jpg', why: 'too-many' }]);
  });

  it('a file that is another than its name says is shown as what main found in it', async () => {
    const { store } = storeOn({
      'files:add': ({ id, name }) => ({
        ok: true,
        value: { id, name, contentType: 'image/gif', size: 1_234 },
      }),
    });
    addFiles(store, chosenFiles([chosen('moving.jpg')]));
    await settled();
    expect(store.getState().files).toMatchObject([
      { name: 'moving.jpg', contentType: 'image/gif', size: 1_234 },
    ]);
  });

  it('a file of one person is not handed to main as that of the next one', async () => {
    const { store, bridge } = storeOn();
    let arrive: () => void = () => undefined;
    const slow = Object.assign(chosen('private.jpg'), {
      arrayBuffer: () =>
        new Promise((resolve) => {
          arrive = () => resolve(new ArrayBuffer(9));
        }),
    });
    addFiles(store, chosenFiles([slow]));
    const session = { phase: 'signed-out', error: { code: 'session-ended' } } as const;
    store.getState().replaceTruth(snapshotOf({ session }));
    arrive();
    await settled();
    expect(asksOf(bridge, 'files:add')).toEqual([]);
  });
});
