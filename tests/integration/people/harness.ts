import { setImmediate } from 'node:timers/promises';
import metadata from 'libphonenumber-js/max/metadata';
import type { PeopleState } from '#contract/people-channels.ts';
import { createNumberingPlan } from '#domain/numbering-plan.ts';
import type { ListedPerson, PeopleAnswer, PeopleList } from '#domain/people/people-answer.ts';
import type { Person } from '#domain/person.ts';
import { createPeopleServices } from '#main/people/create-people-services.ts';
import type { PeopleServices } from '#main/people/people-services.ts';
import { createPeopleStore } from '#main/people/people-store.ts';
import { createTextedPeople } from '#main/people/texted-people.ts';
import type { Database } from '#main/storage/database.ts';
import { inMemory, openLibsql } from '#main/storage/libsql-database.ts';
import { setUpDatabase } from '#main/storage/open-file.ts';
import type { RowReader } from '#main/storage/read-rows.ts';
import { createManualTime, type ManualTime } from '#tests/support/manual-time.ts';
import { ann } from '#tests/support/people.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;

export interface PeopleHarness {
  readonly database: Database;
  readonly rows: RowReader;
  readonly time: ManualTime;
  /** Lets so many milliseconds pass, after what is under way. */
  readonly pass: (milliseconds: number) => Promise<void>;
  people: PeopleServices;
  /** Every request, and when, in milliseconds since the start. */
  readonly asked: { readonly list: PeopleList; readonly page: number; readonly at: number }[];
  readonly told: PeopleState[];
  /** What RingCentral answers. */
  answer: (list: PeopleList, page: number) => PeopleAnswer;
  isOnline: boolean;
  areNumbersRead: boolean;
  /** The app starts again on the same store. */
  restart(person?: Person): void;
  names(words?: string): readonly (string | null)[];
  pagesOf(list: PeopleList): readonly number[];
}

export const listed = (name: string, written: string): ListedPerson => ({
  name,
  company: null,
  extension: null,
  numbers: [{ written, kind: 'mobile' }],
});

export const page = (people: readonly ListedPerson[], hasMore = false): PeopleAnswer => ({
  kind: 'read',
  people,
  hasMore,
});

/** People on the real store, with a RingCentral and a time of their own. */
export function peopleHarness(before: (made: PeopleHarness) => void = () => undefined): PeopleHarness {
  const time = createManualTime(Date.UTC(2026, 10, 20, 10, 30), async () => {
    for (let turn = 0; turn < 4; turn += 1) await setImmediate();
  });
  const start = time.clock.now();
  const database = openLibsql(inMemory, null);
  setUpDatabase(database);
  const rows = { database, clock: time.clock, logger: silentLogger };
  const begin = (): PeopleServices => {
    const people = createPeopleServices({
      store: createPeopleStore(rows),
      texted: createTextedPeople(rows),
      source: {
        read(list, wanted) {
          made.asked.push({ list, page: wanted, at: time.clock.now() - start });
          return Promise.resolve(made.answer(list, wanted));
        },
      },
      plan: createNumberingPlan(metadata),
      areNumbersRead: () => made.areNumbersRead,
      penalty: () => 0,
      canReach: () => made.isOnline,
      clock: time.clock,
      monotonic: time.clock,
      scheduler: time.scheduler,
      logger: silentLogger,
    });
    people.onChange((state) => made.told.push(state));
    return people;
  };
  const made: PeopleHarness = {
    database,
    rows,
    time,
    async pass(milliseconds) {
      await time.pass(0);
      await time.pass(milliseconds);
    },
    people: begin(),
    asked: [],
    told: [],
    answer: () => page([]),
    isOnline: true,
    areNumbersRead: true,
    restart(person = ann) {
      made.people.close();
      made.people = begin();
      made.people.open(person);
    },
    names: (words = '') => made.people.find(words, 50).people.map(({ name }) => name),
    pagesOf: (list) => made.asked.filter((each) => each.list === list).map((each) => each.page),
  };
  before(made);
  made.people.open(ann);
  return made;
}
