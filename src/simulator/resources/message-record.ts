import { pictureSize } from '../messages/picture-size.ts';
import { segmentCount } from '../messages/segment-count.ts';
import { partiesOf } from '../messages/stored-message.ts';
import type { StoredAttachment, StoredMessage } from '../messages/stored-message.ts';
import type { Platform } from '../platform.ts';
import { contentUri, extensionUri } from './uris.ts';

const iso = (time: number): string => new Date(time).toISOString();

/** How the platform names the own side of a message: number, whose it is, and where it is. */
function ownCaller(platform: Platform, message: StoredMessage): object {
  const { own } = partiesOf(message);
  const account = platform.account();
  return {
    phoneNumber: own,
    name: account.extensionById(String(message.storeId))?.name,
    location: account.numberByPhone(own)?.location,
  };
}

function callersOf(
  platform: Platform,
  message: StoredMessage,
): { readonly from: object; readonly to: readonly object[] } {
  const own = ownCaller(platform, message);
  const contacts = platform.account().data.contacts ?? {};
  const other = (phoneNumber: string): object => ({ phoneNumber, name: contacts[phoneNumber] });
  // Documented, if not for which messages (platform.md 5.3); one recipient says what the text says.
  const tells = platform.settings.tellsRecipients && message.to.length > 1;
  const recipient = (phoneNumber: string, place: number): object => ({
    ...other(phoneNumber),
    messageStatus: tells ? message.recipientStatuses[place] : undefined,
  });
  return message.direction === 'Outbound'
    ? { from: own, to: message.to.map(recipient) }
    : {
        from: other(message.from),
        to: [{ ...own, target: true }, ...message.to.slice(1).map(other)],
      };
}

function attachmentRecord(platform: Platform, message: StoredMessage, attachment: StoredAttachment): object {
  const { id, contentType, fileName, bytes } = attachment;
  return {
    id,
    uri: contentUri(platform, message, id),
    type: 'MmsAttachment',
    contentType,
    size: bytes.length,
    fileName: fileName ?? undefined,
    ...pictureSize(contentType, bytes),
  };
}

/** A text as `POST …/sms` answers it: `GetSMSMessageInfoResponse` (platform.md 5.3). */
export function smsRecord(platform: Platform, message: StoredMessage): object {
  const { id, storeId, conversationId, direction, deliveredAt } = message;
  return {
    uri: `${extensionUri(platform, storeId)}/message-store/${id}`,
    id,
    type: 'SMS',
    direction,
    availability: message.availability,
    ...callersOf(platform, message),
    subject: message.text,
    attachments: [
      { id, uri: contentUri(platform, message, id), type: 'Text', contentType: 'text/plain' },
      ...message.attachments.map((attachment) => attachmentRecord(platform, message, attachment)),
    ],
    messageStatus: message.status,
    readStatus: message.readStatus,
    priority: 'Normal',
    creationTime: iso(message.createdAt),
    lastModifiedTime: iso(message.lastModifiedAt),
    smsSendingAttemptsCount: direction === 'Outbound' ? 1 : 0,
    smsDeliveryTime: deliveredAt === null ? undefined : iso(deliveredAt),
    conversationId,
    conversation: {
      id: conversationId.toString(),
      uri: `${extensionUri(platform, storeId)}/conversations/${conversationId}`,
    },
  };
}

/** A message as the message store gives it: the above plus whose it is (platform.md 6.1). */
export function storeRecord(platform: Platform, message: StoredMessage): object {
  const owner = platform.account().extensionById(String(message.storeId));
  return {
    ...smsRecord(platform, message),
    deliveryErrorCode: message.deliveryErrorCode ?? undefined,
    segmentCount: segmentCount(message.text),
    extensionId: String(message.storeId),
    owner: { extensionId: String(message.storeId), extensionType: owner?.type, name: owner?.name },
  };
}

/** A deleted or purged message as a sync tells it (platform.md 6.3). */
export function removedRecord(platform: Platform, { id, storeId, availability }: StoredMessage): object {
  return {
    id,
    uri: `${extensionUri(platform, storeId)}/message-store/${id}`,
    type: 'SMS',
    availability,
  };
}
