/** Element ids that tie the search field, the list box and its options together. */
export const templateFindId = 'template-find';
export const templateListId = 'template-list';
