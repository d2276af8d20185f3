import { setImmediate } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { MessagesState, MessageView } from '#contract/message-view.ts';
import { noHints, type AccountHints } from '#domain/account-hints.ts';
import { listNumber, type NumberListing } from '#domain/number-listing.ts';
import { plainSettings } from '#domain/number-settings.ts';
import type { Person } from '#domain/person.ts';
import { registrationNotRead } from '#domain/registration.ts';
import { createMessageServices } from '#main/messages/create-message-services.ts';
import type {
  MessagesChange,
  MessageServices,
  MessageServicesOptions,
} from '#main/messages/message-services.ts';
import { createMessageArchive } from '#main/messages/store/create-message-archive.ts';
import { createPictureStore } from '#main/messages/store/picture-store.ts';
import { readPerson } from '#main/ringcentral/read-person.ts';
import { inMemory, openLibsql } from '#main/storage/libsql-database.ts';
import { setUpDatabase } from '#main/storage/open-file.ts';
import type { Simulator, SimulatorOptions } from '#simulator/create-simulator.ts';
import { createManualTime, type ManualTime } from '#tests/support/manual-time.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { unwrap } from '#tests/support/unwrap.ts';
import { openLink, type OpenLink } from '../ringcentral/open-link.ts';
import { createFlights, type Flights } from './flights.ts';
import { createProbedSockets } from './probed-sockets.ts';

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

export interface MessagesHarness {
  readonly opened: OpenLink;
  readonly simulator: Simulator;
  readonly time: ManualTime;
  readonly person: Person;
  messages: MessageServices;
  readonly changes: MessagesChange[];
  isOnline: boolean;
  hints: Partial<AccountHints>;
  /** What the app was told of as new, by its words. */
  readonly arrived: () => readonly string[];
  readonly state: () => MessagesState;
  /** The words of every text that is here, conversation by conversation, oldest first. */
  readonly texts: () => readonly string[];
  /** One text that is here by its words. */
  readonly text: (words: string) => MessageView;
  /** Requests to the message stores: the last part of the path, with what kind of sync it was. */
  readonly asked: () => readonly string[];
  /** Waits until everything that is under way has come to its end. */
  readonly settle: () => Promise<void>;
  /** Lets so many milliseconds pass, after what is under way. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** The app starts again on the same store. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface HarnessOptions extends SimulatorOptions {
  /** Before the first sync. */
  readonly before?: (simulator: Simulator) => void;
  readonly differences?: Partial<MessageServicesOptions>;
}

/** The same, until the test is over. */
export async function messagesHarness(options: HarnessOptions = {}): Promise<MessagesHarness> {
  const world = await openHarness(options);
  onTestFinished(() => world.close());
  return world;
}

/** The conversations of who is signed in to a simulator, on the real store, with a time of their own. */
export async function openHarness(options: HarnessOptions = {}): Promise<MessagesHarness> {
  const flights: Flights = createFlights();
  const sockets = createProbedSockets();
  const settle = async (): Promise<void> => {
    for (let quiet = 0; quiet < 2; quiet += 1) {
      await sockets.settled();
      for (let turn = 0; turn < 3; turn += 1) await setImmediate();
      if (flights.count() > 0) quiet = -1;
    }
  };
  const time = createManualTime(Date.UTC(2026, 10, 20, 10, 30), settle);
  const opened = await openLink({ ...options, now: () => time.clock.now() }, {}, undefined, {
    scheduler: time.scheduler,
    openSocket: sockets.open,
  });
  const { simulator, link } = opened;
  const database = openLibsql(inMemory, null);
  setUpDatabase(database);
  const reader = { database, clock: time.clock, logger: silentLogger };
  const person = unwrap(await readPerson(link.client));
  const numbers = unwrap(await link.numberSource.readAll());
  const asked = await link.accountHintsSource.read();
  const changes: MessagesChange[] = [];
  const listings = (): readonly NumberListing[] =>
    numbers.map((number) =>
      listNumber(
        number,
        { id: person.extensionId, type: person.extensionType },
        { registration: registrationNotRead, hints: { ...noHints, ...made.hints }, settings: plainSettings },
      ),
    );

  const start = (): MessageServices => {
    const messages = createMessageServices({
      archive: createMessageArchive(reader),
      messageSource: flights.follow(link.messageSource),
      pictureSource: flights.follow(link.pictureSource),
      pushSource: flights.follow(link.pushSource),
      pictures: createPictureStore(reader),
      listings,
      canReadQueues: () => made.hints.canReadQueues ?? null,
      penalty: () => 0,
      canReach: () => made.isOnline,
      clock: time.clock,
      monotonic: time.clock,
      random: () => 0.5,
      scheduler: time.scheduler,
      logger: silentLogger,
      ...options.differences,
    });
    messages.onChange((change) => changes.push(change));
    return messages;
  };

  const all = (): readonly MessageView[] => {
    const { rows } = unwrap(made.messages.page({ number: null, filter: 'all', offset: 0, limit: 500 }));
    return rows.flatMap(
      ({ key }) => unwrap(made.messages.thread({ conversation: key, before: null, limit: 500 })).rows,
    );
  };

  const made: MessagesHarness = {
    opened,
    simulator,
    time,
    person,
    messages: start(),
    changes,
    isOnline: true,
    hints: asked.kind === 'answered' ? asked.hints : {},
    arrived: () => changes.flatMap((change) => (change.type === 'arrived' ? [change.message.text] : [])),
    state: () => made.messages.state(),
    texts: () => all().map(({ text }) => text),
    text(words) {
      const found = all().find(({ text }) => text === words);
      if (found === undefined) throw new Error(`no text "${words}"`);
      return found;
    },
    asked: () =>
      simulator
        .state()
        .requests.filter(({ path }) => path.includes('/message-'))
        .map(({ path, query }) => {
          const type = new URLSearchParams(query).get('syncType');
          return path.replace(/^.*\/extension\//, '') + (type === null ? '' : ` ${type}`);
        }),
    settle,
    async pass(milliseconds) {
      await settle();
      await time.pass(milliseconds);
    },
    async restart() {
      made.messages.close();
      await settle();
      made.messages = start();
      made.messages.open(person);
      await settle();
    },
    async close() {
      made.messages.close();
      await settle();
      await opened.close();
      database.close();
    },
  };
  options.before?.(simulator);
  made.messages.open(person);
  await settle();
  return made;
}
