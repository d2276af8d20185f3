import { undoTimes } from '../app-settings.ts';

const hour = 3_600_000;
const day = 24 * hour;

/**
 * A text that waited for over an hour may have lost its sense, so the user is asked; after a day it is a draft
 * (outbox.md, section 3, step 9). Since when the user wants it to go is its `wantedAt`, milliseconds since the epoch.
 */
export const oldestFresh = (now: number): number => now - hour;

/** A text wanted before this time is a draft by now. */
export const oldestWanted = (now: number): number => now - day;

/** The longest time for which a text can be taken back, in milliseconds. */
export const longestUndo = Math.max(...undoTimes) * 1000;

/**
 * A text wanted at this time or later was sent just now: whoever quits expects it to go (docs/outbox.md, "Taking back").
 */
export const oldestJustSent = (now: number): number => now - longestUndo;
