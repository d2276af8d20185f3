import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OutboxCounts } from '#contract/outgoing-view.ts';
import { draftOf, morning, noCounts, textOf } from './support/truth.ts';
import { openOutbox, outboxBridge, page, press, section } from './support/outbox.tsx';
import { renderApp } from './support/render-app.tsx';

const cause = (code: string) => ({ code, message: 'RingCentral’s own words.', requestId: 'req-1' });
const hour = 3_600_000;
const link = (): HTMLElement => screen.getByRole('link', { name: /^Outbox/ });
const countsOf = (changes: Partial<OutboxCounts>) => ({ outboxCounts: { ...noCounts, ...changes } });
const rowsOf = (name: string): string[] =>
  within(section(name))
    .getAllByRole('listitem')
    .map((row) => row.textContent);

const everyState = [
  textOf({ id: 's', scheduledFor: Date.now() + 24 * hour, text: 'Scheduled one.' }),
  textOf({ id: 'w', text: 'Waiting one.', to: ['+12125550101'] }),
  textOf({ id: 'h', state: 'held', cause: cause('stale'), text: 'Held one.', to: ['+12125550102'] }),
  textOf({ id: 'g', state: 'sending', attempts: 1, attemptedAt: morning, to: ['+12125550103'] }),
  textOf({ id: 'f', state: 'failed', cause: cause('MSG-304'), settledAt: morning, to: ['+12125550104'] }),
  textOf({ id: 'u', state: 'unconfirmed', looks: 3, finding: 'not-there', to: ['+12125550105'] }),
];

afterEach(() => vi.unstubAllGlobals());

describe('the way to the outbox', () => {
  it.each<[string, Partial<OutboxCounts>]>([
    ['Outbox', {}],
    ['Outbox', { drafts: 4 }],
    ['Outbox 3 waiting', { waiting: 1, sending: 1, scheduled: 1 }],
    ['Outbox 1 needs you', { waiting: 5, failed: 1, needUser: 1 }],
    ['Outbox 10,000 need you', { waiting: 10_000, needUser: 10_000 }],
  ])('says "%s"', async (name, counts) => {
    await renderApp(outboxBridge({}, countsOf(counts)));
    expect(link().textContent).toBe(name === 'Outbox' ? 'Outbox ' : name);
    expect(link().getAttribute('aria-current')).toBeNull();
  });

  it('follows the counts of main', async () => {
    const bridge = outboxBridge({});
    await renderApp(bridge);
    act(() => bridge.push({ type: 'outbox-counts', counts: { ...noCounts, needUser: 2 } }));
    expect(link().textContent).toBe('Outbox 2 need you');
  });

  it('is a link that shows the page, and one of the keys', async () => {
    await openOutbox(outboxBridge({}));
    expect(link().getAttribute('aria-current')).toBe('page');
    fireEvent.click(screen.getByRole('link', { name: /^Virginia/ }));
    expect(screen.queryByRole('main', { name: 'Outbox' })).toBeNull();
    fireEvent.keyDown(window, { key: 'O', code: 'KeyO', ctrlKey: true, shiftKey: true });
    expect(document.activeElement).toBe(within(page()).getByRole('heading', { level: 1, name: 'Outbox' }));
  });

  it('leads back to the pane by the keys that belong to it', async () => {
    const { settle } = await openOutbox(outboxBridge({}));
    fireEvent.keyDown(window, { key: 'n', code: 'KeyN', ctrlKey: true });
    await settle();
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'To' }));
  });
});

describe('the outbox', () => {
  it('holds everything under its heading, with the number it goes from', async () => {
    await openOutbox(outboxBridge({ texts: everyState, drafts: [draftOf()] }));
    const headings = within(page()).getAllByRole('heading', { level: 2 });
    expect(headings.map((heading) => heading.textContent)).toEqual([
      'Drafts',
      'Scheduled',
      'Waiting',
      'Sending',
      'Failed',
      'Not sure',
    ]);
    expect(rowsOf('Drafts')[0]).toContain('(703) 555-0168from My directHalf a sentenceDraftSaved 10:00 AM');
    expect(rowsOf('Waiting')).toHaveLength(2);
    expect(rowsOf('Waiting')[0]).toContain('Waits its turn');
    expect(rowsOf('Waiting')[1]).toContain('Still send?Written');
    expect(rowsOf('Sending')[0]).toContain('Attempt 1, started 10:00 AM');
    expect(rowsOf('Failed')[0]).toContain('Not sentRingCentral says this number is not yours');
    expect(rowsOf('Not sure')[0]).toContain('Not confirmedLooked 3 times, not there');
  });

  it('counts what main counts, and names what needs the user', async () => {
    const counts = { drafts: 1, scheduled: 1, waiting: 3, sending: 1, failed: 2, unsure: 1, needUser: 4 };
    await openOutbox(outboxBridge({ texts: everyState }, countsOf(counts)));
    expect(page().querySelector('.pane__subtitle')?.textContent).toBe('9 texts, 4 need you');
  });

  it.each([
    ['Needs you', ['Waiting', 'Failed', 'Not sure']],
    ['Moving by itself', ['Scheduled', 'Waiting', 'Sending']],
  ])('shows under "%s" only what does', async (name, expected) => {
    await openOutbox(outboxBridge({ texts: everyState, drafts: [draftOf()] }));
    press(name);
    expect(within(page()).getByRole('button', { name }).getAttribute('aria-pressed')).toBe('true');
    const headings = within(page()).getAllByRole('heading', { level: 2 });
    expect(headings.map((heading) => heading.textContent)).toEqual(expected);
  });

  it('says that nothing waits, or that nothing of what was asked for does', async () => {
    await openOutbox(outboxBridge({}));
    expect(page().textContent).toContain('Nothing waits here');
    press('Needs you');
    expect(page().textContent).toContain('Nothing needs you');
  });

  it('follows a text from heading to heading until it went', async () => {
    const bridge = outboxBridge({ texts: [textOf()] });
    await openOutbox(bridge);
    expect(rowsOf('Waiting')).toHaveLength(1);
    act(() => bridge.push({ type: 'outbox', text: textOf({ state: 'sending', version: 1 }) }));
    expect(within(page()).queryByRole('region', { name: 'Waiting' })).toBeNull();
    expect(rowsOf('Sending')).toHaveLength(1);
    act(() => bridge.push({ type: 'outbox', text: textOf({ state: 'sent', version: 2 }) }));
    expect(page().textContent).toContain('Nothing waits here');
  });

  it('counts down a wait that RingCentral asked for', async () => {
    const connection = { online: true, since: morning, waitUntil: Date.now() + 47_000, serverAheadBy: 0 };
    await openOutbox(outboxBridge({ texts: [textOf()] }, { connection }));
    expect(rowsOf('Waiting')[0]).toMatch(/RingCentral asks us to wait4[67] s left, then it goes by itself/);
  });

  it('says which text stands behind one that needs the user', async () => {
    const held = textOf({ id: 'h', state: 'held', cause: cause('stale') });
    await openOutbox(outboxBridge({ texts: [held, textOf({ id: 'w', createdAt: morning + 1 })] }));
    expect(rowsOf('Waiting')[1]).toContain('Waits behind an earlier text');
  });

  it('has a text of somebody who opted out under Failed, where nothing goes by itself', async () => {
    const held = textOf({ id: 'h', state: 'held', cause: cause('opted-out') });
    await openOutbox(outboxBridge({ texts: [held, textOf({ id: 'w', to: ['+12125550101'] })] }));
    expect(rowsOf('Failed')[0]).toContain('Opted outNothing was sent');
    expect(rowsOf('Waiting')).toHaveLength(1);
    press('Needs you');
    expect(rowsOf('Failed')).toHaveLength(1);
  });

  it('pauses and resumes sending', async () => {
    const bridge = outboxBridge({ texts: [textOf()] });
    await openOutbox(bridge);
    press('Pause sending');
    expect(bridge.lastAsked()?.channel).toBe('outbox:pause');
    act(() => bridge.push({ type: 'sending', sending: { paused: true, signInRefused: false } }));
    expect(rowsOf('Waiting')[0]).toContain('Sending is paused');
    press('Resume sending');
    expect(bridge.lastAsked()?.channel).toBe('outbox:resume');
    act(() => bridge.push({ type: 'sending', sending: { paused: false, signInRefused: true } }));
    press('Pause sending');
    expect(bridge.lastAsked()?.channel).toBe('outbox:pause');
  });

  it('says why it cannot be read, and asks again on demand', async () => {
    let works = false;
    const bridge = outboxBridge(
      {},
      {},
      {
        'outbox:page': () =>
          works
            ? { ok: true, value: { total: 1, rows: [textOf()] } }
            : { ok: false, error: { code: 'store-unavailable' } },
      },
    );
    const { settle } = await openOutbox(bridge);
    expect(page().textContent).toContain('The store on this computer cannot be written.');
    works = true;
    press('Try again');
    await settle();
    expect(rowsOf('Waiting')).toHaveLength(1);
  });

  it('has only a window of 10,000 rows in the document, each with its place', async () => {
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        readonly observe = (): undefined => undefined;
        readonly unobserve = (): undefined => undefined;
        readonly disconnect = (): undefined => undefined;
      },
    );
    const texts = Array.from({ length: 10_000 }, (_, place) =>
      textOf({ id: `t${place}`, to: [`+1212${5_550_000 + place}`], createdAt: morning + place }),
    );
    const bridge = outboxBridge({ texts });
    const { settle } = await openOutbox(bridge);
    const rows = within(section('Waiting')).getAllByRole('listitem');
    expect(rows.length).toBeLessThan(100);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('10000');
    expect(within(page()).getAllByRole('button').length).toBeLessThan(400);
    act(() => bridge.push({ type: 'outbox-removed', id: 't0' }));
    await settle();
    expect(within(section('Waiting')).getAllByRole('listitem')[0]?.getAttribute('aria-setsize')).toBe('9999');
  });
});

describe('what cannot be read', () => {
  const unreadable = { id: 1, kind: 'text', problem: 'state: odd', at: morning } as const;
  const setAside = (answers: Parameters<typeof outboxBridge>[2] = {}) =>
    outboxBridge({}, countsOf({ unreadable: 2 }), {
      'outbox:unreadable': () => ({ ok: true, value: [unreadable] }),
      ...answers,
    });

  it('stands at the end with what is wrong', async () => {
    await openOutbox(setAside());
    expect(section('Cannot be read').textContent).toContain('2 stored texts or drafts could not be read.');
    expect(section('Cannot be read').textContent).toContain('Text, set aside 10:00 AM state: odd');
  });

  it('is saved to a file', async () => {
    const bridge = setAside({ 'outbox:export-unreadable': () => ({ ok: true, value: { saved: true } }) });
    const { settle } = await openOutbox(bridge);
    press('Save to a file');
    await settle();
    expect(bridge.lastAsked()?.channel).toBe('outbox:export-unreadable');
    expect(screen.getByText('Saved.')).toBeTruthy();
  });

  it('says nothing of a file when none was chosen', async () => {
    const bridge = setAside({ 'outbox:export-unreadable': () => ({ ok: true, value: { saved: false } }) });
    const { settle } = await openOutbox(bridge);
    press('Save to a file');
    await settle();
    expect(screen.queryByText('Saved.')).toBeNull();
  });

  it('is deleted only after a question', async () => {
    const bridge = setAside();
    const { settle } = await openOutbox(bridge);
    press('Delete');
    const question = screen.getByRole('alertdialog', { name: 'Delete what cannot be read?', hidden: true });
    expect(bridge.asked.some(({ channel }) => channel === 'outbox:delete-unreadable')).toBe(false);
    fireEvent.click(within(question).getByRole('button', { name: 'Delete', hidden: true }));
    await settle();
    expect(bridge.asked.some(({ channel }) => channel === 'outbox:delete-unreadable')).toBe(true);
    act(() => bridge.push({ type: 'outbox-counts', counts: noCounts }));
    expect(within(page()).queryByRole('region', { name: 'Cannot be read' })).toBeNull();
  });
});
