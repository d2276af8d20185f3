import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { DraftView, OutboxCounts, OutgoingView } from '#contract/outgoing-view.ts';
import { createFakeBridge, good, type FakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { renderApp, type RenderedApp } from './support/render-app.tsx';
import { draftOf, noCounts, snapshotOf, textOf } from './support/truth.ts';

interface Unsent {
  readonly texts?: readonly OutgoingView[];
  readonly drafts?: readonly DraftView[];
  readonly counts?: Partial<OutboxCounts>;
}

function bridgeWith({ texts = [], drafts = [], counts = {} }: Unsent, answers = {}): FakeBridge {
  const truth = snapshotOf({
    numbers: { ...snapshotOf().numbers, total: everyKind.length },
    outboxCounts: { ...noCounts, ...counts },
  });
  return createFakeBridge(truth, everyKind, {
    'outbox:page': ({ offset }) => good({ total: texts.length, rows: texts.slice(offset) }),
    'drafts:page': ({ offset }) => good({ total: drafts.length, rows: drafts.slice(offset) }),
    ...answers,
  });
}
const message = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Message' });
const signOuts = (bridge: FakeBridge): unknown[] =>
  bridge.asked.filter(({ channel }) => channel === 'session:sign-out').map(({ request }) => request);
const question = (): HTMLElement =>
  screen.getByRole('alertdialog', { name: 'What should happen to your texts?', hidden: true });
const answerWith = async (name: string, { settle }: RenderedApp): Promise<void> => {
  fireEvent.click(within(question()).getByRole('button', { name, hidden: true }));
  await settle();
};
const pressSignOut = async ({ settle }: RenderedApp): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name: 'Sign out' }));
  await settle();
};

describe('signing out', () => {
  it('asks nothing when nothing waits', async () => {
    const bridge = bridgeWith({ counts: { unreadable: 2 } });
    const app = await renderApp(bridge);
    await pressSignOut(app);
    expect(signOuts(bridge)).toEqual([{ discard: false }]);
  });

  it.each([
    { drafts: 1 },
    { scheduled: 1 },
    { waiting: 1 },
    { sending: 1 },
    { failed: 1 },
    { unsure: 1 },
  ] satisfies Partial<OutboxCounts>[])('asks while something has not gone: %o', async (counts) => {
    const bridge = bridgeWith({ counts });
    const app = await renderApp(bridge);
    await pressSignOut(app);
    expect(question().textContent).toContain('1 text has not gone out.');
    expect(signOuts(bridge)).toEqual([]);
  });

  it('lists what it is about, with to, from, state and the first words', async () => {
    const texts = [
      textOf({ id: 'failed', state: 'failed', text: 'Your sash\nlocks are in.' }),
      textOf({ id: 'unsure', state: 'unconfirmed', from: '+15715550123', text: 'x'.repeat(200) }),
    ];
    const drafts = [draftOf({ from: null, to: '', text: '' })];
    const bridge = bridgeWith({ texts, drafts, counts: { failed: 1, unsure: 1, drafts: 1 } });
    const app = await renderApp(bridge);
    await pressSignOut(app);
    const rows = within(question()).getAllByRole('listitem', { hidden: true });
    expect(rows.map((row) => row.textContent)).toEqual([
      'To (703) 555-0168 from My direct · FailedYour sash locks are in.',
      `To (703) 555-0168 from Virginia · Not sure${'x'.repeat(80)}…`,
      'To nobody yet from the default number · DraftNo words yet',
    ]);
    expect(question().textContent).toContain('3 texts have not gone out.');
  });

  it('counts what does not fit the list', async () => {
    const texts = Array.from({ length: 62 }, (_, place) => textOf({ id: `t${place}`, createdAt: place }));
    const app = await renderApp(bridgeWith({ texts, counts: { waiting: 62 } }));
    await pressSignOut(app);
    const rows = within(question()).getAllByRole('listitem', { hidden: true });
    expect(rows).toHaveLength(51);
    expect(rows.at(-1)?.textContent).toBe('and 12 more');
  });

  it('stays on Escape and by the answer that has the focus first', async () => {
    const bridge = bridgeWith({ counts: { waiting: 1 } });
    const app = await renderApp(bridge);
    await pressSignOut(app);
    const stay = within(question()).getByRole('button', { name: 'Stay signed in', hidden: true });
    expect(document.activeElement).toBe(stay);
    fireEvent(question(), new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('alertdialog', { hidden: true })).toBeNull();
    await pressSignOut(app);
    await answerWith('Stay signed in', app);
    expect(screen.queryByRole('alertdialog', { hidden: true })).toBeNull();
    expect(signOuts(bridge)).toEqual([]);
  });

  it('keeps what is being written to the last key', async () => {
    const bridge = bridgeWith({});
    const app = await renderApp(bridge);
    fireEvent.change(message(), { target: { value: 'Last key' } });
    await pressSignOut(app);
    await answerWith('Keep for later', app);
    const names = bridge.asked.map(({ channel }) => channel);
    const saved = names.filter((name) => name === 'drafts:save' || name === 'session:sign-out');
    expect(saved).toEqual(['drafts:save', 'session:sign-out']);
    expect(signOuts(bridge)).toEqual([{ discard: false }]);
  });

  it('does not happen when what is to be kept cannot be saved', async () => {
    const bridge = bridgeWith(
      {},
      { 'drafts:save': () => ({ ok: false, error: { code: 'store-unavailable' } }) },
    );
    const app = await renderApp(bridge);
    fireEvent.change(message(), { target: { value: 'Last key' } });
    await pressSignOut(app);
    await answerWith('Keep for later', app);
    expect(signOuts(bridge)).toEqual([]);
    expect(message().value).toBe('Last key');
    await pressSignOut(app);
    await answerWith('Discard', app);
    expect(signOuts(bridge)).toEqual([{ discard: true }]);
  });

  it('with Discard empties the pane, and no later save brings the words back', async () => {
    const bridge = bridgeWith({ counts: { waiting: 1 } });
    const app = await renderApp(bridge);
    fireEvent.change(message(), { target: { value: 'Away with it' } });
    await pressSignOut(app);
    await answerWith('Discard', app);
    expect(signOuts(bridge)).toEqual([{ discard: true }]);
    expect(message().value).toBe('');
    act(() => void window.dispatchEvent(new Event('blur')));
    expect(bridge.lastAsked()?.channel).toBe('session:sign-out');
  });

  it('gives the words back when main refuses to discard them', async () => {
    const refusal = { ok: false, error: { code: 'store-unavailable' } };
    const bridge = bridgeWith({ counts: { waiting: 1 } }, { 'session:sign-out': () => refusal });
    const app = await renderApp(bridge);
    fireEvent.change(message(), { target: { value: 'Away with it' } });
    await pressSignOut(app);
    await answerWith('Discard', app);
    expect(message().value).toBe('Away with it');
    expect(screen.getByText(/^The store on this computer cannot be written\./)).toBeTruthy();
  });
});
