import type { PeopleState } from '#contract/people-channels.ts';
import type { Message } from '#domain/messages/message.ts';
import type { NumberingPlan } from '#domain/numbering-plan.ts';
import { isSameOwner, type Owner } from '#domain/owner.ts';
import {
  createPeopleIndex,
  prepareListed,
  type ListedPeople,
  type PeopleIndex,
} from '#domain/people/people-index.ts';
import type { PeopleList } from '#domain/people/people-answer.ts';
import type { Person } from '#domain/person.ts';
import type { Clock, Logger, PeopleSource, Scheduler } from '#domain/ports.ts';
import type { AskingRules } from '../lib/asking-rules.ts';
import { createEmitter } from '../lib/emitter.ts';
import { createRequestBudget } from '../lib/request-budget.ts';
import { createListReader, type ListReader } from './list-reader.ts';
import type { PeopleServices } from './people-services.ts';
import type { ListTimes, PeopleStore } from './people-store.ts';
import type { TextedPeople } from './texted-people.ts';

export interface PeopleServicesOptions extends AskingRules {
  readonly store: PeopleStore;
  readonly texted: TextedPeople;
  readonly source: PeopleSource;
  readonly plan: NumberingPlan;
  /** The numbers go first. */
  readonly areNumbersRead: () => boolean;
  readonly clock: Clock;
  /** A clock that nobody sets, for how long things last. */
  readonly monotonic: Clock;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

/** Of the 10 heavy requests and of the 40 medium ones a minute (platform.md 8). */
const requestsPerMinute: Readonly<Record<PeopleList, number>> = { 'address-book': 4, directory: 2 };

/** One person's time. */
interface Visit {
  readonly owner: Owner;
  readonly readers: Readonly<Record<PeopleList, ListReader>>;
}

const nobodyListed = prepareListed([]);

/** Names for numbers: address book and directory in the background, people of conversations as they are. */
export function createPeopleServices(options: PeopleServicesOptions): PeopleServices {
  const { store, texted, source, penalty, canReach, clock, monotonic, scheduler, logger } = options;
  const changes = createEmitter<PeopleState>();
  const budgets = {
    'address-book': createRequestBudget(requestsPerMinute['address-book'], monotonic),
    directory: createRequestBudget(requestsPerMinute.directory, monotonic),
  };
  let visit: Visit | null = null;
  let version = 0;
  /** Made when somebody searches; null when something changed since. */
  let listed: ListedPeople | null = null;
  let index: PeopleIndex | null = null;
  /** E.164 of those whose name somebody wanted, and who have none. */
  const nameless = new Set<string>();

  const state = (): PeopleState => ({
    version,
    addressBook: visit?.readers['address-book'].state() ?? 'not-read',
    directory: visit?.readers.directory.state() ?? 'not-read',
  });
  const tell = (): void => changes.emit(state());
  const renew = (): void => {
    index = null;
    nameless.clear();
    version += 1;
  };
  const forget = (): void => {
    listed = null;
    renew();
  };

  const indexNow = (): PeopleIndex => {
    const owner = visit?.owner ?? null;
    listed ??= owner === null ? nobodyListed : prepareListed(store.people(owner));
    index ??= createPeopleIndex(listed, owner === null ? [] : texted(owner));
    return index;
  };

  const readerOf = (list: PeopleList, owner: Owner, homeCountry: string, times: ListTimes): ListReader =>
    createListReader({
      list,
      source,
      budget: budgets[list],
      readAt: times.get(list) ?? null,
      mayAsk: () => canReach() && options.areNumbersRead(),
      penalty,
      plan: options.plan,
      homeCountry,
      onRead(people, readAt) {
        store.replace(owner, list, people, readAt);
        forget();
        tell();
      },
      onRefused() {
        store.remove(owner, list);
        forget();
      },
      onState: tell,
      clock,
      scheduler,
      logger,
    });

  const wake = (): void => {
    visit?.readers.directory.wake();
    visit?.readers['address-book'].wake();
  };
  const close = (): void => {
    visit?.readers.directory.close();
    visit?.readers['address-book'].close();
    visit = null;
    forget();
  };

  return {
    state,
    find: (words, limit) => ({ ...state(), people: indexNow().find(words, limit) }),
    names: (numbers) =>
      numbers.flatMap((number) => {
        const name = indexNow().nameOf(number);
        if (name === null) nameless.add(number);
        return name === null ? [] : [{ number, name }];
      }),
    refresh() {
      visit?.readers.directory.refresh();
      visit?.readers['address-book'].refresh();
    },
    onChange: (listener) => changes.subscribe(listener),
    open(person: Person) {
      if (visit === null || !isSameOwner(visit.owner, person)) {
        close();
        const { accountId, extensionId, homeCountry } = person;
        const owner = { accountId, extensionId };
        const times = store.times(owner);
        visit = {
          owner,
          readers: {
            'address-book': readerOf('address-book', owner, homeCountry, times),
            directory: readerOf('directory', owner, homeCountry, times),
          },
        };
        tell();
      }
      wake();
    },
    wake,
    learn(messages) {
      const isNamed = ({ name, people }: Message): boolean =>
        name !== null && people.length === 1 && people.some((person) => nameless.has(person));
      if (!messages.some(isNamed)) return;
      renew();
      tell();
    },
    conversationsChanged() {
      index = null;
    },
    close,
  };
}
