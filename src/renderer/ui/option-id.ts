/** Element id of an option, so that the field that moves through its list can name it as the active one. */
export const optionId = (listId: string, value: string): string => `${listId}-${value}`;
