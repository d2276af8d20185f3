import type { ConsentChange } from '#domain/consent/consent-change.ts';
import { consentOf, optOutByCode } from '#domain/consent/consent-signs.ts';
import { judgeConsent, nothingKnown } from '#domain/consent/judge-consent.ts';
import type { PairConsent } from '#domain/consent/pair-consent.ts';
import type { Message } from '#domain/messages/message.ts';
import { isSameOwner, type Owner } from '#domain/owner.ts';
import { createEmitter } from '../lib/emitter.ts';
import { createRequestBudget } from '../lib/request-budget.ts';
import { createConsentAsker, type ConsentAsker } from './consent-asker.ts';
import { openConsentBook, type ConsentBook } from './consent-book.ts';
import type { ConsentServices, ConsentServicesOptions } from './consent-services.ts';

/** Of the 50 light requests a minute; the numbers take 10, the texts 30 (platform.md 8). */
const requestsPerMinute = 6;
/** An opt-out by text is seen here at once, one through a carrier or an admin by asking again. Milliseconds. */
const answerGoodFor = 10 * 60_000;

/** One person's time. */
interface Visit {
  readonly owner: Owner;
  readonly book: ConsentBook;
  readonly asker: ConsentAsker;
}

/** Who opted out of which number: kept in the store, asked for when somebody is about to be texted, learned from texts. */
export function createConsentServices(options: ConsentServicesOptions): ConsentServices {
  const { store, source, penalty, canReach, clock, monotonic, scheduler, logger } = options;
  const changes = createEmitter<readonly PairConsent[]>();
  const budget = createRequestBudget(requestsPerMinute, monotonic);
  let visit: Visit | null = null;

  const begin = (owner: Owner): Visit => {
    const asker = createConsentAsker({
      source,
      budget,
      penalty,
      canReach,
      onAnswer: (number, people, answer) => book.keep(number, people, answer),
      onSilence: (number, people) => book.tell(number, people),
      monotonic,
      scheduler,
      logger,
    });
    const book = openConsentBook({
      store,
      owner,
      whyNot: (number, person) => asker.whyNot(number, person),
      onChange: (consents) => changes.emit(consents),
      clock,
    });
    return { owner, book, asker };
  };

  const learn = (messages: readonly Message[]): void => {
    for (const message of messages) {
      const sign = consentOf(message);
      if (sign !== null) visit?.book.learn(sign.number, sign.person, sign.fact);
    }
  };

  const change = ({ owner, book, asker }: Visit, { number, person, record }: ConsentChange): void => {
    // Of a pair of which nothing is kept nor on its way there is nothing here that could be wrong.
    const numbers =
      number === null ? [...store.numbersOf(owner, person), ...asker.numbersUnderWay(person)] : [number];
    for (const each of new Set(numbers.filter(options.isOwnNumber))) {
      if (record !== null) book.learn(each, person, record);
      asker.doubt(each, person, record === null);
    }
  };

  const isDue = ({ checkedAt }: PairConsent): boolean =>
    checkedAt === null || checkedAt > clock.now() || clock.now() - checkedAt >= answerGoodFor;

  const known = (number: string, people: readonly string[]): readonly PairConsent[] =>
    visit?.book.of(number, people) ??
    people.map((person) => judgeConsent({ number, person }, nothingKnown, 'not-asked', clock.now()));

  const close = (): void => {
    visit?.asker.close();
    visit = null;
  };

  return {
    check(number, people) {
      const consents = known(number, people);
      const due = consents.filter(isDue).map(({ person }) => person);
      if (due.length > 0) visit?.asker.want(number, due);
      return consents;
    },
    optedOut: (number, people) =>
      known(number, people)
        .filter(({ status }) => status === 'opted-out')
        .map(({ person }) => person),
    learn,
    refused: (number, person, at) => visit?.book.learn(number, person, optOutByCode(at)),
    changed(changes) {
      if (visit === null) return;
      for (const each of changes) change(visit, each);
    },
    onChange: (listener) => changes.subscribe(listener),
    open(person) {
      if (visit !== null && isSameOwner(visit.owner, person)) {
        visit.asker.wake();
        return;
      }
      close();
      const { accountId, extensionId } = person;
      visit = begin({ accountId, extensionId });
      if (store.isScanned(visit.owner)) return;
      const texts = options.textsFromBefore(visit.owner);
      if (texts === null) return;
      learn(texts);
      store.markScanned(visit.owner);
    },
    wake: () => visit?.asker.wake(),
    close,
  };
}
