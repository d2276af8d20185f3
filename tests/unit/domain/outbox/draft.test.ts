import { describe, expect, it } from 'vitest';
import { isWorthKeeping } from '#domain/outbox/draft.ts';

describe('a draft', () => {
  it.each([
    ['', '', false],
    [' \n', '\t ', false],
    ['Dana', '', true],
    ['', 'Hi', true],
    ['Dana', 'Hi', true],
  ])('to %j with %j is worth keeping: %s', (to, text, isKept) => {
    expect(isWorthKeeping({ to, text, files: [] })).toBe(isKept);
  });
});
