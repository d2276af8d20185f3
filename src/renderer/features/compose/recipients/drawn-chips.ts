import { mostLines, type ReadRecipient } from '#domain/recipients/read-recipients.ts';

/** Chips in front of the field, which are always drawn: one goes there, and what was just typed is seen there. */
const drawnBeforeField = 20;

/** The chips that stand in the window. Thousands were pasted: most of them are counted and not drawn. */
export interface DrawnChips {
  readonly first: readonly ReadRecipient[];
  /** Between the two; with nobody in it all are drawn. */
  readonly hidden: readonly ReadRecipient[];
  readonly last: readonly ReadRecipient[];
}

/** @param more how many were asked for beyond those that may be texted at once */
export function drawnChips(chips: readonly ReadRecipient[], more: number): DrawnChips {
  const from = mostLines + more;
  const to = Math.max(from, chips.length - drawnBeforeField);
  return { first: chips.slice(0, from), hidden: chips.slice(from, to), last: chips.slice(to) };
}
