/** Element ids that tie the search field, the list box and its options together. */
export const paletteListId = 'palette-list';
export const entryElementId = (id: string): string => `palette-${id}`;
