import type { StoredMessage } from '../message-store.ts';
import type { Platform } from '../platform.ts';
import { extensionUri } from './uris.ts';

/** Milliseconds of age from which a text counts as sent, and as delivered. */
const sentAfter = 1000;
const deliveredAfter = 4000;

/** Queued, then sent, then delivered: the way of a text that meets no trouble (platform.md 5.4). */
function progress(age: number): { readonly status: string; readonly changedAfter: number } {
  if (age >= deliveredAfter) return { status: 'Delivered', changedAfter: deliveredAfter };
  if (age >= sentAfter) return { status: 'Sent', changedAfter: sentAfter };
  return { status: 'Queued', changedAfter: 0 };
}

const iso = (time: number): string => new Date(time).toISOString();

/** A text as `POST …/sms` answers it: `GetSMSMessageInfoResponse` (platform.md 5.3). */
export function smsRecord(platform: Platform, message: StoredMessage): object {
  const { id, storeId, conversationId, text, createdAt } = message;
  const uri = `${extensionUri(platform, storeId)}/message-store/${id}`;
  const { status, changedAfter } = progress(platform.clock.now() - message.acceptedAt);
  const sender = platform.account().numberByPhone(message.from);
  return {
    uri,
    id,
    type: 'SMS',
    direction: 'Outbound',
    availability: 'Alive',
    from: { phoneNumber: message.from, name: platform.account().self.name, location: sender?.location },
    to: message.to.map((phoneNumber) => ({ phoneNumber })),
    subject: text,
    attachments: [{ id, uri: `${uri}/content/${id}`, type: 'Text', contentType: 'text/plain' }],
    messageStatus: status,
    readStatus: 'Read',
    priority: 'Normal',
    creationTime: iso(createdAt),
    lastModifiedTime: iso(createdAt + changedAfter),
    smsSendingAttemptsCount: 1,
    smsDeliveryTime: status === 'Delivered' ? iso(createdAt + deliveredAfter) : undefined,
    conversationId,
    conversation: {
      id: conversationId.toString(),
      uri: `${extensionUri(platform, storeId)}/conversations/${conversationId}`,
    },
  };
}

/** A text as the message store gives it: the above plus whose it is (platform.md 6.1). */
export function storeRecord(platform: Platform, message: StoredMessage): object {
  const owner = platform.account().extensionById(String(message.storeId));
  return {
    ...smsRecord(platform, message),
    extensionId: String(message.storeId),
    owner: { extensionId: String(message.storeId), extensionType: owner?.type, name: owner?.name },
  };
}
