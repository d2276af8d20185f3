import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SendOutcome } from '#domain/outbox/send-outcome.ts';
import { createOutbox, type Outbox } from '#main/outbox/create-outbox.ts';
import { inMemory, openLibsql } from '#main/storage/libsql-database.ts';
import { setUpDatabase } from '#main/storage/open-file.ts';
import { createManualTime } from '#tests/support/manual-time.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { ambiguous, ann, dana, id, notSent, refused, ruth, virginia } from './harness.ts';

/** What RingCentral does with one request: whether the text arrives, and what the app hears of it. */
type Fate =
  | 'accepted'
  | 'lost-answer'
  | 'lost-request'
  | 'refused'
  | 'not-reached'
  | 'rate-limited'
  | 'signed-out'
  | 'hangs'
  | 'hangs-but-arrives';

type Step =
  | { readonly do: 'enqueue'; readonly to: string }
  | { readonly do: 'pass'; readonly milliseconds: number }
  | { readonly do: 'crash' | 'wake' | 'sign-in' | 'close' }
  | { readonly do: 'reachable'; readonly is: boolean }
  | { readonly do: 'send-now' | 'take-back'; readonly text: number };

const fates = fc.infiniteStream(
  fc.constantFrom<Fate>(
    'accepted',
    'accepted',
    'lost-answer',
    'lost-request',
    'refused',
    'not-reached',
    'rate-limited',
    'signed-out',
    'hangs',
    'hangs-but-arrives',
  ),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant<'enqueue'>('enqueue'), to: fc.constantFrom(dana, ruth) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant<'pass'>('pass'),
      milliseconds: fc.constantFrom(0, 10, 1_000, 5_000, 61_000, 600_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom<'crash' | 'wake' | 'sign-in' | 'close'>('crash', 'wake', 'sign-in', 'close'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant<'reachable'>('reachable'), is: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom<'send-now' | 'take-back'>('send-now', 'take-back'),
      text: fc.integer({ min: 1, max: 8 }),
    }),
  },
);

const penaltySeconds = 60;

describe('whatever happens in whatever order', () => {
  it('a text arrives at most once, in order, nothing is asked inside a penalty, and nothing rests in "sending"', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), fates, async (steps, nextFates) => {
        const database = openLibsql(inMemory, null);
        setUpDatabase(database);
        const time = createManualTime();
        const received: { readonly to: string; readonly number: number }[] = [];
        let penaltyEnds = 0;
        let callsInsidePenalty = 0;
        let reachable = true;
        let serverId = 0;
        let written = 0;
        let lives = 0;

        const outcomeOf = (fate: Fate): SendOutcome | 'never' => {
          serverId += 1;
          switch (fate) {
            case 'accepted':
              return { kind: 'accepted', serverId: String(serverId) };
            case 'lost-answer':
            case 'lost-request':
              return ambiguous;
            case 'refused':
              return refused;
            case 'not-reached':
              return notSent('none', null);
            case 'rate-limited':
              penaltyEnds = time.clock.now() + penaltySeconds * 1_000;
              return notSent('rate-limit', penaltySeconds);
            case 'signed-out':
              return notSent('session', null);
            case 'hangs':
            case 'hangs-but-arrives':
              return 'never';
          }
        };
        const start = (): Outbox => {
          lives += 1;
          const life = lives;
          const isOver = (): boolean => life !== lives;
          const outbox = createOutbox({
            database,
            gateway: {
              send({ to, text }) {
                // A process that was killed asks nothing any more.
                if (isOver()) return new Promise(() => undefined);
                if (time.clock.now() < penaltyEnds) callsInsidePenalty += 1;
                const next: IteratorResult<Fate, undefined> = nextFates.next();
                const fate = next.value ?? 'accepted';
                if (fate === 'accepted' || fate === 'lost-answer' || fate === 'hangs-but-arrives') {
                  received.push({ to, number: Number(text) });
                }
                const outcome = outcomeOf(fate);
                return outcome === 'never' ? new Promise(() => undefined) : Promise.resolve(outcome);
              },
            },
            mayStillSend: () => 'yes',
            canReach: () => reachable,
            clock: time.clock,
            random: () => 0.5,
            scheduler: {
              setTimer: (milliseconds, callback) =>
                time.scheduler.setTimer(milliseconds, () => {
                  if (!isOver()) callback();
                }),
            },
            logger: silentLogger,
          });
          outbox.open(ann);
          return outbox;
        };

        let outbox = start();
        for (const current of steps) {
          switch (current.do) {
            case 'enqueue':
              written += 1;
              outbox.enqueue({ id: id(written), from: virginia, to: current.to, text: String(written) });
              break;
            case 'pass':
              await time.pass(current.milliseconds);
              break;
            case 'crash':
              outbox = start();
              expect(database.rows("SELECT id FROM outgoing_text WHERE state = 'sending'")).toEqual([]);
              break;
            case 'wake':
              outbox.wake();
              break;
            case 'sign-in':
              outbox.open(ann);
              break;
            case 'close':
              void outbox.close();
              break;
            case 'reachable':
              reachable = current.is;
              break;
            case 'send-now':
              outbox.sendNow(id(current.text));
              break;
            case 'take-back':
              outbox.takeBack(id(current.text));
              break;
          }
        }
        await time.pass(3_600_000);

        expect(callsInsidePenalty).toBe(0);
        for (const to of [dana, ruth]) {
          const numbers = received.filter((text) => text.to === to).map(({ number }) => number);
          expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
        }
        database.close();
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
