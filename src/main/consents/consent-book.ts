import { isDeepStrictEqual } from 'node:util';
import type { ConsentAnswer, ConsentFact } from '#domain/consent/consent-fact.ts';
import {
  afterAnswer,
  judgeConsent,
  nothingKnown,
  withFact,
  type PairKnowledge,
} from '#domain/consent/judge-consent.ts';
import type { NotCheckedWhy, PairConsent } from '#domain/consent/pair-consent.ts';
import type { Owner } from '#domain/owner.ts';
import type { Clock } from '#domain/ports.ts';
import type { ConsentStore } from './consent-store.ts';

export type ReadAnswer = Pick<Extract<ConsentAnswer, { readonly kind: 'read' }>, 'records' | 'unclear'>;

/** One owner's pairs, with everybody told of what changes. */
export interface ConsentBook {
  of(number: string, people: readonly string[]): readonly PairConsent[];
  learn(number: string, person: string, fact: ConsentFact): void;
  /** RingCentral answered for these people now; of those of whom the answer is unclear only what could be read counts. */
  keep(number: string, people: readonly string[], answer: ReadAnswer): void;
  /** Tells of these pairs although nothing new is known of them: why it is not may be another now. */
  tell(number: string, people: readonly string[]): void;
}

export interface ConsentBookOptions {
  readonly store: ConsentStore;
  readonly owner: Owner;
  /** What to say of a pair of which nothing is known. */
  readonly whyNot: (number: string, person: string) => NotCheckedWhy;
  readonly onChange: (consents: readonly PairConsent[]) => void;
  readonly clock: Clock;
}

const sameBut = (one: PairConsent | undefined, other: PairConsent): boolean =>
  isDeepStrictEqual({ ...one, checkedAt: null }, { ...other, checkedAt: null });

/** The same value where the fact says nothing new. */
function knowing(known: PairKnowledge, fact: ConsentFact): PairKnowledge {
  const facts = withFact(known.facts, fact);
  return facts === known.facts ? known : { ...known, facts };
}

export function openConsentBook(options: ConsentBookOptions): ConsentBook {
  const { store, owner, whyNot, onChange, clock } = options;
  /** By number and person: what the disk did not take, so that an opt-out holds for this run at least. */
  const unwritten = new Map<string, PairKnowledge>();
  const keyOf = (number: string, person: string): string => `${number} ${person}`;

  /** What was heard while the disk did not say what is kept, which it would have taken the place of. */
  let unheard: (() => void)[] = [];

  const read = (number: string, people: readonly string[]): ReadonlyMap<string, PairKnowledge> | null => {
    const kept = store.read(owner, number, people);
    if (kept === null) return null;
    const known = new Map(kept);
    for (const person of people) {
      const newer = unwritten.get(keyOf(number, person));
      if (newer !== undefined) known.set(person, newer);
    }
    return known;
  };
  const write = (number: string, pairs: ReadonlyMap<string, PairKnowledge>): void => {
    const isKept = store.write(owner, number, pairs);
    for (const [person, knowledge] of pairs) {
      if (isKept) unwritten.delete(keyOf(number, person));
      else unwritten.set(keyOf(number, person), knowledge);
    }
  };

  const judge = (
    number: string,
    people: readonly string[],
    known: ReadonlyMap<string, PairKnowledge> | null,
  ): readonly PairConsent[] =>
    people.map((person) =>
      judgeConsent(
        { number, person },
        known?.get(person) ?? nothingKnown,
        whyNot(number, person),
        clock.now(),
      ),
    );

  const change = (
    number: string,
    people: readonly string[],
    next: (person: string, known: PairKnowledge) => PairKnowledge,
  ): void => {
    const known = read(number, people);
    if (known === null) {
      unheard.push(() => change(number, people, next));
      return;
    }
    const before = judge(number, people, known);
    const after = new Map<string, PairKnowledge>();
    for (const person of people) {
      const was = known.get(person) ?? nothingKnown;
      const is = next(person, was);
      if (is !== was) after.set(person, is);
    }
    if (after.size === 0) return;
    write(number, after);
    const told = judge(number, people, new Map([...known, ...after])).filter(
      (consent, index) => !sameBut(before[index], consent),
    );
    if (told.length > 0) onChange(told);
  };

  const hear = (): void => {
    const again = unheard;
    unheard = [];
    for (const each of again) each();
  };

  return {
    of(number, people) {
      if (unheard.length > 0) hear();
      return judge(number, people, read(number, people));
    },
    learn: (number, person, fact) => change(number, [person], (_person, known) => knowing(known, fact)),
    keep(number, people, { records, unclear }) {
      const checkedAt = clock.now();
      const byPerson = new Map(records.map((record) => [record.person, record]));
      change(number, people, (person, known) => {
        const record = byPerson.get(person) ?? null;
        if (unclear.includes(person)) return record === null ? known : knowing(known, record);
        return { facts: afterAnswer(known.facts, record), checkedAt };
      });
    },
    tell(number, people) {
      onChange(judge(number, people, read(number, people)));
    },
  };
}
