import { describe, expect, it } from 'vitest';
import { createLookFirst, type LookFirst } from '#main/numbers/look-first.ts';
import { createManualTime, type ManualTime } from '#tests/support/manual-time.ts';

interface Scene {
  readonly look: LookFirst;
  readonly time: ManualTime;
  readonly refreshes: (() => void)[];
}

function scene(): Scene {
  const time = createManualTime();
  const refreshes: (() => void)[] = [];
  const look = createLookFirst({
    refresh: () => new Promise((resolve) => refreshes.push(resolve)),
    scheduler: time.scheduler,
  });
  return { look, time, refreshes };
}

describe('a look at the numbers before anything goes', () => {
  it('holds texts back until the list is there', async () => {
    const { look, time, refreshes } = scene();
    expect(look.isLooking()).toBe(false);
    let mayGo = false;
    void look.begin().then(() => (mayGo = true));
    await time.pass(5_000);
    expect([look.isLooking(), mayGo]).toEqual([true, false]);
    refreshes[0]?.();
    await time.pass(0);
    expect([look.isLooking(), mayGo]).toEqual([false, true]);
  });

  it('is one look, however often it is asked for', async () => {
    const { look, time, refreshes } = scene();
    void look.begin();
    void look.begin();
    expect(refreshes).toHaveLength(1);
    refreshes[0]?.();
    await time.pass(0);
    void look.begin();
    expect(refreshes).toHaveLength(2);
  });

  it('lets texts go after ten seconds when the list does not come', async () => {
    const { look, time } = scene();
    let mayGo = false;
    void look.begin().then(() => (mayGo = true));
    await time.pass(9_999);
    expect(mayGo).toBe(false);
    await time.pass(1);
    expect([look.isLooking(), mayGo]).toEqual([false, true]);
  });
});
