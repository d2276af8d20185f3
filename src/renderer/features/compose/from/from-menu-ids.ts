/** Element ids that tie the sender line, the search field, the list box and its options together. */
export const fromListId = 'from-list';
export const fromFindId = 'from-find';
export const optionId = (numberId: string): string => `from-option-${numberId}`;
