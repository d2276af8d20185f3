import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { clockFact, clockMeaning, clockMeaningForAll } from '#renderer/features/clock/clock-words.ts';
import { createFakeBridge, type FakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { openOutbox, outboxBridge, page } from './support/outbox.tsx';
import { formats, renderApp, t, type RenderedApp } from './support/render-app.tsx';
import { noCounts, snapshotOf, textOf } from './support/truth.ts';

const minute = 60_000;
const hour = 60 * minute;
const nine = new Date(2026, 10, 23, 9, 0).getTime();
const remedy = "Check date, time and time zone in the system's settings.";

const connectionOf = (serverAheadBy: number) => ({
  connection: { ...snapshotOf().connection, serverAheadBy },
});
const dialog = (): HTMLElement => screen.getByRole('dialog', { name: 'Send later', hidden: true });
const pane = (): HTMLElement => screen.getByRole('form', { name: /^Text from/ });

describe('the words of a wrong clock', () => {
  it.each([
    [12 * minute, '12 minutes behind'],
    [12 * minute + 29_000, '12 minutes behind'],
    [61_000, '1 minute behind'],
    [-12 * minute, '12 minutes ahead of'],
    [-119 * minute, '119 minutes ahead of'],
    [3 * hour - 10_000, '3 hours behind'],
    [-26 * hour, '26 hours ahead of'],
    [-72 * hour, '3 days ahead of'],
  ])('say how far it is off: %i ms', (serverAheadBy, words) => {
    expect(clockFact(serverAheadBy, t)).toBe(`This computer's clock is ${words} RingCentral's.`);
  });

  it.each([
    ['behind', 12 * minute, 'would go at 9:12 AM'],
    ['behind, and some seconds', 12 * minute + 29_000, 'would go at 9:12 AM'],
    ['behind, and nearly a minute', 12 * minute + 31_000, 'would go at 9:13 AM'],
    ['ahead', -12 * minute, 'would go at 8:48 AM'],
    ['a day ahead', -24 * hour, 'would go at Sun, Nov 22, 9:00 AM'],
  ])('say when a text would go: %s', (_what, serverAheadBy, words) => {
    const meaning = clockMeaning(nine, serverAheadBy, formats, t);
    const real = nine + Math.round(serverAheadBy / minute) * minute;
    expect(meaning).toBe(
      `A text set for ${formats.time(nine)} would go at ${formats.moment(real, nine)} by RingCentral's. ${remedy}`,
    );
    if (!words.includes('Nov')) expect(meaning).toContain(words);
  });

  it('say of all that is scheduled whether it goes later or earlier', () => {
    expect(clockMeaningForAll(12 * minute, t)).toContain('go 12 minutes later than they show.');
    expect(clockMeaningForAll(-3 * hour, t)).toContain('go 3 hours earlier than they show.');
  });
});

describe('a wrong clock where a time is chosen', () => {
  async function written(serverAheadBy: number): Promise<RenderedApp & { readonly bridge: FakeBridge }> {
    const numbers = { ...snapshotOf().numbers, total: everyKind.length };
    const bridge = createFakeBridge(snapshotOf({ numbers, ...connectionOf(serverAheadBy) }), everyKind);
    const app = await renderApp(bridge);
    act(() => {
      app.store.getState().setTo('(703) 555-0168');
      app.store.getState().setText('See you then.');
    });
    return { ...app, bridge };
  }
  const openDialog = (): void => void fireEvent.click(screen.getByRole('button', { name: 'Send later' }));

  it('is told in the dialog of the time that is picked, to a screen reader as well, and beside it afterwards', async () => {
    const { store } = await written(12 * minute);
    openDialog();
    const radio = within(dialog()).getByRole('radio', { name: /^Tomorrow morning/, hidden: true });
    fireEvent.click(radio);
    const status = within(dialog()).getByRole('status', { hidden: true });
    expect(status.textContent).toContain(
      "This computer's clock is 12 minutes behind RingCentral's. A text set for ",
    );
    fireEvent.click(within(dialog()).getByRole('button', { name: 'Use this time', hidden: true }));
    const at = store.getState().sendAt ?? 0;
    expect(pane().textContent).toContain(clockMeaning(at, 12 * minute, formats, t));
  });

  it('is told and taken back as main says so, while the dialog is open', async () => {
    const { bridge } = await written(0);
    openDialog();
    expect(dialog().textContent).not.toContain('clock');
    act(() => bridge.push({ type: 'connection', ...connectionOf(-12 * minute) }));
    expect(dialog().textContent).toContain("This computer's clock is 12 minutes ahead of RingCentral's.");
    act(() => bridge.push({ type: 'connection', ...connectionOf(0) }));
    expect(dialog().textContent).not.toContain('clock');
  });

  it('is not told where no time is chosen', async () => {
    await written(12 * minute);
    expect(document.body.textContent).not.toContain("This computer's clock");
  });
});

describe('a wrong clock above scheduled texts', () => {
  const scheduled = textOf({ scheduledFor: Date.now() + 24 * hour });
  const banner = (): HTMLElement | null =>
    within(page())
      .queryByText(/^This computer's clock/)
      ?.closest<HTMLElement>('.banner') ?? null;

  it.each([
    ['is told', 12 * minute, 1, true],
    ['is not told while nothing is scheduled', 12 * minute, 0, false],
    ['is not told of a clock that is right', 0, 1, false],
  ])('%s', async (_what, serverAheadBy, count, isTold) => {
    const outboxCounts = { ...noCounts, scheduled: count };
    await openOutbox(
      outboxBridge(
        { texts: count === 0 ? [] : [scheduled] },
        { outboxCounts, ...connectionOf(serverAheadBy) },
      ),
    );
    expect(banner()?.getAttribute('role') ?? null).toBe(isTold ? 'status' : null);
    if (isTold) expect(banner()?.textContent).toContain(clockMeaningForAll(serverAheadBy, t));
  });
});
