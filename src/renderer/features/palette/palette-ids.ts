/** Element id that ties the search field, the list box and its options together. */
export const paletteListId = 'palette-list';
