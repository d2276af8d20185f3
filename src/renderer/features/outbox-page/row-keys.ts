/** A text that becomes a draft keeps its id, so what kind of row it is belongs to its key. */
export const textKey = (id: string): string => `text-${id}`;
export const draftKey = (id: string): string => `draft-${id}`;

/** Marks a row in the document by its key. */
export const rowMark = 'data-outbox-row';
