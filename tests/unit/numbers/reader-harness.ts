import { knowing } from '#tests/support/knowledge.ts';
import { listNumber } from '#domain/number-listing.ts';
import type { PhoneNumber } from '#domain/phone-number.ts';
import type { Owner } from '#domain/owner.ts';
import type { Campaign, Registration, RegistrationAnswer } from '#domain/registration.ts';
import type { CachedRegistration, RegistrationCache } from '#main/numbers/registration-cache.ts';
import { createRegistrationReader, type RegistrationReader } from '#main/numbers/registration-reader.ts';
import { createRequestBudget, type RequestBudget } from '#main/lib/request-budget.ts';
import { createManualTime, type ManualTime } from '#tests/support/manual-time.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

export { ann, ben } from '#tests/support/people.ts';

export const campaignOf = (status: string): Campaign => ({
  id: '2008',
  externalId: 'C8VLZXY',
  status,
  tier: 'LowVolume',
  useCases: ['CustomerCare'],
  consent: null,
  faults: [],
});
export const confirmed: RegistrationAnswer = {
  kind: 'read',
  campaign: campaignOf('Confirmed'),
  brand: null,
};

/** Texting numbers with the ids `1`, `2`, …, that all need a campaign. */
export const texting = (count: number): PhoneNumber[] =>
  Array.from({ length: count }, (_, place) =>
    sampleNumber({ id: `${place + 1}`, e164: `+1650555${String(place).padStart(4, '0')}` }),
  );

interface Asked {
  readonly id: string;
  readonly at: number;
}

/** What stays when the app ends, and RingCentral. */
export interface World {
  readonly time: ManualTime;
  readonly kept: Map<string, CachedRegistration>;
  readonly cache: RegistrationCache;
  readonly budget: RequestBudget;
  readonly asked: Asked[];
  /** How many requests were ever under way together. */
  mostAtOnce: number;
  online: boolean;
  /** What RingCentral says; a promise is an answer that takes its time. */
  answer: (id: string) => RegistrationAnswer | Promise<RegistrationAnswer>;
}

export function createWorld(): World {
  const kept = new Map<string, CachedRegistration>();
  const prefix = ({ accountId, extensionId }: Owner): string => `${accountId}/${extensionId}/`;
  const time = createManualTime();
  return {
    time,
    budget: createRequestBudget(10, time.clock),
    kept,
    cache: {
      read: (owner) => [...kept].filter(([key]) => key.startsWith(prefix(owner))).map(([, value]) => value),
      write: (owner, registration) => void kept.set(prefix(owner) + registration.numberId, registration),
    },
    asked: [],
    mostAtOnce: 0,
    online: true,
    answer: () => confirmed,
  };
}

export interface Run {
  readonly reader: RegistrationReader;
  numbers: readonly PhoneNumber[];
  /** How often the rows were judged again. */
  judged: number;
  of(id: string): Registration;
}

/** One start of the app. */
export function start(world: World, numbers: readonly PhoneNumber[]): Run {
  let underWay = 0;
  const reader = createRegistrationReader({
    source: {
      async read(id) {
        world.asked.push({ id, at: world.time.clock.now() });
        underWay += 1;
        world.mostAtOnce = Math.max(world.mostAtOnce, underWay);
        try {
          return await world.answer(id);
        } finally {
          underWay -= 1;
        }
      },
    },
    cache: world.cache,
    budget: world.budget,
    listings: () =>
      run.numbers.map((number) =>
        listNumber(number, { id: '101', type: 'User' }, knowing(run.of(number.id))),
      ),
    onAnswer: () => {
      run.judged += 1;
    },
    canReach: () => world.online,
    clock: world.time.clock,
    scheduler: world.time.scheduler,
    logger: silentLogger,
  });
  const run: Run = {
    reader,
    numbers,
    judged: 0,
    of: (id) => reader.registrationOf(sampleNumber({ id })),
  };
  return run;
}

export const idsOf = (world: World): string[] => world.asked.map(({ id }) => id);
