import { furtherPicture } from '#domain/messages/delivery.ts';
import { furtherByPerson } from '#domain/messages/person-delivery.ts';
import type { ArchivedMessage } from './message-archive.ts';
import type { StoredText } from './message-row.ts';

export type Picture = Pick<StoredText, 'message' | 'deliveryModifiedAt'>;

export const pictureOf = (message: ArchivedMessage): Picture => ({
  message,
  deliveryModifiedAt: message.modifiedAt,
});

/**
 * What is known of a text after one more picture of it. The later picture counts; one of the same time has nothing new
 * about who read it, which may have changed here since. The delivery goes its own way and never back; what was counted
 * once stays, since not every picture says it.
 */
export function mergePicture(known: Picture, next: ArchivedMessage): Picture {
  const { delivery, errorCode, modifiedAt } = furtherPicture(
    { ...known.message, modifiedAt: known.deliveryModifiedAt },
    next,
  );
  const latest = latestOf(known.message, next);
  const segments = latest.segments ?? known.message.segments ?? next.segments;
  return {
    message: { ...latest, ...byPersonOf(known.message, next), delivery, errorCode, segments },
    deliveryModifiedAt: modifiedAt,
  };
}

/** Not every picture says it, so that what one of them said stays. */
function byPersonOf(
  { byPerson: known }: ArchivedMessage,
  { byPerson: next }: ArchivedMessage,
): Pick<ArchivedMessage, 'byPerson'> {
  if (known === undefined && next === undefined) return {};
  return { byPerson: furtherByPerson(known ?? [], next ?? []) };
}

function latestOf(known: ArchivedMessage, next: ArchivedMessage): ArchivedMessage {
  if (next.modifiedAt < known.modifiedAt) return known;
  return next.modifiedAt === known.modifiedAt ? { ...next, isRead: known.isRead } : next;
}
