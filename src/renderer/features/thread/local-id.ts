/** What main calls a text that went and that RingCentral has not named: only the user knows that it arrived. */
export const localId = (outgoingId: string): string => `local:${outgoingId}`;

export const isLocal = (messageId: string): boolean => messageId.startsWith('local:');
