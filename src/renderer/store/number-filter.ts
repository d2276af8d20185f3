/** What the numbers of the rail can be narrowed to (product.md 2.1); several together narrow further. */
export const numberFilters = ['can-text', 'pictures', 'abroad', 'problem'] as const;
export type NumberFilter = (typeof numberFilters)[number];
