import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '#contract/channels.ts';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { createFakeBridge, good, type FakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { chips, to } from './support/recipients.ts';
import { renderApp } from './support/render-app.tsx';
import { acceptedTexts, snapshotOf, textOf } from './support/truth.ts';

const truth = snapshotOf({ numbers: { ...snapshotOf().numbers, total: everyKind.length } });
const message = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Message' });
const write = (recipient: string, text: string): void => {
  fireEvent.change(to(), { target: { value: recipient } });
  fireEvent.change(message(), { target: { value: text } });
};
const enqueued = (bridge: FakeBridge): unknown[] =>
  bridge.asked.filter(({ channel }) => channel === 'outbox:enqueue').map(({ request }) => request);

describe('the send pane', () => {
  it('starts from the default number and says so', async () => {
    await renderApp(createFakeBridge(truth, everyKind));
    expect(screen.getByRole('form', { name: 'Text from My direct' })).toBeTruthy();
    expect(
      screen.getByRole('button', {
        name: /^From My direct \(650\) 555-0142,\s?Ready,\s?replies go to your inbox$/,
      }),
    ).toBeTruthy();
  });

  it('hands the text to main on Enter and moves it into a row when main has it', async () => {
    const bridge = createFakeBridge(truth, everyKind, {
      'outbox:enqueue': (request) => acceptedTexts(request),
    });
    const { settle } = await renderApp(bridge);
    write('(703) 555-0168', 'Your sash locks are in.');
    message().focus();
    fireEvent.keyDown(message(), { key: 'Enter', shiftKey: true });
    expect(enqueued(bridge)).toEqual([]);
    fireEvent.keyDown(message(), { key: 'Enter' });
    await settle();
    expect(enqueued(bridge)).toEqual([
      {
        sends: [
          {
            id: '00000000-0000-4000-8000-000000000002',
            to: ['+17035550168'],
            text: 'Your sash locks are in.',
          },
        ],
        draftId: '00000000-0000-4000-8000-000000000001',
        numberId: 'mine',
        files: [],
        sendAt: null,
        endsWhenAnswered: false,
      },
    ]);
    expect(message().value).toBe('');
    expect(screen.getByRole('article').textContent).toContain('Your sash locks are in.');
    expect(screen.getByRole('heading', { level: 2, name: '(703) 555-0168' })).toBeTruthy();
    expect(document.activeElement).toBe(message());
  });

  it('sends once however often it is pressed before main answers, and keeps the words until then', async () => {
    let answer: (envelope: Envelope<readonly OutgoingView[]>) => void = () => undefined;
    const bridge = createFakeBridge(truth, everyKind, {
      'outbox:enqueue': () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    const { settle } = await renderApp(bridge);
    write('7035550168', 'Once.');
    const send = screen.getByRole('button', { name: 'Send from My direct' });
    fireEvent.click(send);
    fireEvent.click(send);
    fireEvent.keyDown(message(), { key: 'Enter' });
    expect(enqueued(bridge)).toHaveLength(1);
    expect(message().value).toBe('Once.');
    act(() => {
      answer(good([textOf({ text: 'Once.' })]));
    });
    await settle();
    expect(message().value).toBe('');
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });

  it('keeps what is typed before main answers, for the same recipient and as a draft of its own', async () => {
    let answer: (envelope: Envelope<readonly OutgoingView[]>) => void = () => undefined;
    const bridge = createFakeBridge(truth, everyKind, {
      'outbox:enqueue': () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    const { store, settle } = await renderApp(bridge);
    write('7035550168', 'First.');
    message().focus();
    fireEvent.keyDown(message(), { key: 'Enter' });
    fireEvent.change(message(), { target: { value: 'First. And' } });
    act(() => answer(good([textOf({ text: 'First.' })])));
    await settle();
    expect(message().value).toBe(' And');
    expect(store.getState().to).toBe('(703) 555-0168\n');
    expect(document.activeElement).toBe(message());
    const sent = bridge.asked.find(({ channel }) => channel === 'outbox:enqueue');
    expect(sent?.request).toMatchObject({ sends: [{ text: 'First.' }] });
    expect(store.getState().draftId).not.toBe((sent?.request as { draftId: string }).draftId);
  });

  it('keeps the words and says why when main refuses', async () => {
    const bridge = createFakeBridge(truth, everyKind, {
      'outbox:enqueue': () => ({ ok: false, error: { code: 'store-unavailable' } }),
    });
    const { settle } = await renderApp(bridge);
    write('7035550168', 'Stays.');
    fireEvent.click(screen.getByRole('button', { name: 'Send from My direct' }));
    await settle();
    expect(message().value).toBe('Stays.');
    expect(screen.getByText(/The store on this computer cannot be written/)).toBeTruthy();
  });

  it('ties the error of a recipient to its field and leads there', async () => {
    await renderApp(createFakeBridge(truth, everyKind));
    write('911', 'Help');
    expect(to().getAttribute('aria-invalid')).toBe('false');
    const send = screen.getByRole('button', { name: 'Send from My direct' });
    expect(send.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(send);
    expect(document.activeElement).toBe(to());
    expect(to().getAttribute('aria-invalid')).toBe('true');
    const error = document.getElementById(to().getAttribute('aria-describedby') ?? '');
    expect(error?.textContent).toBe('Emergency numbers cannot be texted here. Call instead.');
  });

  it('writes back what it read of the recipient, with the country abroad', async () => {
    await renderApp(createFakeBridge(truth, everyKind));
    fireEvent.change(to(), { target: { value: '703.555.0168' } });
    fireEvent.keyDown(to(), { key: 'Enter' });
    fireEvent.change(to(), { target: { value: '+44 20 7946 0958' } });
    fireEvent.keyDown(to(), { key: 'Enter' });
    expect(chips()).toEqual(['(703) 555-0168', '+44 20 7946 0958,🇬🇧\u00a0United Kingdom']);
  });

  it('counts characters, segments and encoding, and keeps a long paste in full with the excess marked', async () => {
    await renderApp(createFakeBridge(truth, everyKind));
    const counter = (): string | null | undefined => document.getElementById('compose-counter')?.textContent;
    expect(counter()).toBe('0 / 1,000');
    write('7035550168', 'Thanks, Dana. They will ring when outside.');
    expect(counter()).toBe('42 / 1,000 · 1 segment · GSM-7');
    write('7035550168', 'The crew’s truck.');
    expect(counter()).toBe('17 / 1,000 · 1 segment · UCS-2');
    const long = 'a'.repeat(1024);
    write('7035550168', long);
    expect(message().value).toBe(long);
    expect(document.querySelector('mark')?.textContent).toHaveLength(24);
    expect(screen.getByText('Take out 24 characters.')).toBeTruthy();
    write('7035550168', 'a'.repeat(9985));
    expect(screen.getByText('Take out 8,985 characters.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Too long' })).toBeTruthy();
  });

  it('does not change who is speaking while somebody writes', async () => {
    const { store, settle } = await renderApp(createFakeBridge(truth, everyKind));
    write('7035550168', 'From my direct.');
    const others = everyKind.filter(({ number }) => number.id !== 'mine');
    act(() => store.getState().replaceListings('account/a1/204#1', others));
    await settle();
    expect(screen.getByRole('button', { name: /Choose the number to text from$/ })).toBeTruthy();
    expect(message().value).toBe('From my direct.');
  });
});

describe('shortcuts', () => {
  const press = (key: string, code: string): void => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key, code, ctrlKey: true });
  };

  it('reach To, From and Find, and choose the n-th number while writing', async () => {
    await renderApp(createFakeBridge(truth, everyKind));
    press('n', 'KeyN');
    expect(document.activeElement).toBe(to());
    press('4', 'Digit4');
    expect(screen.getByRole('form').getAttribute('aria-label')).toBe('Text from Virginia');
    press('l', 'KeyL');
    expect(document.activeElement?.id).toBe('compose-from');
    press('f', 'KeyF');
    expect(document.activeElement?.id).toBe('find-number');
  });
});
