import { vi } from 'vitest';

/** Milliseconds. A wait ends when it is over; only one that is in vain takes so long, also on a busy machine. */
const patience = 10_000;

const { waitFor } = vi;

// Vitest has no setting for this one; by itself it gives up after a second.
vi.waitFor = (callback, options) =>
  waitFor(callback, typeof options === 'number' ? options : { timeout: patience, ...options });
