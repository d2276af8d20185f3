import type { StoredMessage } from './messages/stored-message.ts';
import type { Platform } from './platform.ts';
import type { AcceptedText } from './simulator.ts';

/** A stored text as the control API tells it. */
export function acceptedText(platform: Platform, message: StoredMessage): AcceptedText {
  const { id, storeId, from, to, text, attachments, createdAt } = message;
  const store = platform.account().extensionById(String(storeId));
  return {
    id: String(id),
    from,
    to,
    text,
    attachments: attachments.map((file) => ({
      id: String(file.id),
      contentType: file.contentType,
      fileName: file.fileName ?? '',
      size: file.bytes.length,
    })),
    store: { extensionId: String(storeId), type: store?.type ?? '', name: store?.name ?? '' },
    time: new Date(createdAt).toISOString(),
  };
}
