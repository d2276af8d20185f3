import { noCounts } from './counts.mjs';
import { listIn, numberIn, readReport, textIn, valueIn } from './report-values.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/**
 * What one step came to. A runner that ended badly without a failed test in its report, or without a test at all,
 * crashed or ran nothing: that is one failure.
 *
 * @param {import('./steps.mjs').Step} step
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countStep(step, exitCode) {
  if (step.kind === 'static') return exitCode === 0 ? { ...noCounts, passed: 1 } : { ...noCounts, failed: 1 };
  const report = readReport(step.reportFile);
  const counts = step.kind === 'vitest' ? countVitest(report) : countPlaywright(report);
  const isEmpty = counts.passed + counts.failed + counts.skipped === 0;
  const hidesFailure = exitCode !== 0 && counts.failed === 0;
  return isEmpty || hidesFailure ? { ...counts, failed: counts.failed + 1 } : counts;
}

/**
 * @param {unknown} report of `vitest --reporter=json`
 * @returns {Counts} a file that could not be loaded counts as one failure
 */
export function countVitest(report) {
  const files = listIn(report, 'testResults');
  const brokenFiles = files.filter(
    (file) =>
      textIn(file, 'status') === 'failed' &&
      listIn(file, 'assertionResults').every((test) => textIn(test, 'status') !== 'failed'),
  );
  return {
    passed: numberIn(report, 'numPassedTests'),
    failed: numberIn(report, 'numFailedTests') + brokenFiles.length,
    skipped: numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests'),
  };
}

/**
 * @param {unknown} report of `playwright test --reporter=json`
 * @returns {Counts} a test that only passed on a second try counts as failed, and so does an error outside the tests
 */
export function countPlaywright(report) {
  const stats = valueIn(report, 'stats');
  return {
    passed: numberIn(stats, 'expected'),
    failed: numberIn(stats, 'unexpected') + numberIn(stats, 'flaky') + listIn(report, 'errors').length,
    skipped: numberIn(stats, 'skipped'),
  };
}
