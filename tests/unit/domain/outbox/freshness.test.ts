import { describe, expect, it } from 'vitest';
import { longestUndo, oldestFresh, oldestJustSent, oldestWanted } from '#domain/outbox/freshness.ts';

const now = Date.UTC(2026, 10, 20, 10, 30);

describe('a text that waits', () => {
  it('is fresh for an hour', () => {
    expect(oldestFresh(now)).toBe(Date.UTC(2026, 10, 20, 9, 30));
  });

  it('is wanted for a day', () => {
    expect(oldestWanted(now)).toBe(Date.UTC(2026, 10, 19, 10, 30));
  });

  it('was sent just now for as long as the longest time to undo', () => {
    expect(longestUndo).toBe(30_000);
    expect(oldestJustSent(now)).toBe(now - 30_000);
  });
});
