import { vi } from 'vitest';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Person } from '#domain/person.ts';
import { systemScheduler } from '#main/lib/system-scheduler.ts';
import { createNumberServices } from '#main/numbers/create-number-services.ts';
import type { NumbersChange, NumberServices } from '#main/numbers/number-services.ts';
import type { OpenedStore } from '#main/storage/open-store.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import type { OpenLink } from '../ringcentral/open-link.ts';

/** Who is signed in with the profile `sales`. */
export const hana: Person = {
  accountId: '66101000',
  extensionId: '66101101',
  extensionType: 'User',
  name: 'Hana Sato',
  extensionNumber: '101',
  companyName: null,
  homeCountry: 'US',
};
export const sales = {
  id: '815000111',
  e164: '+15035550111',
  campaignId: '2401',
  queueId: 66_112_601,
} as const;
export const direct = { id: '815000110', e164: '+15035550110' } as const;

export interface RunningNumbers {
  readonly numbers: NumberServices;
  readonly changes: NumbersChange[];
  /** Milliseconds by which the clock is ahead of the real one. */
  ahead: number;
  online: boolean;
  /** The number with this label. */
  readonly row: (label: string) => NumberListing;
  /** Resolves when list, hints, and what is known of every campaign are there. */
  readonly settled: () => Promise<void>;
}

/** One start of the app, as far as numbers go, on the real store against the simulator. */
export function startNumbers(opened: OpenLink, store: OpenedStore, person = hana): RunningNumbers {
  const clock = { now: () => Date.now() + made.ahead };
  const numbers = createNumberServices({
    numberSource: opened.link.numberSource,
    registrationSource: opened.link.registrationSource,
    accountHintsSource: opened.link.accountHintsSource,
    rows: { database: store.database, clock, logger: silentLogger },
    penalty: () => 0,
    canReach: () => made.online,
    clock,
    scheduler: systemScheduler,
    logger: silentLogger,
  });
  const changes: NumbersChange[] = [];
  numbers.onChange((change) => changes.push(change));
  const rows = (): readonly NumberListing[] => numbers.list.page(0, 500).rows;
  const made: RunningNumbers = {
    numbers,
    changes,
    ahead: 0,
    online: true,
    row(label) {
      const found = rows().find(({ number }) => number.label === label);
      if (found === undefined) throw new Error(`no number "${label}"`);
      return found;
    },
    settled: () =>
      vi.waitFor(() => {
        const states = rows().map(({ registration }) => registration.state);
        const isRead = states.filter((state) => state === 'read').length === 3;
        if (!isRead || numbers.roleMayText() === null) throw new Error('not all is read yet');
      }),
  };
  numbers.open(person);
  return made;
}
