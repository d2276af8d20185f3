/** Element ids that tie the sender line, the search field and the list box together. */
export const fromListId = 'from-list';
export const fromFindId = 'from-find';
