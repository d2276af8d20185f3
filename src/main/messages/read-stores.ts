import type { NumberListing } from '#domain/number-listing.ts';
import type { StoreToRead } from '#domain/messages/store-answer.ts';
import { isRead, storeOf, storesToRead } from '#domain/messages/stores-to-read.ts';
import type { Clock } from '#domain/ports.ts';

/** Which message stores of RingCentral are read for one person. */
export interface ReadStores {
  /** The own one comes first. */
  list(): readonly StoreToRead[];
  /** RingCentral does not let this person read it; asked again hours later. */
  refused(store: StoreToRead): void;
  /** The store with the texts of an own number (E.164); null when it may not be read. */
  ofNumber(number: string): StoreToRead | null;
}

export interface ReadStoresOptions {
  readonly self: string;
  readonly listings: () => readonly NumberListing[];
  readonly canReadQueues: () => boolean | null;
  /** A clock that nobody sets. */
  readonly monotonic: Clock;
}

/** Grants and features change within days. Milliseconds. */
const refusedFor = 6 * 3_600_000;

export function createReadStores({
  self,
  listings,
  canReadQueues,
  monotonic,
}: ReadStoresOptions): ReadStores {
  const refusals = new Map<string, number>();

  const list = (): readonly StoreToRead[] =>
    storesToRead({
      self,
      listings: listings(),
      canReadQueues: canReadQueues(),
      isRefused: (id) => (refusals.get(id) ?? -Infinity) > monotonic.now(),
    });

  return {
    list,
    refused: ({ id }) => void refusals.set(id, monotonic.now() + refusedFor),
    ofNumber(number) {
      const stores = list();
      const listing = listings().find((each) => each.number.e164 === number) ?? null;
      if (!isRead(listing, stores)) return null;
      const owner = listing?.replies.kind === 'queue' ? listing.number.owner?.id : undefined;
      return storeOf(owner ?? self, stores);
    },
  };
}
