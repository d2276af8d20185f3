import { exitCodes } from '../exit-codes.mjs';
import { noCounts, summaryLine, sumCounts } from './counts.mjs';
import { failureLines } from './failures.mjs';

/**
 * What steps came to.
 *
 * @typedef {object} Outcome
 * @property {import('./counts.mjs').Counts} counts
 * @property {readonly import('./failures.mjs').Failure[]} failures
 */

/**
 * Something that could not even begin.
 *
 * @param {string} where
 * @param {string} reason
 * @returns {Outcome}
 */
export function failedToBegin(where, reason) {
  return { counts: { ...noCounts, failed: 1 }, failures: [{ where, title: '', reason }] };
}

/**
 * @param {readonly Outcome[]} all
 * @returns {Outcome}
 */
export function sumOutcomes(all) {
  return {
    counts: sumCounts(all.map(({ counts }) => counts)),
    failures: all.flatMap(({ failures }) => failures),
  };
}

/**
 * Ends the output of a run: why each test failed, then the counts in the last line.
 *
 * @param {Outcome} outcome
 * @returns {number} the exit code
 */
export function showOutcome({ counts, failures }) {
  for (const line of failureLines(failures)) console.log(line);
  console.log(summaryLine(counts));
  return counts.failed === 0 ? 0 : exitCodes.failed;
}
