import type { NumberingPlan } from '#domain/numbering-plan.ts';
import type { Clock, Disposer, Logger, Scheduler } from '#domain/ports.ts';
import { isOptOutCode } from '#domain/consent/consent-signs.ts';
import type { TruthChange } from '#contract/events.ts';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { Connection } from './connection/create-connection.ts';
import { createConsentStore } from './consents/consent-store.ts';
import { createConsentServices } from './consents/create-consent-services.ts';
import { createTextsFromBefore } from './consents/texts-from-before.ts';
import type { AskingRules } from './lib/asking-rules.ts';
import { createPeopleServices } from './people/create-people-services.ts';
import { createPeopleStore } from './people/people-store.ts';
import { createTextedPeople } from './people/texted-people.ts';
import type { Services } from './services.ts';
import type { RowReader } from './storage/read-rows.ts';

export interface PeopleRoomsOptions extends AskingRules, Pick<Services, 'session' | 'numbers' | 'messages'> {
  readonly outbox: Pick<Services['outbox'], 'onChange'>;
  readonly connection: Pick<Connection, 'onChange'>;
  readonly rows: RowReader;
  readonly plan: NumberingPlan;
  readonly emit: (change: TruthChange) => void;
  readonly clock: Clock;
  /** A clock that nobody sets. */
  readonly monotonic: Clock;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

export interface PeopleRooms extends Pick<Services, 'consents' | 'people'> {
  readonly dispose: Disposer;
}

/** The one person whom an opt-out refused; a group that was refused does not say who of them it was. */
function refusedPerson({ state, cause, to }: OutgoingView): string | null {
  const [only = null] = to.length === 1 ? to : [];
  return state === 'failed' && isOptOutCode(cause?.code ?? null) ? only : null;
}

/** The rooms about whom is texted, which follow all others: who opted out, and what people are called. */
export function createPeopleRooms(options: PeopleRoomsOptions): PeopleRooms {
  const { session, numbers, messages, outbox, connection, rows, emit, logger } = options;
  const { penalty, canReach, clock, monotonic, scheduler } = options;
  const asking = { penalty, canReach, clock, monotonic, scheduler };
  const consents = createConsentServices({
    ...asking,
    store: createConsentStore(rows),
    textsFromBefore: createTextsFromBefore(rows),
    source: session.consentSource,
    isOwnNumber: (number) => numbers.list.findByE164(number) !== null,
    logger: logger.child('opt-outs'),
  });
  const people = createPeopleServices({
    ...asking,
    store: createPeopleStore(rows),
    texted: createTextedPeople(rows),
    source: session.peopleSource,
    plan: options.plan,
    areNumbersRead: () => numbers.list.isFresh(),
    logger: logger.child('people'),
  });

  const disposers: readonly Disposer[] = [
    session.onChange((state) => {
      if (state.phase === 'signed-in') {
        consents.open(state.person);
        people.open(state.person);
      } else {
        people.close();
        consents.close();
      }
    }),
    numbers.onChange((change) => {
      if (change.type === 'numbers') people.wake();
    }),
    messages.onChange((change) => {
      if (change.type === 'stored') {
        consents.learn(change.messages);
        people.learn(change.messages);
      } else if (change.type === 'consents-changed') consents.changed(change.changes);
      else if (change.type === 'messages') people.conversationsChanged();
    }),
    outbox.onChange((change) => {
      if (change.type !== 'changed') return;
      const { text } = change;
      const person = refusedPerson(text);
      // A refusal of weeks ago is told anew when its text is taken out of the bin: a START since then still counts.
      if (person !== null) consents.refused(text.from, person, text.settledAt ?? text.createdAt);
    }),
    connection.onChange(() => {
      if (!canReach()) return;
      consents.wake();
      people.wake();
    }),
    consents.onChange((changed) => emit({ type: 'consents', consents: changed })),
    people.onChange((state) => emit({ type: 'people', people: state })),
  ];

  return {
    consents,
    people,
    dispose() {
      for (const dispose of disposers.toReversed()) dispose();
      people.close();
      consents.close();
    },
  };
}
