import type { ConsentAnswer, ConsentRecord } from '#domain/consent/consent-fact.ts';
import type { PairConsent } from '#domain/consent/pair-consent.ts';
import type { Message } from '#domain/messages/message.ts';
import type { Owner } from '#domain/owner.ts';
import type { ConsentServices } from '#main/consents/consent-services.ts';
import { createConsentStore } from '#main/consents/consent-store.ts';
import { createConsentServices } from '#main/consents/create-consent-services.ts';
import { createTextsFromBefore } from '#main/consents/texts-from-before.ts';
import type { Database } from '#main/storage/database.ts';
import { inMemory, openLibsql } from '#main/storage/libsql-database.ts';
import { setUpDatabase } from '#main/storage/open-file.ts';
import { createManualTime, type ManualTime } from '#tests/support/manual-time.ts';
import { ann } from '#tests/support/people.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

export const desk = '+16505550142';
/** A number of the company that is not the user's. */
export const colleagues = '+16505550155';
export const ruth = '+15105550119';
export const owen = '+17035550114';
export const minute = 60_000;

export interface ConsentsHarness {
  readonly database: Database;
  readonly time: ManualTime;
  consents: ConsentServices;
  /** Every request: the own number, the people, and when, in milliseconds since the start. */
  readonly asked: { readonly number: string; readonly people: readonly string[]; readonly at: number }[];
  /** Every pair that was told of, in order. */
  readonly told: PairConsent[];
  /** What RingCentral answers. */
  answer: (number: string, people: readonly string[]) => ConsentAnswer | Promise<ConsentAnswer>;
  isOnline: boolean;
  /** Whether the disk gives the texts from before. */
  areTextsReadable: boolean;
  /** Whether it gives what is kept of pairs. */
  arePairsReadable: boolean;
  /** The app starts again on the same store. */
  restart(owner?: Owner): void;
  /** The one person's status now, without asking for more than is due. */
  statusOf(person: string): PairConsent['status'] | undefined;
}

export const optOut = (person: string, at: number): ConsentRecord => ({
  person,
  origin: 'record',
  opted: 'out',
  how: 'carrier',
  word: null,
  at,
});

const diskFault = (): Error => Object.assign(new Error('input/output error'), { code: 'EIO' });

let lastId = 0;

/** A text of the desk with Ruth. */
export function textOf(differences: Partial<Message>): Message {
  lastId += 1;
  const { number = desk, people = [ruth] } = differences;
  return {
    id: `${lastId}`,
    conversation: [number, ...people].join(' '),
    serverConversation: null,
    direction: 'inbound',
    number,
    people,
    name: null,
    writer: null,
    text: 'Hi',
    attachments: [],
    delivery: 'received',
    errorCode: null,
    isRead: true,
    createdAt: 1_000,
    modifiedAt: 1_000,
    segments: null,
    ...differences,
  };
}

/** Consents on the real store, with a RingCentral and a time of their own. */
export function consentsHarness(): ConsentsHarness {
  const time = createManualTime();
  const start = time.clock.now();
  const database = openLibsql(inMemory, null);
  setUpDatabase(database);
  const rows = { database, clock: time.clock, logger: silentLogger };
  const texts: Database = {
    ...database,
    rows(sql, values) {
      if (!made.areTextsReadable) throw diskFault();
      return database.rows(sql, values);
    },
  };
  const pairs: Database = {
    ...database,
    rows(sql, values) {
      if (!made.arePairsReadable && sql.includes('consent_pair')) throw diskFault();
      return database.rows(sql, values);
    },
  };
  const begin = (): ConsentServices => {
    const consents = createConsentServices({
      store: createConsentStore({ ...rows, database: pairs }),
      textsFromBefore: createTextsFromBefore({ ...rows, database: texts }),
      source: {
        async search(number, people) {
          made.asked.push({ number, people, at: time.clock.now() - start });
          return made.answer(number, people);
        },
      },
      penalty: () => 0,
      isOwnNumber: (number) => number !== colleagues,
      canReach: () => made.isOnline,
      clock: time.clock,
      monotonic: time.clock,
      scheduler: time.scheduler,
      logger: silentLogger,
    });
    consents.onChange((changed) => made.told.push(...changed));
    return consents;
  };
  const made: ConsentsHarness = {
    database,
    time,
    consents: begin(),
    asked: [],
    told: [],
    answer: () => ({ kind: 'read', records: [], unclear: [] }),
    isOnline: true,
    areTextsReadable: true,
    arePairsReadable: true,
    restart(owner = ann) {
      made.consents.close();
      made.consents = begin();
      made.consents.open(owner);
    },
    statusOf: (person) => made.consents.check(desk, [person])[0]?.status,
  };
  made.consents.open(ann);
  return made;
}
