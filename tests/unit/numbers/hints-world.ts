import {
  type AccountHints,
  type AccountHintsAnswer,
  type OwnHints,
  type SmsRecipientsAnswer,
} from '#domain/account-hints.ts';
import { listNumber } from '#domain/number-listing.ts';
import type { PhoneNumber } from '#domain/phone-number.ts';
import type { KeptHints } from '#main/numbers/hints-cache.ts';
import { createHintsReader, type HintsReader } from '#main/numbers/hints-reader.ts';
import { createRequestBudget, type RequestBudget } from '#main/lib/request-budget.ts';
import { knowing } from '#tests/support/knowledge.ts';
import { createManualTime, type ManualTime } from '#tests/support/manual-time.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

export const minute = 60_000;
export const hour = 60 * minute;

export const own: OwnHints = {
  grants: [],
  isSuperAdmin: false,
  extensionStatus: 'Enabled',
  roleMayText: true,
  canReadQueues: false,
  operator: 'Priya',
};
export const answered = (
  hints: Partial<OwnHints> = own,
  retryAfterSeconds: number | null = null,
): AccountHintsAnswer => ({
  kind: 'answered',
  hints,
  retryAfterSeconds,
});
export const lee: SmsRecipientsAnswer = { kind: 'read', recipients: [{ id: '9', name: 'Lee' }] };

export interface World {
  readonly time: ManualTime;
  readonly kept: Map<string, KeptHints>;
  readonly budget: RequestBudget;
  /** `own` or the id of an owner, in the order in which they were asked for. */
  readonly asked: string[];
  reachable: boolean;
  /** Until when RingCentral wants nothing, because it said so elsewhere; by the clock of `time`. */
  penaltyEnd: number;
  answer: () => AccountHintsAnswer | Promise<AccountHintsAnswer>;
  recipients: (ownerId: string) => SmsRecipientsAnswer | Promise<SmsRecipientsAnswer>;
}

export function createWorld(): World {
  const time = createManualTime();
  return {
    time,
    kept: new Map(),
    budget: createRequestBudget(10, time.clock),
    asked: [],
    reachable: true,
    penaltyEnd: 0,
    answer: () => answered(),
    recipients: () => lee,
  };
}

/** One start of the app. */
export function start(
  world: World,
  numbers: readonly PhoneNumber[] = [],
): { reader: HintsReader; told: AccountHints[] } {
  const told: AccountHints[] = [];
  const reader = createHintsReader({
    source: {
      async read() {
        world.asked.push('own');
        return world.answer();
      },
      async readRecipients(ownerId) {
        world.asked.push(ownerId);
        return world.recipients(ownerId);
      },
    },
    cache: {
      read: ({ extensionId }) => world.kept.get(extensionId) ?? null,
      write: ({ extensionId }, hints) => void world.kept.set(extensionId, hints),
    },
    budget: world.budget,
    listings: () => numbers.map((number) => listNumber(number, { id: '101', type: 'User' }, knowing())),
    penalty: () => Math.max(0, world.penaltyEnd - world.time.clock.now()),
    canReach: () => world.reachable,
    clock: world.time.clock,
    scheduler: world.time.scheduler,
    logger: silentLogger,
  });
  reader.onChange(() => told.push(reader.hints()));
  return { reader, told };
}

/** A number of a queue that this person cannot text from, unless told otherwise. */
export const queueNumber = (ownerId: string, differences: Partial<PhoneNumber> = {}): PhoneNumber =>
  sampleNumber({
    id: `n${ownerId}`,
    features: ['CallerId'],
    owner: { id: ownerId, extensionNumber: null, name: null, type: 'Department' },
    ...differences,
  });
