import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppSnapshot } from '#contract/app-state.ts';
import {
  conversationBridge,
  dana,
  danaAtVirginia,
  renderConversation,
  thread,
  virginia,
} from './support/conversations.ts';
import { createFakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { openOutbox, outboxBridge } from './support/outbox.tsx';
import { renderApp } from './support/render-app.tsx';
import { snapshotOf, textOf } from './support/truth.ts';

const pass = (milliseconds: number): Promise<unknown> => act(() => vi.advanceTimersByTimeAsync(milliseconds));
/** How often the clocks of the window tick in so many milliseconds. */
const ticksIn = async (milliseconds: number): Promise<number> => {
  const before = ticks;
  await pass(milliseconds);
  return ticks - before;
};
let ticks = 0;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  ticks = 0;
  const real = globalThis.setInterval;
  vi.stubGlobal('setInterval', (handler: () => void, interval: number) =>
    real(() => {
      ticks += 1;
      handler();
    }, interval),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const waiting = (seconds: number): Partial<AppSnapshot> => ({
  connection: { online: true, since: 0, waitUntil: Date.now() + seconds * 1000, serverAheadBy: 0 },
});

describe('a wait that RingCentral asked for', () => {
  it('is counted down until it is over, and then no second is counted', async () => {
    await openOutbox(outboxBridge({ texts: [textOf()] }, waiting(20)));
    expect(await ticksIn(10_000)).toBeGreaterThan(15);
    await pass(15_000);
    expect(await ticksIn(60_000)).toBeLessThan(12);
  });
});

describe('the texts of the thread', () => {
  it('share one clock, however many of them wait', async () => {
    const outbox = Array.from({ length: 20 }, (_, place) => textOf({ id: `t${place}` }));
    const numbers = { ...snapshotOf().numbers, total: everyKind.length };
    await renderApp(createFakeBridge(snapshotOf({ numbers, outbox }), everyKind));
    expect(await ticksIn(60_000)).toBeLessThan(12);
  });
});

describe('a text that is under way for long', () => {
  const underWay = () =>
    textOf({ from: virginia, to: [dana], state: 'sending', attempts: 1, attemptedAt: Date.now() });

  it('says so in its conversation after ten seconds, and the clock stops', async () => {
    const stored = { texts: [], older: 'none' as const };
    await renderConversation(conversationBridge(stored, { outbox: [underWay()] }), danaAtVirginia);
    expect(thread().textContent).toContain('Sending');
    await pass(8000);
    expect(thread().textContent).not.toContain('Still sending');
    await pass(4000);
    expect(thread().textContent).toContain('Still sending, slower than usual');
    expect(await ticksIn(60_000)).toBeLessThan(12);
  });

  it('says so in the outbox', async () => {
    await openOutbox(outboxBridge({ texts: [underWay()] }));
    expect(screen.queryByText(/Still sending/)).toBeNull();
    await pass(22_000);
    expect(screen.getByText('Still sending, slower than usual')).toBeTruthy();
  });
});
