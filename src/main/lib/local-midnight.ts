/** The last midnight where the computer is, in milliseconds since the epoch. */
export function localMidnight(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0);
}

/** The next one; days have 23 to 25 hours. */
export function nextLocalMidnight(now: number): number {
  return new Date(now).setHours(24, 0, 0, 0);
}
