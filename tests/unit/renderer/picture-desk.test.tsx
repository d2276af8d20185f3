import { describe, expect, it } from 'vitest';
import { createPictureDesk, type Picture } from '#renderer/pictures/picture-desk.ts';
import type { PictureAnswer, PictureTask } from '#renderer/pictures/picture-task.ts';

const picture: Picture = { bytes: new Uint8Array(3), contentType: 'image/jpeg' };

/** Workers that answer when the test says so; `lives` is how many were begun. */
function workers() {
  const made: {
    tasks: PictureTask[];
    onmessage: ((event: MessageEvent<PictureAnswer>) => void) | null;
    onerror: ((event: ErrorEvent) => void) | null;
    postMessage: (task: PictureTask) => void;
  }[] = [];
  const desk = createPictureDesk(() => {
    const tasks: PictureTask[] = [];
    const worker = {
      tasks,
      onmessage: null,
      onerror: null,
      postMessage: (task: PictureTask) => void tasks.push(task),
    };
    made.push(worker);
    return worker;
  });
  const answer = (life: number, value: PictureAnswer): void =>
    made[life]?.onmessage?.(new MessageEvent('message', { data: value }));
  return { desk, made, answer };
}

describe('the desk for pictures', () => {
  it('begins no worker before the first picture, and one for all of them', async () => {
    const { desk, made, answer } = workers();
    expect(made).toHaveLength(0);
    const first = desk.preview('a', picture, 80);
    const second = desk.shrink(picture, 1_000);
    expect(made).toHaveLength(1);
    const [one, two] = made[0]?.tasks ?? [];
    expect([one, two]).toMatchObject([
      { kind: 'preview', edge: 80 },
      { kind: 'shrink', mostBytes: 1_000 },
    ]);
    // Answers come as they are done, not as they were asked.
    answer(0, { id: two?.id ?? 0, kind: 'shrink', bytes: new Uint8Array(9) });
    answer(0, { id: one?.id ?? 0, kind: 'preview', dataUrl: 'data:a' });
    expect(await first).toBe('data:a');
    expect(await second).toHaveLength(9);
    expect(desk.known('a')).toBe('data:a');
    expect(desk.known('b')).toBeNull();
  });

  it('gives null for everything that a broken worker was at, and begins another for the next', async () => {
    const { desk, made, answer } = workers();
    const lost = [desk.preview('a', picture, 80), desk.shrink(picture, 1)];
    made[0]?.onerror?.(new ErrorEvent('error'));
    expect(await Promise.all(lost)).toEqual([null, null]);
    expect(desk.known('a')).toBeNull();
    const next = desk.preview('a', picture, 80);
    expect(made).toHaveLength(2);
    answer(1, { id: made[1]?.tasks[0]?.id ?? 0, kind: 'preview', dataUrl: 'data:again' });
    expect(await next).toBe('data:again');
  });

  it('gives null for what is no picture, and asks again later', async () => {
    const { desk, made, answer } = workers();
    const none = desk.preview('a', picture, 80);
    answer(0, { id: made[0]?.tasks[0]?.id ?? 0, kind: 'preview', dataUrl: null });
    expect(await none).toBeNull();
    expect(desk.known('a')).toBeNull();
  });

  it('keeps sixty small pictures and forgets the oldest', async () => {
    const { desk, made, answer } = workers();
    for (let place = 0; place < 61; place += 1) {
      const done = desk.preview(`key ${place}`, picture, 80);
      answer(0, { id: made[0]?.tasks.at(-1)?.id ?? 0, kind: 'preview', dataUrl: `data:${place}` });
      await done;
    }
    expect(desk.known('key 0')).toBeNull();
    expect(desk.known('key 1')).toBe('data:1');
    expect(desk.known('key 60')).toBe('data:60');
  });
});
