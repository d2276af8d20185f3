import { appError } from '#domain/app-error.ts';
import type { ConsentAnswer } from '#domain/consent/consent-fact.ts';
import type { NotCheckedWhy } from '#domain/consent/pair-consent.ts';
import type { Clock, ConsentSource, Disposer, Logger, Scheduler } from '#domain/ports.ts';
import type { AskingRules } from '../lib/asking-rules.ts';
import type { RequestBudget } from '../lib/request-budget.ts';

export interface ConsentAskerOptions extends AskingRules {
  readonly source: ConsentSource;
  readonly budget: RequestBudget;
  /** RingCentral answered for these people. */
  readonly onAnswer: (
    number: string,
    people: readonly string[],
    answer: Extract<ConsentAnswer, { readonly kind: 'read' }>,
  ) => void;
  /** It did not, or does not want to: nothing more is known of them. */
  readonly onSilence: (number: string, people: readonly string[]) => void;
  readonly monotonic: Clock;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

/** Asks RingCentral about pairs: one request for several people, one after the other, never the same twice at a time. */
export interface ConsentAsker {
  want(number: string, people: readonly string[]): void;
  /**
   * RingCentral says that this pair is another now: an answer that is on its way may be from before, and its silence
   * says nothing.
   *
   * @param isUnknown what it is now is not known, so that it is asked for
   */
  doubt(number: string, person: string, isUnknown: boolean): void;
  /** The own numbers, E.164, for which this person is being asked about at the moment. */
  numbersUnderWay(person: string): readonly string[];
  /** Why nothing is known of a pair. */
  whyNot(number: string, person: string): NotCheckedWhy;
  wake(): void;
  close(): void;
}

/** RingCentral's limit for one request (platform.md 5.9). */
const mostPeople = 20;
/** The window asks about one person after the other while a list is pasted. Milliseconds. */
const gatherFor = 50;
/** Milliseconds. */
const refusalGoodFor = 3_600_000;
const silenceGoodFor = 60_000;

const keyOf = (number: string, person: string): string => `${number} ${person}`;

export function createConsentAsker(options: ConsentAskerOptions): ConsentAsker {
  const { source, budget, penalty, canReach, onAnswer, onSilence, monotonic, scheduler, logger } = options;
  /** By own number, the one asked for last at the end; its people in the order in which they were asked for. */
  const wanted = new Map<string, Set<string>>();
  /** With the own number of each. */
  const underWay = new Map<string, string>();
  /** Of those under way. */
  const doubted = new Set<string>();
  const silentSince = new Map<string, number>();
  /** By own number: that one may not be known, because it is somebody else's now, says nothing of the others. */
  const refusedAt = new Map<string, number>();
  let isSessionGone = false;
  let isOver = false;
  let cancelTimer: Disposer | null = null;

  const isRefused = (number: string): boolean => {
    const at = refusedAt.get(number);
    return at !== undefined && monotonic.now() - at < refusalGoodFor;
  };
  const isSilent = (number: string, person: string): boolean => {
    const since = silentSince.get(keyOf(number, person));
    return since !== undefined && monotonic.now() - since < silenceGoodFor;
  };
  const lookIn = (milliseconds: number): void => {
    cancelTimer?.();
    cancelTimer = scheduler.setTimer(milliseconds, look);
  };
  const add = (number: string, people: readonly string[]): void => {
    const known = wanted.get(number) ?? new Set();
    for (const person of people) known.add(person);
    wanted.delete(number);
    if (known.size > 0) wanted.set(number, known);
  };
  const takeNext = (): { readonly number: string; readonly people: readonly string[] } | null => {
    // A long list that was pasted for another number must not keep whoever is texted now waiting.
    const next = [...wanted].at(-1);
    if (next === undefined) return null;
    const [number, waiting] = next;
    const people = [...waiting].slice(0, mostPeople);
    for (const person of people) waiting.delete(person);
    if (waiting.size === 0) wanted.delete(number);
    return { number, people };
  };

  const refuse = (number: string, people: readonly string[]): void => {
    refusedAt.set(number, monotonic.now());
    onSilence(number, [...people, ...(wanted.get(number) ?? [])]);
    wanted.delete(number);
  };

  const beSilent = (number: string, people: readonly string[]): void => {
    for (const person of people) silentSince.set(keyOf(number, person), monotonic.now());
    if (people.length > 0) onSilence(number, people);
  };

  const take = (
    number: string,
    people: readonly string[],
    answer: ConsentAnswer,
    doubtful: ReadonlySet<string>,
  ): void => {
    switch (answer.kind) {
      case 'read': {
        for (const person of people) silentSince.delete(keyOf(number, person));
        const again = people.filter((person) => doubtful.has(keyOf(number, person)));
        onAnswer(number, people, { ...answer, unclear: [...answer.unclear, ...again] });
        beSilent(number, answer.unclear);
        add(number, again);
        return;
      }
      case 'not-permitted':
        logger.warn('opt-outs may not be read');
        refuse(number, people);
        return;
      case 'rate-limited':
        budget.pauseFor(answer.retryAfterSeconds);
        add(number, people);
        return;
      case 'not-answered':
        // The question did not get through; it is asked again as soon as RingCentral can be reached.
        if (!canReach()) add(number, people);
        beSilent(number, people);
        return;
      case 'session-gone':
        // Whoever signs in next says so; then these are asked for again.
        add(number, people);
        isSessionGone = true;
    }
  };

  const ask = async (number: string, people: readonly string[]): Promise<void> => {
    for (const person of people) underWay.set(keyOf(number, person), number);
    const end = budget.begin();
    const answer = await source
      .search(number, people)
      .catch((error: unknown): ConsentAnswer => {
        logger.error('reading opt-outs failed', { error });
        return { kind: 'not-answered', error: appError('internal') };
      })
      .finally(end);
    underWay.clear();
    if (isOver) return;
    const doubtful = new Set(doubted);
    doubted.clear();
    take(number, people, answer, doubtful);
    lookIn(0);
  };

  function look(): void {
    if (isOver || isSessionGone || underWay.size > 0 || wanted.size === 0 || !canReach()) return;
    const wait = Math.max(budget.wait(), penalty());
    if (wait > 0) {
      lookIn(wait);
      return;
    }
    const next = takeNext();
    if (next === null) return;
    ask(next.number, next.people).catch((error: unknown) => {
      logger.error('reading opt-outs stopped short', { error });
    });
  }

  const want = (number: string, people: readonly string[]): void => {
    if (isRefused(number)) return;
    add(
      number,
      people.filter((person) => !underWay.has(keyOf(number, person)) && !isSilent(number, person)),
    );
    // What is under way looks again at its end.
    if (underWay.size === 0) lookIn(gatherFor);
  };

  return {
    want,
    doubt(number, person, isUnknown) {
      const key = keyOf(number, person);
      if (underWay.has(key)) doubted.add(key);
      else if (isUnknown) {
        silentSince.delete(key);
        want(number, [person]);
      }
    },
    numbersUnderWay: (person) =>
      [...underWay].filter(([key, number]) => key === keyOf(number, person)).map(([, number]) => number),
    whyNot(number, person) {
      if (isRefused(number)) return 'not-permitted';
      return !canReach() || silentSince.has(keyOf(number, person)) ? 'unreachable' : 'not-asked';
    },
    wake() {
      isSessionGone = false;
      if (canReach()) silentSince.clear();
      lookIn(0);
    },
    close() {
      isOver = true;
      cancelTimer?.();
    },
  };
}
