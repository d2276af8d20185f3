import fc from 'fast-check';

/** What RingCentral, or the way to it, does with the next requests. */
export const requestFates = ['server-error', 'cut', 'rate-limited', 'garbage'] as const;
export type RequestFate = (typeof requestFates)[number];

/** One thing that happens. */
export type Step =
  /** `isSilent`: no event tells of it. */
  | { readonly do: 'inbound'; readonly isSilent: boolean; readonly person: number }
  | { readonly do: 'pass'; readonly milliseconds: number }
  | { readonly do: 'drop'; readonly code: number | null }
  | { readonly do: 'duplicate' | 'lose'; readonly events: number }
  | { readonly do: 'refuse-sockets' | 'refuse-recovery' | 'network-down'; readonly isOn: boolean }
  | { readonly do: 'request-fate'; readonly fate: RequestFate; readonly path: 'message-sync' | 'wstoken' }
  | {
      readonly do:
        | 'close-idle'
        | 'revoke-socket-tokens'
        | 'expire-sync-tokens'
        | 'expire-access'
        | 'sleep'
        | 'wake'
        | 'restart'
        | 'sync';
    };

const second = 1_000;
const minute = 60 * second;

const switched = fc.record({
  do: fc.constantFrom('refuse-sockets' as const, 'refuse-recovery' as const, 'network-down' as const),
  isOn: fc.boolean(),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('inbound' as const),
      isSilent: fc.integer({ min: 0, max: 4 }).map((roll) => roll === 0),
      person: fc.nat({ max: 2 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      milliseconds: fc.constantFrom(0, 300, second, 5 * second, 31 * second, 3 * minute, 11 * minute),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('drop' as const), code: fc.constantFrom(null, 1000, 3001) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('duplicate' as const, 'lose' as const),
      events: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 3, arbitrary: switched },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('request-fate' as const),
      fate: fc.constantFrom(...requestFates),
      path: fc.constantFrom('message-sync' as const, 'wstoken' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'close-idle' as const,
        'revoke-socket-tokens' as const,
        'expire-sync-tokens' as const,
        'expire-access' as const,
        'sleep' as const,
        'wake' as const,
        'restart' as const,
        'sync' as const,
      ),
    }),
  },
);

export const schedule: fc.Arbitrary<readonly Step[]> = fc.array(step, { minLength: 4, maxLength: 18 });
