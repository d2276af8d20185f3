import type { MessageStatus } from './stored-message.ts';

/** What stands for the text as a whole, the first that one of its recipients has (platform.md 5.4). */
const first: readonly MessageStatus[] = ['Queued', 'SendingFailed', 'DeliveryFailed'];

/**
 * The status of a text to several people: queued while it is for one of them, failed when it is for one of them, what
 * all of them have, else sent.
 */
export function aggregateStatus(statuses: readonly MessageStatus[]): MessageStatus {
  const found = first.find((status) => statuses.includes(status));
  if (found !== undefined) return found;
  const [one = 'Sent'] = statuses;
  return statuses.every((status) => status === one) ? one : 'Sent';
}
