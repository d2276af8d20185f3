import type { AccountHints } from '../account-hints.ts';
import type { NumberListing } from '../number-listing.ts';
import type { StoreToRead } from './store-answer.ts';

export interface StoreKnowledge {
  /** Extension id of the person who is signed in. */
  readonly self: string;
  readonly listings: readonly NumberListing[];
  readonly canReadQueues: AccountHints['canReadQueues'];
  /** True for a store that RingCentral refused not long ago. */
  readonly isRefused: (id: string) => boolean;
}

/** A queue that shows its texts in the own store, to its assignee. */
function isShownInOwn({ capabilities }: NumberListing): boolean {
  return capabilities.sms === 'can';
}

/**
 * Which stores have the person's texts (platform.md 6.4). With the feature `CallQueueSmsRecipient` the own store shows
 * the assigned queues as well; the other queues are read where a grant or being super admin opens them. A queue that may
 * not be read, or where that is not known, is left out.
 */
export function storesToRead({
  self,
  listings,
  canReadQueues,
  isRefused,
}: StoreKnowledge): readonly StoreToRead[] {
  const isAny = canReadQueues === true && !isRefused('any');
  const queues = listings
    .filter(({ replies }) => replies.kind === 'queue' && replies.readable === 'yes')
    .filter((listing) => !isAny || !isShownInOwn(listing))
    .flatMap(({ number }) => (number.owner === null ? [] : [number.owner.id]))
    .filter((id) => !isRefused(id));
  return [
    { id: isAny ? 'any' : 'own', extensionId: self },
    ...[...new Set(queues)].sort().map((id) => ({ id, extensionId: id })),
  ];
}

/** Whether the texts of a number can be read from the stores that are read now. */
export function isRead(listing: NumberListing | null, stores: readonly StoreToRead[]): boolean {
  // A number that left the list may have left texts in the own store.
  if (listing?.replies.kind !== 'queue') return true;
  const owner = listing.number.owner?.id;
  return (
    stores.some(({ extensionId }) => extensionId === owner) ||
    (isShownInOwn(listing) && stores.some(({ id }) => id === 'any'))
  );
}

/** The store to ask about a text: `any` covers every queue that it shows. */
export function storeOf(extensionId: string, stores: readonly StoreToRead[]): StoreToRead | null {
  const own = stores.find(({ id }) => id === 'own' || id === 'any') ?? null;
  return stores.find((store) => store.extensionId === extensionId) ?? (own?.id === 'any' ? own : null);
}
