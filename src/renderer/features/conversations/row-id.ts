/** Element id of the row of a conversation, for arrow keys. */
export const rowId = (key: string): string => `conversation-${key.replaceAll(' ', '_')}`;
