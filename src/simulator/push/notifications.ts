import type { Consent } from '../messages/consents.ts';
import { partiesOf } from '../messages/stored-message.ts';
import type { StoredMessage } from '../messages/stored-message.ts';
import type { StoreChange } from '../messages/message-store.ts';
import type { Platform } from '../platform.ts';
import { storesOfOwner } from '../resources/readable-stores.ts';
import type { EventFilter } from './event-filters.ts';

/** Something that happened on the platform. */
export type PlatformEvent =
  | { readonly kind: 'messages'; readonly change: StoreChange }
  /** What one person said about the texts of one number is another now. */
  | { readonly kind: 'consents'; readonly consent: Consent }
  /** Settings of the signed-in extension changed; hints as the platform names them. */
  | { readonly kind: 'extension'; readonly hints: readonly string[] };

const iso = (time: number): string => new Date(time).toISOString();

/** Stores that a filter for this extension covers: the user's own path also covers the assigned queues. */
function storesOf(platform: Platform, extensionId: number): readonly number[] {
  const account = platform.account();
  return extensionId === account.self.id ? storesOfOwner(account, ['Any']) : [extensionId];
}

/** A number in parts, as events give it; only numbers of North America are taken apart. */
function numberInfo(phoneNumber: string): object | undefined {
  const match = /^\+1(\d{3})(\d{7})$/.exec(phoneNumber);
  return match === null
    ? undefined
    : { countryCode: '1', nationalDestinationCode: match[1], subscriberNumber: match[2] };
}

function callers(platform: Platform, message: StoredMessage): object {
  const { own } = partiesOf(message);
  const account = platform.account();
  const ownSide = {
    phoneNumber: own,
    name: account.extensionById(String(message.storeId))?.name,
    location: account.numberByPhone(own)?.location,
  };
  const other = (phoneNumber: string): object => ({
    phoneNumber,
    phoneNumberInfo: numberInfo(phoneNumber),
  });
  return message.direction === 'Inbound'
    ? { from: other(message.from), to: [{ ...ownSide, target: true }, ...message.to.slice(1).map(other)] }
    : { from: ownSide, to: message.to.map(other) };
}

/** A message as events carry it: every id a string, files by id and type alone (platform.md 6.5). */
function instantBody(platform: Platform, message: StoredMessage): object {
  const id = String(message.id);
  const owner = platform.account().extensionById(String(message.storeId));
  const files = message.attachments.map(({ id: fileId, contentType, fileName }) => ({
    id: String(fileId),
    type: 'MmsAttachment',
    contentType,
    fileName: fileName ?? undefined,
  }));
  return {
    id,
    eventType: 'Create',
    type: 'SMS',
    direction: message.direction,
    availability: message.availability,
    ...callers(platform, message),
    subject: message.text,
    attachments: [{ id, type: 'Text', contentType: 'text/plain' }, ...files],
    messageStatus: message.status,
    readStatus: message.readStatus,
    priority: 'Normal',
    creationTime: iso(message.createdAt),
    lastModifiedTime: iso(message.lastModifiedAt),
    conversationId: message.conversationId.toString(),
    conversation: { id: message.conversationId.toString() },
    owner: {
      extensionId: String(message.storeId),
      extensionType: owner?.type,
      name: owner?.name,
    },
  };
}

function changeBody(platform: Platform, storeId: number, { created, updated }: StoreChange): object | null {
  const isHere = (message: StoredMessage): boolean => message.storeId === storeId;
  const newOnes = created.filter(isHere);
  const updatedCount = updated.filter(isHere).length;
  if (newOnes.length + updatedCount === 0) return null;
  return {
    accountId: String(platform.account().data.id),
    extensionId: String(storeId),
    lastUpdated: iso(platform.clock.stamp()),
    changes: [
      {
        type: 'SMS',
        newCount: newOnes.length,
        updatedCount,
        newMessageIds: newOnes.map(({ id }) => String(id)),
      },
    ],
  };
}

function messageBodies(
  platform: Platform,
  { kind, extensionId }: EventFilter,
  change: StoreChange,
): readonly object[] {
  const stores = storesOf(platform, extensionId);
  const created = change.created.filter((message) => stores.includes(message.storeId));
  switch (kind) {
    case 'instant':
      return created
        .filter(({ direction }) => direction === 'Inbound')
        .map((message) => instantBody(platform, message));
    case 'shared':
      return created
        .filter(({ storeId }) => storeId !== extensionId)
        .map((message) => instantBody(platform, message));
    case 'store':
      return stores.flatMap((storeId) => changeBody(platform, storeId, change) ?? []);
    case 'extension':
    case 'consents':
      return [];
  }
}

/** A change of consent as events carry it: without what it covers (platform.md 6.5, the guide's example). */
const consentBody = ({ from, to, optStatus, source, at }: Consent): object => ({
  records: [{ from, to, optStatus, source, lastModifiedTime: iso(at) }],
});

/** The bodies that an event has for a filter; none when it does not concern it. */
export function bodiesFor(platform: Platform, filter: EventFilter, event: PlatformEvent): readonly object[] {
  if (event.kind === 'messages') return messageBodies(platform, filter, event.change);
  if (event.kind === 'consents') return filter.kind === 'consents' ? [consentBody(event.consent)] : [];
  const { self } = platform.account();
  return filter.kind === 'extension' && filter.extensionId === self.id
    ? [{ extensionId: String(self.id), eventType: 'Update', hints: event.hints, ownerId: String(self.id) }]
    : [];
}
