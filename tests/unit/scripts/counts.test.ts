import { describe, expect, it } from 'vitest';
import { summaryLine, sumCounts } from '../../../scripts/lib/checks/counts.mjs';

describe('the last line of npm test', () => {
  it('names passed and failed, also when nothing failed', () => {
    expect(summaryLine({ passed: 213, failed: 0, skipped: 0 })).toBe('213 passed, 0 failed');
  });

  it('names skipped tests only when there are some', () => {
    expect(summaryLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
  });

  it('adds up what every step came to', () => {
    const sum = sumCounts([
      { passed: 5, failed: 0, skipped: 1 },
      { passed: 40, failed: 2, skipped: 0 },
    ]);
    expect(sum).toEqual({ passed: 45, failed: 2, skipped: 1 });
  });

  it('is zero everywhere when no step ran', () => {
    expect(sumCounts([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});
