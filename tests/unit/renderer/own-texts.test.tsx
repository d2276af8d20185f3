import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AppSnapshot } from '#contract/app-state.ts';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { createFakeBridge, good, type FakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { renderApp } from './support/render-app.tsx';
import { morning, snapshotOf, textOf } from './support/truth.ts';

const cause = (code: string) => ({ code, message: 'RingCentral’s own words.', requestId: 'req-1' });
const withTexts = (outbox: readonly OutgoingView[], changes: Partial<AppSnapshot> = {}): AppSnapshot =>
  snapshotOf({ numbers: { ...snapshotOf().numbers, total: everyKind.length }, outbox, ...changes });
const returning = (text: OutgoingView): FakeBridge =>
  createFakeBridge(withTexts([text]), everyKind, { 'outbox:take-back': () => good(text) });
const article = (): HTMLElement => screen.getByRole('article');
const message = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Message' });

beforeAll(() => {
  // jsdom draws no top layer; what matters here is whether the question is asked.
  if ('showModal' in HTMLDialogElement.prototype) return;
  Object.defineProperty(HTMLDialogElement.prototype, 'showModal', {
    value(this: HTMLDialogElement) {
      this.open = true;
    },
  });
});

describe('one’s own texts', () => {
  it.each<[string, Partial<OutgoingView>, Partial<AppSnapshot>]>([
    [
      'Waits for a connection',
      { state: 'queued' },
      { connection: { online: false, since: morning, waitUntil: null } },
    ],
    ['Waits its turn', { state: 'queued' }, {}],
    ['Waits until you are signed in', { state: 'queued', cause: cause('session-ended') }, {}],
    ['Sending', { state: 'sending' }, {}],
    ['Sent 10:18 AM, carrier has not confirmed', { state: 'sent', settledAt: morning + 18 * 60_000 }, {}],
    ['Not sure it went out', { state: 'unconfirmed', cause: cause('connection-lost') }, {}],
    [
      'We do not know whether this text went out. Sending it again may deliver it twice.',
      { state: 'unconfirmed', cause: cause('crashed') },
      {},
    ],
  ])('says "%s"', async (words, text, changes) => {
    await renderApp(createFakeBridge(withTexts([textOf(text)], changes), everyKind));
    expect(article().textContent).toContain(words);
    expect(within(article()).getByRole('heading').textContent).toBe('To (703) 555-0168 from My direct');
  });

  it('says when a text is tried again, and tries it now on demand', async () => {
    const dueAt = Date.now() + 600_000;
    const bridge = createFakeBridge(withTexts([textOf({ dueAt, cause: cause('MSG-290') })]), everyKind);
    await renderApp(bridge);
    expect(article().textContent).toContain('Not sent yet, tries again at');
    fireEvent.click(within(article()).getByRole('button', { name: /^Try now/ }));
    expect(bridge.asked.at(-1)?.channel).toBe('outbox:send-now');
  });

  it('shows what failed with its sentence, its code and a way on', async () => {
    const failed = textOf({ state: 'failed', settledAt: morning, cause: cause('MSG-304') });
    await renderApp(returning(failed));
    const words = article().textContent;
    expect(words).toContain('Not sent 10:00 AM');
    expect(words).toContain('RingCentral says this number is not yours to text from.');
    expect(words).toContain('MSG-304');
    expect(within(article()).getByRole('button', { name: /^Check number/ })).toBeTruthy();
  });

  it('gives the words back to the pane, with From and To, and the focus to Message', async () => {
    const failed = textOf({
      from: '+15715550123',
      state: 'failed',
      settledAt: morning,
      cause: cause('MSG-304'),
    });
    const { settle } = await renderApp(returning(failed));
    fireEvent.click(screen.getByRole('button', { name: /^Edit and send again/ }));
    await settle();
    expect(message().value).toBe('Your sash locks are in.');
    expect(document.activeElement).toBe(message());
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'To' }).value).toBe('(703) 555-0168');
    expect(screen.getByRole('form', { name: 'Text from Virginia' })).toBeTruthy();
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('asks for the number when the one it went from is gone, instead of taking another', async () => {
    const failed = textOf({
      from: '+12125550100',
      state: 'failed',
      settledAt: morning,
      cause: cause('MSG-304'),
    });
    const { settle } = await renderApp(returning(failed));
    fireEvent.click(screen.getByRole('button', { name: /^Edit and send again/ }));
    await settle();
    expect(screen.getByRole('form', { name: 'Text without a number yet' })).toBeTruthy();
  });

  it.each(['Edit', 'Cancel'])('asks before "%s" replaces other words', async (name) => {
    const bridge = returning(textOf());
    const { settle } = await renderApp(bridge);
    fireEvent.change(message(), { target: { value: 'Half a sentence' } });
    fireEvent.click(screen.getByRole('button', { name: `${name}: text to (703) 555-0168` }));
    const question = screen.getByRole('alertdialog', { name: 'Replace what you are writing?', hidden: true });
    expect(bridge.asked.some(({ channel }) => channel === 'outbox:take-back')).toBe(false);
    fireEvent.click(within(question).getByRole('button', { name: 'Keep writing', hidden: true }));
    expect(message().value).toBe('Half a sentence');
    fireEvent.click(screen.getByRole('button', { name: `${name}: text to (703) 555-0168` }));
    fireEvent.click(screen.getByRole('button', { name: 'Replace', hidden: true }));
    await settle();
    expect(message().value).toBe('Your sash locks are in.');
  });

  it('shows only the texts of the number that is looked at', async () => {
    const others = textOf({ id: 'b', from: '+15715550123', text: 'From Virginia.' });
    await renderApp(createFakeBridge(withTexts([textOf(), others]), everyKind));
    expect(screen.getAllByRole('article')).toHaveLength(2);
    fireEvent.click(screen.getByRole('link', { name: /^Virginia/ }));
    expect(article().textContent).toContain('From Virginia.');
    expect(within(article()).getByRole('heading').textContent).toBe('To (703) 555-0168');
  });

  it('announces failures at once and everything else politely', async () => {
    const bridge = createFakeBridge(withTexts([textOf()]), everyKind);
    const { settle } = await renderApp(bridge);
    act(() => bridge.push({ type: 'outbox', text: textOf({ state: 'sending' }) }));
    await settle();
    const said = (role: string): string =>
      screen
        .getAllByRole(role)
        .map((region) => region.textContent)
        .join('|');
    expect(said('status')).toContain('Text to (703) 555-0168: Sending.');
    expect(said('alert')).toBe('');
    act(() =>
      bridge.push({
        type: 'outbox',
        text: textOf({ state: 'failed', cause: cause('SMS-UP-410'), settledAt: morning }),
      }),
    );
    await settle();
    expect(said('alert')).toContain(
      'Not sent to (703) 555-0168. The number cannot receive texts; it may be a landline.',
    );
  });

  it('says that the words of an unsure text were copied', async () => {
    const unsure = textOf({ state: 'unconfirmed', cause: cause('connection-lost') });
    const bridge = createFakeBridge(withTexts([unsure]), everyKind);
    const { settle } = await renderApp(bridge);
    fireEvent.click(screen.getByRole('button', { name: /^Copy text/ }));
    await settle();
    expect(bridge.asked.at(-1)).toEqual({ channel: 'app:copy-text', request: { text: unsure.text } });
    expect(screen.getByText('Copied').closest('[role="status"]')).not.toBeNull();
  });

  it('asks before signing out while texts wait', async () => {
    const bridge = createFakeBridge(withTexts([textOf()]), everyKind);
    await renderApp(bridge);
    fireEvent.click(screen.getByRole('button', { name: 'Sign out' }));
    const question = screen.getByRole('alertdialog', { hidden: true });
    expect(question.textContent).toContain('1 text has not gone out.');
    expect(bridge.asked.some(({ channel }) => channel === 'session:sign-out')).toBe(false);
    fireEvent.click(within(question).getByRole('button', { name: 'Sign out', hidden: true }));
    expect(bridge.asked.at(-1)?.channel).toBe('session:sign-out');
  });
});
