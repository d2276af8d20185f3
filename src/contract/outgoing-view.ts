import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';

/** A text on its way out, as the window sees it: the stored row without whose it is. */
export type OutgoingView = Omit<OutgoingText, 'accountId' | 'extensionId'>;
