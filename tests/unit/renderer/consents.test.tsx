import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '#contract/channels.ts';
import type { PairConsent } from '#domain/consent/pair-consent.ts';
import { noOptOut, notChecked, optedOut } from './support/consents.ts';
import {
  conversationBridge,
  dana,
  danaAtVirginia,
  messageOf,
  mine,
  renderConversation,
  virginia,
} from './support/conversations.ts';
import { good, type FakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { openWindow } from './support/window.ts';

const owen = '+17035550114';
const pair = { number: virginia, person: dana };
const texts = () => ({ texts: [[messageOf()]], older: 'none' as const });

/** A main process that knows these pairs; of the others nobody said anything. */
function knowing(...known: readonly PairConsent[]): NonNullable<Parameters<typeof conversationBridge>[2]> {
  return {
    'consents:check': ({ number, people }) =>
      good(
        people.map(
          (person) =>
            known.find((each) => each.number === number && each.person === person) ??
            noOptOut({ number, person }),
        ),
      ),
  };
}
const bridgeOf = (...known: readonly PairConsent[]): FakeBridge =>
  conversationBridge(texts(), {}, knowing(...known));
const checks = ({ asked }: FakeBridge): readonly unknown[] =>
  asked.filter(({ channel }) => channel === 'consents:check').map(({ request }) => request);
const sender = (): string => screen.getByRole('button', { name: /^From / }).textContent;
const send = (name: string): HTMLElement => screen.getByRole('button', { name });
const message = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Message' });
const write = (words: string): void => void fireEvent.change(message(), { target: { value: words } });
const enqueued = ({ asked }: FakeBridge): number =>
  asked.filter(({ channel }) => channel === 'outbox:enqueue').length;

describe('a conversation with somebody who opted out', () => {
  it('says so in the sender line, at Send and in a banner, and sends nothing', async () => {
    const bridge = bridgeOf(optedOut(pair));
    const { settle } = await renderConversation(bridge, danaAtVirginia);
    expect(sender()).toContain('Opted out');
    expect(sender()).toContain('replied STOP on Nov 3');
    const banner = screen.getByText('Dana Whitfield opted out of Virginia (571) 555-0123 on Nov 3.');
    expect(banner.parentElement?.textContent).toContain(
      'Dana Whitfield replied STOP. Only Dana Whitfield can change this, by texting START to it.',
    );
    expect(banner.parentElement?.textContent).toContain('Consent covers only what Dana Whitfield agreed to.');
    write('Are you there?');
    const button = send('Opted out');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toContain('by texting START to it.');
    fireEvent.click(button);
    fireEvent.keyDown(message(), { key: 'Enter' });
    await settle();
    expect(enqueued(bridge)).toBe(0);
    expect(message().value).toBe('Are you there?');
  });

  it('offers no other number', async () => {
    const { settle } = await renderConversation(bridgeOf(optedOut(pair)), danaAtVirginia);
    write('Are you there?');
    fireEvent.click(send('Opted out'));
    await settle();
    expect(document.activeElement).not.toBe(screen.getByRole('button', { name: /^From / }));
    expect(screen.queryByRole('button', { name: /change number|^use /i })).toBeNull();
  });

  it('judges a number that is chosen by hand by its own pair, and only then', async () => {
    const bridge = bridgeOf(optedOut(pair), notChecked({ number: mine, person: dana }, 'unreachable'));
    const { settle } = await renderConversation(bridge, danaAtVirginia);
    expect(checks(bridge)).not.toContainEqual({ number: mine, people: [dana] });
    fireEvent.click(screen.getByRole('button', { name: /^From / }));
    fireEvent.click(screen.getByRole('option', { name: /^My direct/ }));
    await settle();
    expect(checks(bridge)).toContainEqual({ number: mine, people: [dana] });
    expect(sender()).toContain('opt-out not checked');
    expect(screen.getByText(/opted out of Virginia/)).toBeTruthy();
  });

  it('is switched off by a STOP that just came, and on again by START', async () => {
    const bridge = bridgeOf();
    const { settle } = await renderConversation(bridge, danaAtVirginia);
    write('See you tomorrow.');
    expect(send('Send from Virginia')).toBeTruthy();
    bridge.push({ type: 'consents', consents: [optedOut(pair)] });
    await settle();
    expect(send('Opted out')).toBeTruthy();
    expect(message().value).toBe('See you tomorrow.');
    const back = noOptOut(pair, { how: 'keyword', word: 'START', at: Date.now() });
    bridge.push({ type: 'consents', consents: [back] });
    await settle();
    expect(send('Send from Virginia')).toBeTruthy();
    expect(screen.queryByText(/opted out of Virginia/)).toBeNull();
  });

  it('has a flag in the list, also from the newest text alone', async () => {
    const bridge = conversationBridge({ texts: [[messageOf({ text: 'Stop' })]], older: 'none' });
    await openWindow(everyKind, {}, bridgeAnswers(bridge));
    const list = screen.getByRole('list', { name: /conversations/i });
    expect(within(list).getByRole('link', { name: /Opted out · Stop/ })).toBeTruthy();
  });
});

describe('a new text to several people', () => {
  it('marks who opted out, says whom it is about, and goes once that one is taken out', async () => {
    const bridge = bridgeOf(
      optedOut({ number: mine, person: dana }),
      notChecked({ number: mine, person: owen }, 'unreachable'),
    );
    const { store, settle } = await openWindow(everyKind, {}, bridgeAnswers(bridge));
    act(() => {
      store.getState().setTo(`${dana}\n${owen}\n`);
      store.getState().setText('Hello');
    });
    const chip = (await screen.findByText('opted out of My direct')).closest('.recipient');
    expect(chip?.getAttribute('data-state')).toBe('opted-out');
    expect(chip?.textContent).toContain('(703) 555-0168');
    expect(screen.getByText('opt-out not checked', { selector: '.recipient__why' })).toBeTruthy();
    expect(document.getElementById('compose-block')?.textContent).toBe(
      '(703) 555-0168 opted out of this number. Only (703) 555-0168 can change this, by texting START to it.',
    );
    const chips = within(screen.getByRole('group', { name: 'Recipients' }));
    fireEvent.click(chips.getByRole('button', { name: 'Remove (703) 555-0168' }));
    await settle();
    expect(send('Send from My direct')).toBeTruthy();
  });

  const block = (): HTMLElement => {
    const found = document.getElementById('compose-block')?.parentElement;
    if (!(found instanceof HTMLElement)) throw new Error('nothing is blocked');
    return found;
  };

  it('leaves them out with one press beside the reason, and loses nothing else', async () => {
    const bridge = bridgeOf(optedOut({ number: mine, person: dana }));
    const { store, settle } = await openWindow(everyKind, {}, bridgeAnswers(bridge));
    act(() => {
      store.getState().setTo(`${owen}\n${dana}\n`);
      store.getState().setText('Hello');
    });
    await screen.findByRole('button', { name: 'Opted out' });
    fireEvent.click(within(block()).getByRole('button', { name: 'Remove (703) 555-0168' }));
    expect(store.getState()).toMatchObject({ to: `${owen}\n`, text: 'Hello' });
    expect(document.activeElement).toBe(message());
    await settle();
    expect(send('Send from My direct')).toBeTruthy();
    expect(document.getElementById('compose-block')).toBeNull();
  });

  it('names several of them, and leaves out all at once', async () => {
    const ana = '+13015550130';
    const bridge = bridgeOf(
      optedOut({ number: mine, person: dana }),
      optedOut({ number: mine, person: ana }),
    );
    const { store } = await openWindow(everyKind, {}, bridgeAnswers(bridge));
    act(() => store.getState().setTo(`${dana}\n${owen}\n${ana}`));
    await screen.findByRole('button', { name: 'Opted out' });
    expect(document.getElementById('compose-block')?.textContent).toBe(
      '(703) 555-0168 and (301) 555-0130 opted out of this number. Only they can change this, by texting START to it.',
    );
    fireEvent.click(within(block()).getByRole('button', { name: 'Remove 2 people' }));
    expect(store.getState().to).toBe(`${owen}\n`);
  });

  it('cannot leave out everybody', async () => {
    const bridge = bridgeOf(optedOut({ number: mine, person: dana }));
    const { store } = await openWindow(everyKind, {}, bridgeAnswers(bridge));
    act(() => store.getState().setTo(`${dana}\n`));
    await screen.findByRole('button', { name: 'Opted out' });
    expect(within(block()).queryByRole('button')).toBeNull();
  });

  it('says who it was when main refuses what the window did not know of, and leaves them out with one press', async () => {
    let isKnown = false;
    const optOut = optedOut({ number: mine, person: dana });
    const answers = bridgeAnswers(bridgeOf());
    const { store, settle } = await openWindow(
      everyKind,
      {},
      {
        ...answers,
        'consents:check': ({ number, people }) =>
          good(people.map((person) => (isKnown && person === dana ? optOut : noOptOut({ number, person })))),
        'outbox:enqueue': () => {
          isKnown = true;
          return { ok: false, error: { code: 'opted-out', people: [dana] } };
        },
      },
    );
    act(() => {
      store.getState().setTo(`${dana}\n${owen}\n`);
      store.getState().setText('Hello');
    });
    await settle();
    fireEvent.click(send('Send 2 texts from My direct'));
    await settle();
    expect(document.querySelector('form [role=alert]')?.textContent).toBe(
      'Nothing was sent: (703) 555-0168 opted out of this number.',
    );
    expect(store.getState()).toMatchObject({ to: `${dana}\n${owen}\n`, text: 'Hello' });
    fireEvent.click(within(block()).getByRole('button', { name: 'Remove (703) 555-0168' }));
    await settle();
    expect(document.querySelector('form [role=alert]')).toBeNull();
    expect(send('Send from My direct')).toBeTruthy();
    expect(message().value).toBe('Hello');
  });
});

describe('what is known of a pair', () => {
  it('stands in the header of the conversation, with when it was checked', async () => {
    await renderConversation(bridgeOf(), danaAtVirginia);
    expect(screen.getByText('No opt-out on record').closest('.chip')?.getAttribute('title')).toBe(
      'Checked 10:00 AM.',
    );
    expect(sender()).toContain('Ready');
  });

  it.each([
    ['not-permitted', 'You may not see who opted out. An admin can. You can still try.'],
    ['unreachable', 'RingCentral did not say whether Dana Whitfield opted out. You can still try.'],
  ] as const)('is limited and may be tried where it was not read (%s)', async (why, words) => {
    await renderConversation(bridgeOf(notChecked(pair, why)), danaAtVirginia);
    expect(screen.getByText('Opt-out not checked').closest('.chip')?.getAttribute('title')).toBe(words);
    expect(sender()).toContain('Limited');
    expect(sender()).toContain('opt-out not checked');
    write('Hello');
    expect(send('Send from Virginia').getAttribute('aria-disabled')).toBe('false');
  });

  it('is forgotten with whose it was, also an answer that comes after that', async () => {
    let answerLate: (answer: Envelope<readonly PairConsent[]>) => void = () => undefined;
    const late = new Promise<Envelope<readonly PairConsent[]>>((resolve) => {
      answerLate = resolve;
    });
    const answers = [Promise.resolve(good([noOptOut(pair)]))];
    const bridge = conversationBridge(texts(), {}, { 'consents:check': () => answers.shift() ?? late });
    const { store, settle } = await renderConversation(bridge, danaAtVirginia);
    expect(store.getState().consents.size).toBe(1);
    window.dispatchEvent(new Event('focus'));
    bridge.push({ type: 'session', session: { phase: 'starting' } });
    answerLate(good([optedOut(pair)]));
    await settle();
    expect(store.getState().consents.size).toBe(0);
  });

  it('is asked for once, and again when RingCentral can be reached or the window comes back', async () => {
    const bridge = bridgeOf();
    const { settle } = await renderConversation(bridge, danaAtVirginia);
    write('One');
    write('Two');
    await settle();
    expect(checks(bridge)).toEqual([{ number: virginia, people: [dana] }]);
    bridge.push({ type: 'consents', consents: [noOptOut(pair)] });
    await settle();
    expect(checks(bridge)).toHaveLength(1);
    window.dispatchEvent(new Event('focus'));
    await settle();
    expect(checks(bridge)).toHaveLength(2);
  });
});

function bridgeAnswers(bridge: FakeBridge): NonNullable<Parameters<typeof openWindow>[2]> {
  return {
    'conversations:page': (request) => bridge.calls['conversations:page'](request),
    'consents:check': (request) => bridge.calls['consents:check'](request),
  };
}
