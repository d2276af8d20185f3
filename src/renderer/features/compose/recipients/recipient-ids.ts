/** Element ids that tie the To field, its chips, the list of people and their words together. */
export const peopleListId = 'compose-people';
export const toErrorId = 'compose-to-error';
export const toHintId = 'compose-to-hint';
/** What stands for the chips that are not drawn. */
export const moreChipId = 'compose-chips-more';
export const chipId = (index: number): string => `compose-chip-${index}`;
