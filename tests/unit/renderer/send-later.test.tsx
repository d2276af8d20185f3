import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bothTimes } from '#renderer/features/compose/time/time-words.ts';
import { zonesOf } from '#renderer/features/compose/time/zone-of-people.ts';
import { createFakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { asksOf } from './support/outbox-texts.ts';
import { formats, renderApp, t, type RenderedApp } from './support/render-app.tsx';
import { acceptedTexts, draftOf, snapshotOf } from './support/truth.ts';
import type { FakeBridge } from './support/fake-bridge.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** A Wednesday, by day in America. */
const now = Date.parse('2026-11-18T15:02:00Z');
const truth = snapshotOf({ numbers: { ...snapshotOf().numbers, total: everyKind.length } });

const dialog = (): HTMLElement => screen.getByRole('dialog', { name: 'Send later', hidden: true });
const inDialog = (role: string, name: string | RegExp): HTMLElement =>
  within(dialog()).getByRole(role, { name, hidden: true });
const open = (): void => void fireEvent.click(screen.getByRole('button', { name: 'Send later' }));
const readout = (): string => dialog().querySelector('.later__readout')?.textContent ?? '';
const pane = (): HTMLElement => screen.getByRole('form', { name: /^Text from/ });
const submit = (): HTMLElement => pane().querySelector<HTMLElement>('[type=submit]') ?? pane();
const press = (name: string): void => void fireEvent.click(inDialog('button', name));

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now });
});
afterEach(() => {
  vi.useRealTimers();
});

async function written(): Promise<RenderedApp & { readonly bridge: FakeBridge }> {
  const bridge = createFakeBridge(truth, everyKind, {
    'outbox:enqueue': (request) => acceptedTexts(request),
  });
  const app = await renderApp(bridge);
  act(() => {
    app.store.getState().setTo('(703) 555-0168');
    app.store.getState().setText('See you then.');
  });
  return { ...app, bridge };
}

describe('Send later', () => {
  it('offers likely times, reads back what is chosen, and its time stands in the pane', async () => {
    const { bridge, store, settle } = await written();
    open();
    const kinds = within(dialog())
      .getAllByRole('radio', { hidden: true })
      .map((radio) => radio.closest('label')?.querySelector('span')?.textContent);
    expect(kinds).toEqual([
      'In an hour',
      'This afternoon',
      'Tomorrow morning',
      'Monday morning',
      'Another time',
    ]);
    fireEvent.click(inDialog('radio', /^Monday morning/));
    // By their clock, in Virginia.
    const monday = Date.parse('2026-11-23T13:00:00Z');
    expect(readout()).toContain(`Goes ${formats.appointment(monday)} your time.`);
    press('Use this time');
    expect(store.getState()).toMatchObject({ sendAt: monday, endsWhenAnswered: true });
    expect(pane().textContent).toContain(`Goes ${formats.appointment(monday)} your time.`);
    expect(pane().textContent).toContain('Kept as a draft if they text first.');
    expect(submit().textContent).toBe(`Schedule for ${formats.soon(monday, now)}`);
    fireEvent.click(submit());
    await settle();
    expect(asksOf(bridge, 'outbox:enqueue')).toMatchObject([{ sendAt: monday, endsWhenAnswered: true }]);
    expect(store.getState().sendAt).toBeNull();
  });

  it('takes any other time within a year, by either clock, and says what is wrong with one', async () => {
    const { store } = await written();
    open();
    fireEvent.click(inDialog('radio', /^Another time/));
    const date = within(dialog()).getByLabelText<HTMLInputElement>('Date');
    const time = within(dialog()).getByLabelText<HTMLInputElement>('Time');
    const type = (field: HTMLElement, value: string): void =>
      void fireEvent.change(field, { target: { value } });
    for (const [value, words] of [
      ['2026-11-17', 'That time is over. Choose a later one.'],
      ['', 'Choose a date and a time.'],
      ['2027-11-25', 'Choose a time within a year.'],
    ] as const) {
      type(date, value);
      expect(readout()).toBe(words);
      expect(inDialog('button', 'Use this time').getAttribute('aria-disabled')).toBe('true');
      press('Use this time');
      expect(store.getState().sendAt).toBeNull();
    }
    type(date, '2026-12-01');
    type(time, '09:30');
    fireEvent.click(inDialog('switch', 'Keep it as a draft if they text first'));
    press('Use this time');
    expect(store.getState()).toMatchObject({
      sendAt: new Date(2026, 11, 1, 9, 30).getTime(),
      endsWhenAnswered: false,
    });
    // Opened again, it shows what was chosen.
    open();
    expect(within(dialog()).getByLabelText<HTMLInputElement>('Date').value).toBe('2026-12-01');
    expect(inDialog('switch', /text first/)).toHaveProperty('checked', false);
    press('No time, send at once');
    expect(store.getState()).toMatchObject({ sendAt: null, endsWhenAnswered: false });
    expect(submit().textContent).toMatch(/^Send from /);
  });

  it('is one press away beside Send, in our time and theirs', async () => {
    const { store } = await written();
    const monday = Date.parse('2026-11-23T13:00:00Z');
    fireEvent.click(screen.getByRole('button', { name: 'Other ways to send' }));
    const times = bothTimes(
      monday,
      zonesOf(['+17035550168'], formats.plan),
      formats,
      t,
      formats.moment(monday, now),
    );
    fireEvent.click(screen.getByRole('menuitem', { name: `Monday morning, ${times}` }));
    expect(store.getState()).toMatchObject({ sendAt: monday, endsWhenAnswered: true });
    fireEvent.click(screen.getByRole('button', { name: 'Other ways to send' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'No time, send at once' }));
    expect(store.getState()).toMatchObject({ sendAt: null, endsWhenAnswered: false });
  });

  it('chooses nothing when it is left', async () => {
    const { store } = await written();
    open();
    fireEvent.click(inDialog('radio', /^Tomorrow/));
    press('Cancel');
    expect(store.getState().sendAt).toBeNull();
    expect(screen.queryByRole('dialog', { hidden: true })).toBeNull();
  });

  it('opens with the focus on what is chosen', async () => {
    const { store } = await written();
    act(() => store.getState().setTime(now + 3 * day + minute, true));
    open();
    expect(document.activeElement).toBe(inDialog('radio', /^Another time/));
  });
});

describe('a chosen time', () => {
  it('that goes by stops the text while the pane looks on, until it is given up', async () => {
    const { bridge, store, settle } = await written();
    act(() => store.getState().setTime(now + minute, true));
    expect(submit().textContent).toMatch(/^Schedule for /);
    await act(() => vi.advanceTimersByTimeAsync(minute + 5_000));
    expect(pane().textContent).toContain('The chosen time is over. Choose a later one, or none.');
    fireEvent.click(submit());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Send later' }));
    expect(asksOf(bridge, 'outbox:enqueue')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'No time, send at once' }));
    fireEvent.click(submit());
    await settle();
    expect(asksOf(bridge, 'outbox:enqueue')).toMatchObject([{ sendAt: null, endsWhenAnswered: false }]);
  });

  it('is the draft’s again after a restart', async () => {
    const sendAt = now + day;
    const paneDraft = draftOf({ sendAt, endsWhenAnswered: true, isOpen: true });
    await renderApp(createFakeBridge({ ...truth, paneDraft }, everyKind));
    expect(pane().textContent).toContain(`Goes ${formats.appointment(sendAt)} your time.`);
  });
});
