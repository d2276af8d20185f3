import type { ConnectionState } from '#contract/app-state.ts';
import type { TruthChange } from '#contract/events.ts';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { SessionState } from '#contract/session-state.ts';
import type { Message } from '#domain/messages/message.ts';
import type { Disposer } from '#domain/ports.ts';
import type { Connection } from './connection/create-connection.ts';
import type { AnswersFirst } from './messages/answers-first.ts';
import type { LookFirst } from './numbers/look-first.ts';
import type { OutboxChange } from './outbox/outbox.ts';
import type { Services } from './services.ts';

export interface TiedServices extends Pick<
  Services,
  'session' | 'numbers' | 'outbox' | 'messages' | 'templates'
> {
  readonly connection: Connection;
  readonly lookFirst: LookFirst;
  readonly answersFirst: Pick<AnswersFirst, 'begin'>;
  readonly emit: (change: TruthChange) => void;
}

export interface Ties {
  connectionState(): ConnectionState;
  /** Ends the ties in the reverse order. */
  dispose(): void;
}

/** The number does not belong to this person any more, or may not text (platform.md 3.7, row 4). */
const refusalsOfNumbers: ReadonlySet<string | undefined> = new Set(['MSG-304', 'MSG-242']);

function isNumberRefused({ state, cause }: OutgoingView): boolean {
  return state === 'failed' && refusalsOfNumbers.has(cause?.code);
}

/** Milliseconds; several events tell of one change. */
const justRead = 10_000;

/** It went: the store of conversations takes it over. */
function isNewAtRingCentral({ state, serverId }: OutgoingView): boolean {
  return state === 'sent' && serverId !== null;
}

const isInbound = ({ direction }: Message): boolean => direction === 'inbound';

function toTruthChange(change: OutboxChange): TruthChange {
  switch (change.type) {
    case 'changed':
      return { type: 'outbox', text: change.text };
    case 'removed':
      return { type: 'outbox-removed', id: change.id };
    case 'counts':
      return { type: 'outbox-counts', counts: change.counts };
    case 'draft':
    case 'draft-removed':
    case 'sending':
    case 'rate':
      return change;
  }
}

/** Lets the services follow each other: whose numbers and texts are shown, what a change of the connection sets going. */
export function tieServices(services: TiedServices): Ties {
  const { session, numbers, outbox, messages, templates, connection, lookFirst, answersFirst, emit } =
    services;

  const connectionState = (): ConnectionState => ({ ...connection.state(), waitUntil: outbox.waitUntil() });
  let toldWaitUntil = outbox.waitUntil();
  const tellConnection = (): void => {
    const state = connectionState();
    toldWaitUntil = state.waitUntil;
    emit({ type: 'connection', connection: state });
  };

  const sendAfterLook = (): void => {
    void lookFirst.begin().then(() => outbox.reachable());
  };

  /** Numbers and texts follow who is signed in. Texts that wait stay where they are when a session ends. */
  const followSession = (state: SessionState): void => {
    if (state.phase === 'signed-in') {
      numbers.open(state.person);
      sendAfterLook();
      outbox.open(state.person);
      messages.open(state.person);
      answersFirst.begin();
      templates.open(state.person);
    } else {
      messages.close();
      templates.close();
      numbers.close();
      void outbox.close();
    }
  };

  const disposers: Disposer[] = [
    session.onChange((state) => {
      followSession(state);
      emit({ type: 'session', session: state });
    }),
    numbers.onChange((change) => {
      emit(change);
      // Only what RingCentral said just now may hold texts that wait; they are looked at once more before they go.
      if (change.type === 'numbers' && numbers.list.isFresh()) outbox.review();
      if (change.type === 'numbers') messages.numbersChanged();
    }),
    messages.onChange((change) => {
      if (change.type === 'messages') emit(change);
      else if (change.type === 'extension-changed') void numbers.refreshWhenOlder(justRead);
      else if (change.type === 'stored' && change.messages.some(isInbound)) outbox.answered();
    }),
    templates.onChange((version) => emit({ type: 'templates', version })),
    outbox.onChange((change) => {
      emit(toTruthChange(change));
      if (change.type === 'changed' && isNumberRefused(change.text)) numbers.refused(change.text.from);
      if (change.type === 'changed' && isNewAtRingCentral(change.text)) messages.sent();
      // A 429 closes the gate for every text; the window counts the wait down.
      if (outbox.waitUntil() !== toldWaitUntil) tellConnection();
    }),
    connection.clocks.onChange(tellConnection),
    connection.onChange(() => {
      tellConnection();
      if (connection.state().online) answersFirst.begin();
      messages.wake();
      if (!connection.state().online) return;
      numbers.wake();
      templates.wake();
      sendAfterLook();
    }),
  ];

  return {
    connectionState,
    dispose() {
      for (const dispose of disposers.toReversed()) dispose();
    },
  };
}
