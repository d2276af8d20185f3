import { describe, expect, it } from 'vitest';
import { nextToAsk, type Asking } from '#main/numbers/next-to-ask.ts';

const now = 1_000;
const next = (
  dueAt: Readonly<Record<string, number>>,
  preferred: readonly string[] = [],
): ReturnType<typeof nextToAsk> => {
  const asking: Asking = { ids: ['a', 'b', 'c', 'd'], preferred, dueAt: (id) => dueAt[id] ?? 0, now };
  return nextToAsk(asking);
};

describe('which number is asked about next', () => {
  it('is the first of the list when none was asked about', () => {
    expect(next({})).toEqual({ id: 'a' });
  });

  it('is the first that can be seen, in the order of the window', () => {
    expect(next({}, ['c', 'b'])).toEqual({ id: 'c' });
    expect(next({ c: 9_000 }, ['c', 'b'])).toEqual({ id: 'b' });
    expect(next({ b: 9_000, c: 9_000 }, ['c', 'b'])).toEqual({ id: 'a' });
  });

  it('is never one that is not in the list', () => {
    expect(next({}, ['gone', 'd'])).toEqual({ id: 'd' });
  });

  it('is one that was never asked about before one that has to be read again', () => {
    expect(next({ a: 500, b: 400 })).toEqual({ id: 'c' });
    expect(next({ a: 500, b: 400, c: 450, d: 900 })).toEqual({ id: 'b' });
  });

  it('is a visible one that is due again before any that cannot be seen', () => {
    expect(next({ a: 500 }, ['a'])).toEqual({ id: 'a' });
  });

  it('is none before the first of them is due', () => {
    expect(next({ a: 5_000, b: 4_000, c: 9_000, d: 9_000 }, ['a'])).toEqual({ at: 4_000 });
    expect(nextToAsk({ ids: [], preferred: ['a'], dueAt: () => 0, now })).toBeNull();
  });
});
