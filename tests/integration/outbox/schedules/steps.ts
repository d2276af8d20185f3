import fc from 'fast-check';
import { outgoingDecisions, type OutgoingDecision } from '#contract/outgoing-view.ts';

/** What the platform, or the way to it, does with the next request for a text. */
export const sendFates = [
  'name-not-found',
  'tls-failure',
  'reset-before-read',
  'reset-after-read',
  'reset-after-store',
  'hang-before-store',
  'hang-after-store',
  'unauthorized',
  'unauthorized-twice',
  'rate-limited-60',
  'rate-limited-unsaid',
  'server-error',
  'bad-gateway-after-store',
  'busy',
  'busy-with-time',
  'busy-unsaid',
  'garbage',
  'garbage-after-store',
  'refused-by-platform',
] as const;
export type SendFate = (typeof sendFates)[number];

/** What it does with the next look into the message store. */
export const lookFates = ['server-error', 'forbidden', 'hang', 'garbage', 'rate-limited'] as const;
export type LookFate = (typeof lookFates)[number];

export const numbersFrom = ['direct', 'queue'] as const;
export type SenderName = (typeof numbersFrom)[number];

/** Two persons: one of them, both in a group, or both with a text each, by one press of Send. */
export const peopleOfTexts = ['one', 'other', 'group', 'each'] as const;
export type People = (typeof peopleOfTexts)[number];

/** One thing that happens. `text` names an earlier text by its place, counted round. */
export type Step =
  | {
      readonly do: 'enqueue';
      readonly from: SenderName;
      readonly people: People;
      /** Words that other texts have too, so that a record of one could be taken for the other's; none with files. */
      readonly commonWords: boolean;
      readonly files: number;
      /** Milliseconds from now; null for at once. */
      readonly later: number | null;
      readonly endsWhenAnswered: boolean;
      /** Milliseconds. */
      readonly undoFor: number;
    }
  /** The other side texts. */
  | { readonly do: 'answer'; readonly from: SenderName; readonly people: Exclude<People, 'each'> }
  /** Whether the app knows what came in, as it does not after a time out of reach. */
  | { readonly do: 'know-answers'; readonly known: boolean }
  | { readonly do: 'pass'; readonly milliseconds: number }
  | { readonly do: 'send-fate'; readonly fate: SendFate }
  | { readonly do: 'look-fate'; readonly fate: LookFate }
  | { readonly do: 'network'; readonly up: boolean }
  | {
      readonly do:
        'crash' | 'quit' | 'wake' | 'rest' | 'sign-out' | 'sign-in' | 'end-session' | 'expire-token';
    }
  /** The process dies before or after its n-th write from now. */
  | { readonly do: 'crash-at-write'; readonly writes: number; readonly when: 'before' | 'after' }
  | { readonly do: 'clock'; readonly jump: number }
  | { readonly do: 'assign'; readonly number: SenderName; readonly sms: boolean; readonly isKnown: boolean }
  | { readonly do: 'pause' | 'resume' }
  | { readonly do: 'decide'; readonly text: number; readonly decision: OutgoingDecision }
  | { readonly do: 'to-draft' | 'delete' | 'restore'; readonly text: number }
  | { readonly do: 'undo'; readonly text: number };

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

const only = <Name extends string>(...names: readonly Name[]): fc.Arbitrary<{ do: Name }> =>
  fc.record({ do: fc.constantFrom(...names) });
const text = fc.nat({ max: 11 });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant<'enqueue'>('enqueue'),
      from: fc.constantFrom(...numbersFrom),
      people: fc.constantFrom(...peopleOfTexts, 'one' as const, 'other' as const),
      commonWords: fc.oneof(
        { weight: 3, arbitrary: fc.constant(false) },
        { weight: 1, arbitrary: fc.constant(true) },
      ),
      later: fc.oneof(
        { weight: 5, arbitrary: fc.constant(null) },
        { weight: 2, arbitrary: fc.constantFrom(10 * second, 5 * minute, 2 * hour) },
      ),
      files: fc.constantFrom(0, 0, 0, 1, 2),
      endsWhenAnswered: fc.boolean(),
      undoFor: fc.constantFrom(0, 0, 5 * second, 30 * second),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant<'answer'>('answer'),
      from: fc.constantFrom(...numbersFrom),
      people: fc.constantFrom('one' as const, 'other' as const, 'group' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant<'know-answers'>('know-answers'), known: fc.boolean() }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant<'pass'>('pass'),
      milliseconds: fc.constantFrom(
        0,
        10,
        second,
        5 * second,
        31 * second,
        61 * second,
        10 * minute,
        2 * hour,
      ),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constant<'send-fate'>('send-fate'),
      fate: fc.constantFrom(...sendFates),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant<'look-fate'>('look-fate'),
      fate: fc.constantFrom(...lookFates),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant<'network'>('network'), up: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: only('crash', 'quit', 'wake', 'rest', 'sign-out', 'sign-in', 'end-session', 'expire-token'),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant<'crash-at-write'>('crash-at-write'),
      writes: fc.integer({ min: 1, max: 6 }),
      when: fc.constantFrom<'before' | 'after'>('before', 'after'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant<'clock'>('clock'),
      jump: fc.constantFrom(-25 * hour, -2 * hour, -30 * second, 30 * second, 2 * hour, 25 * hour),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant<'assign'>('assign'),
      number: fc.constantFrom(...numbersFrom),
      sms: fc.boolean(),
      isKnown: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: only('pause', 'resume') },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant<'decide'>('decide'),
      text,
      decision: fc.constantFrom(...outgoingDecisions),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('to-draft' as const, 'delete' as const, 'restore' as const, 'undo' as const),
      text,
    }),
  },
);

/** A schedule, where its store is, and how far the platform's clock and limit are from the usual. */
export const schedule = fc.record({
  steps: fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }),
  serverAheadBy: fc.constantFrom(0, 0, -3 * hour, 90 * second),
  sendLimit: fc.constantFrom(40, 40, 3),
  /** In an encrypted file, with the waits of a real disk; else the same store in memory. */
  isOnDisk: fc.constantFrom(true, ...Array<boolean>(9).fill(false)),
  random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
});
export type Schedule = typeof schedule extends fc.Arbitrary<infer Value> ? Value : never;
