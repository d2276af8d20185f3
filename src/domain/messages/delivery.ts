import type { Delivery, Message } from './message.ts';

/** What one record of RingCentral says of a text's way; `modifiedAt` is the record's `lastModifiedTime`. */
export type DeliveryPicture = Pick<Message, 'delivery' | 'errorCode' | 'modifiedAt'>;

/** How far along the way a status is; a higher step is never taken back. */
const steps: Readonly<Record<Delivery, number>> = {
  unknown: 0,
  queued: 1,
  sent: 2,
  delivered: 3,
  'delivery-failed': 3,
  'sending-failed': 3,
  received: 3,
};

/** Of two ends with the same time a failure counts: it needs somebody. */
const byWeight: readonly Delivery[] = ['received', 'delivered', 'sending-failed', 'delivery-failed'];

/**
 * The picture of two that counts. Pictures come in any order and more than once (platform.md, 6.3 and 6.5), and a
 * delivery never goes backwards (platform.md, 5.4):
 *
 * 1. The one further along counts: `unknown`, `queued`, `sent`, then the ends - delivered, the two failures, received.
 *    A later `sent` never opens an end again.
 * 2. Of two as far along, the one that RingCentral modified later: a carrier may take back what it said.
 * 3. Of two of the same time the failure, then the one that says why.
 *
 * This is one order of all pictures, so the same set of them ends the same whatever the order in which they came.
 */
export function furtherPicture(one: DeliveryPicture, other: DeliveryPicture): DeliveryPicture {
  const difference =
    steps[one.delivery] - steps[other.delivery] ||
    one.modifiedAt - other.modifiedAt ||
    byWeight.indexOf(one.delivery) - byWeight.indexOf(other.delivery) ||
    compareCodes(one.errorCode ?? '', other.errorCode ?? '');
  return difference < 0 ? other : one;
}

function compareCodes(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
