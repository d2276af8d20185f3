import { z } from 'zod';
import type { Owner } from '#domain/owner.ts';
import { createNumberCache } from '#main/numbers/number-cache.ts';
import { wirePhoneNumber } from '#main/ringcentral/wire-phone-number.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { numberPayload } from './number-payload.ts';
import { openInstalledStore } from './open-installed-store.ts';

const page = z.object({ records: z.array(wirePhoneNumber) });

/** Puts so many numbers of every kind into the store of an installation that does not run, as if they had been read. */
export async function fillNumbers(dataDirectory: string, owner: Owner, count: number): Promise<void> {
  const store = await openInstalledStore(dataDirectory);
  const clock = { now: () => Date.now() };
  const { records: numbers } = page.parse(JSON.parse(numberPayload(count)));
  createNumberCache({ database: store.database, clock, logger: silentLogger }).replace(owner, {
    numbers,
    checkedAt: clock.now(),
  });
  store.close();
}
