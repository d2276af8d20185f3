import type { Message } from '#domain/messages/message.ts';

type IsNews = (message: Pick<Message, 'createdAt'>) => boolean;

const hour = 3_600_000;
/** What arrived longer ago is found in the list, not told: a computer that was off for a week would ring for minutes. */
const goodFor = 24 * hour;
/** Our clock and RingCentral's may differ; what was told before is known by its id. */
const slack = hour;

/** After an unbroken row of syncs whatever is new here is new. */
export function newsOfNext(now: number): IsNews {
  return ({ createdAt }) => createdAt > now - goodFor;
}

/** When a store had to be read afresh, an older text may be one that was never read, rather than a new one. */
export function isNewsSince(lastSync: number, now: number): IsNews {
  return ({ createdAt }) => createdAt > Math.max(lastSync - slack, now - goodFor);
}
