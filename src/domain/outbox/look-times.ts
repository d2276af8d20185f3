/**
 * When RingCentral's message store is looked at for a text whose answer got lost: 5 s, 30 s, 2 min and 10 min after the
 * loss (outbox.md, section 3, step 5), here as the waits between them, in milliseconds.
 */
const waits = [5_000, 25_000, 90_000, 480_000] as const;

export function firstLookAt(lostAt: number): number {
  return lostAt + waits[0];
}

/** @param looks looks made so far, the one at `lookedAt` included. Null after the last: then the user is asked. */
export function nextLookAt(looks: number, lookedAt: number): number | null {
  const wait = waits[looks];
  return wait === undefined ? null : lookedAt + wait;
}

/**
 * Whether a look was made before its time, as one is when the app wakes up: it is an extra one, else a few of them would
 * be the last long before ten minutes. A time that is further ahead than any is left from before the clock was set back.
 */
export function isExtraLook(lookAt: number | null, lookedAt: number): boolean {
  return lookAt !== null && lookedAt < lookAt && lookAt - lookedAt <= Math.max(...waits);
}
