import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, mostFileBytes } from '#domain/outbox/file-rules.ts';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import { budgets, shrinkToFit } from '#renderer/features/compose/files/shrink-to-fit.ts';
import type { PictureDesk } from '#renderer/pictures/picture-desk.ts';
import { shrinkSteps } from '#renderer/pictures/shrink-steps.ts';
import type { AppStore } from '#renderer/store/create-app-store.ts';
import { good } from './support/fake-bridge.ts';
import { fileOf, storeOn } from './support/files.ts';
import { formats } from './support/render-app.tsx';

const picture = (id: string, size: number): OutgoingFile => fileOf({ id, size, name: `${id}.jpg` });
const bytes = (size: number): Uint8Array<ArrayBuffer> => new Uint8Array(size);

describe('what each picture may have of the limit', () => {
  it('is what the other files leave', () => {
    const film = fileOf({ id: 'film', contentType: 'video/mp4', size: 500_000 });
    expect([...budgets([film, picture('photo', 4_000_000)])]).toEqual([['photo', 1_000_000]]);
  });

  it('is the same for large ones; a small one beside them stays as it is', () => {
    const icon = picture('icon', 20_000);
    const [one, two] = [picture('one', 3_000_000), picture('two', 9_000_000)];
    expect(budgets([one, icon, two])).toEqual(
      new Map([
        ['icon', 20_000],
        ['one', 740_000],
        ['two', 740_000],
      ]),
    );
  });

  it('is never more than fits together, and nothing that fits is made smaller', () => {
    const size = fc.integer({ min: 1, max: 50_000_000 });
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 10 }), (sizes) => {
        const files = sizes.map((each, place) => picture(String(place), each));
        const given = budgets(files);
        const total = files.reduce((sum, { id, size: own }) => sum + Math.min(own, given.get(id) ?? 0), 0);
        expect(total).toBeLessThanOrEqual(mostFileBytes);
        if (bytesOf(files) > mostFileBytes) return;
        for (const { id, size: own } of files) expect(given.get(id)).toBeGreaterThanOrEqual(own);
      }),
    );
  });
});

describe('the steps in which a picture is made smaller', () => {
  const area = ({ width, height }: { width: number; height: number }, scale: number): number =>
    width * scale * height * scale;

  it.each([
    { width: 4_000, height: 3_000 },
    { width: 3_000, height: 4_000 },
    { width: 500, height: 400 },
    { width: 1, height: 1 },
  ])('never grow and never go back to more: %o', (size) => {
    const steps = shrinkSteps(size);
    expect(steps.length).toBeGreaterThan(0);
    for (const [place, step] of steps.entries()) {
      expect(step.scale).toBeLessThanOrEqual(1);
      const before = steps[place - 1];
      if (before === undefined) continue;
      expect(area(size, step.scale)).toBeLessThanOrEqual(area(size, before.scale));
      if (step.scale === before.scale) expect(step.quality).toBeLessThan(before.quality);
    }
  });

  it('begin with what a phone shows and end where it can still be made out', () => {
    const steps = shrinkSteps({ width: 4_000, height: 3_000 });
    expect(steps[0]).toEqual({ scale: 0.512, quality: 0.85 });
    expect(steps.at(-1)).toEqual({ scale: 0.08, quality: 0.6 });
    // A small one keeps its edges first, and has fewer steps.
    expect(shrinkSteps({ width: 500, height: 400 }).map(({ scale }) => scale)).toEqual([
      1, 1, 1, 0.96, 0.96, 0.96, 0.64, 0.64, 0.64,
    ]);
  });
});

describe('Shrink to fit', () => {
  const bigger = 2_000_000;

  /** A pane with these files, which main has, and a desk that answers so. */
  function pane(
    files: readonly OutgoingFile[],
    shrink: PictureDesk['shrink'],
  ): {
    readonly store: AppStore;
    readonly asked: () => readonly string[];
    readonly run: () => Promise<void>;
  } {
    const { store, bridge } = storeOn({
      'files:read': ({ id }) =>
        good({ contentType: 'image/jpeg', bytes: bytes(Number.parseInt(id, 16) + 1), slices: 0 }),
    });
    store.setState({ files, draftId: '00000000-0000-4000-8000-0000000000d1' });
    const pictures: PictureDesk = { preview: () => Promise.resolve(null), known: () => null, shrink };
    return {
      store,
      asked: () => bridge.asked.map(({ channel }) => channel),
      run: () => shrinkToFit({ store, bridge, formats, pictures }),
    };
  }
  const describeFiles = (store: AppStore): readonly string[] =>
    store.getState().files.map(({ name, contentType, size }) => `${name} ${contentType} ${size}`);

  it('puts each smaller one in its place as a JPEG and leaves what fits alone', async () => {
    const files = [
      fileOf({ id: 'a1', name: 'scan.of.house.png', contentType: 'image/png', size: bigger }),
      fileOf({ id: 'a2', name: 'note.pdf', contentType: 'application/pdf', size: 1_000 }),
      fileOf({ id: 'a3', name: 'small.png', contentType: 'image/png', size: 900 }),
      fileOf({ id: 'a4', name: 'fence', contentType: 'image/bmp', size: bigger }),
    ];
    const { store, run } = pane(files, (_, most) => Promise.resolve(bytes(most)));
    await run();
    expect(describeFiles(store)).toEqual([
      'scan.of.house.jpg image/jpeg 749050',
      'note.pdf application/pdf 1000',
      'small.png image/png 900',
      'fence.jpg image/jpeg 749050',
    ]);
    expect(store.getState().fileNotes).toEqual([]);
  });

  it('names what cannot be made small enough and keeps it', async () => {
    const { store, run } = pane([fileOf({ id: 'a1', size: bigger })], () => Promise.resolve(null));
    await run();
    expect(describeFiles(store)).toEqual([`fence.jpg image/jpeg ${bigger}`]);
    expect(store.getState().fileNotes).toEqual([{ name: 'fence.jpg', why: 'not-smaller' }]);
  });

  it('does not bring back what was removed meanwhile, nor what left the pane', async () => {
    for (const leave of [
      (store: AppStore) => store.getState().removeFiles(['a1']),
      (store: AppStore) => store.getState().emptyPane(),
    ]) {
      const { store, run } = pane([fileOf({ id: 'a1', size: bigger })], () => {
        leave(store);
        return Promise.resolve(bytes(10));
      });
      await run();
      expect(store.getState().files).toEqual([]);
      expect(store.getState().fileNotes).toEqual([]);
    }
  });

  it('says of a picture of one draft nothing in the next one', async () => {
    const files = [fileOf({ id: 'a1', size: bigger }), fileOf({ id: 'a2', size: bigger })];
    let tried = 0;
    const { store, run } = pane(files, () => {
      tried += 1;
      if (tried === 2) store.getState().emptyPane();
      return Promise.resolve(null);
    });
    await run();
    expect(store.getState().fileNotes).toEqual([]);
  });

  it('ends with a press of Send: what goes is what was there then', async () => {
    const files = [fileOf({ id: 'a1', size: bigger }), fileOf({ id: 'a2', size: bigger })];
    let shrunk = 0;
    const { store, run } = pane(files, () => {
      shrunk += 1;
      if (shrunk === 2) store.setState({ sending: true });
      return Promise.resolve(bytes(10));
    });
    await run();
    expect(describeFiles(store)).toEqual(['fence.jpg image/jpeg 10', `fence.jpg image/jpeg ${bigger}`]);
  });

  it('waits until main has the picture', async () => {
    let keep: () => void = () => undefined;
    const { store, bridge } = storeOn({
      'files:add': ({ bytes: given, ...file }) =>
        new Promise((resolve) => {
          keep = () => resolve(good({ ...file, size: given.byteLength }));
        }),
      'files:read': () => good({ contentType: 'image/jpeg', bytes: bytes(10), slices: 0 }),
    });
    store.getState().attach([
      {
        name: 'big.jpg',
        contentType: 'image/jpeg',
        size: bigger,
        read: () => Promise.resolve(bytes(bigger)),
      },
    ]);
    const pictures: PictureDesk = {
      preview: () => Promise.resolve(null),
      known: () => null,
      shrink: () => Promise.resolve(bytes(5)),
    };
    const done = shrinkToFit({ store, bridge, formats, pictures });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(bridge.asked.map(({ channel }) => channel)).toEqual(['files:add']);
    keep();
    await done;
    expect(describeFiles(store)).toEqual(['big.jpg image/jpeg 5']);
    keep();
  });
});
