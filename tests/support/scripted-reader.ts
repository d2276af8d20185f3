import type { StoredText } from '#domain/outbox/match-records.ts';
import type { SentTextAnswer, SentTextQuery, SentTextReader } from '#domain/ports.ts';

export interface ScriptedReader extends SentTextReader {
  /** Every look, in order. */
  readonly queries: SentTextQuery[];
  /** Answers to the next looks; after them nothing is ever found. */
  script(...answers: (SentTextAnswer | Error | 'hold')[]): void;
  /** Answers the oldest look that is held. */
  release(answer: SentTextAnswer): void;
}

/** An answer of the message store with these records, by a clock that goes like ours. */
export const storeHas = (...records: readonly StoredText[]): SentTextAnswer => ({
  kind: 'read',
  records,
  serverAheadBy: 0,
});

/** RingCentral's message store as a list of answers. */
export function createScriptedReader(): ScriptedReader {
  const answers: (SentTextAnswer | Error | 'hold')[] = [];
  const held: ((answer: SentTextAnswer) => void)[] = [];

  const reader: ScriptedReader = {
    queries: [],
    script: (...next) => void answers.push(...next),
    release(answer) {
      const resolve = held.shift();
      if (resolve === undefined) throw new Error('no look is held');
      resolve(answer);
    },
    read(query) {
      reader.queries.push(query);
      const answer = answers.shift() ?? storeHas();
      if (answer === 'hold') return new Promise((resolve) => held.push(resolve));
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
  return reader;
}
