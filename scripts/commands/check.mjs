import { summaryLine } from '../lib/checks/counts.mjs';
import { runSteps } from '../lib/checks/run-steps.mjs';
import { checkSteps } from '../lib/checks/steps.mjs';
import { exitCodes } from '../lib/exit-codes.mjs';
import { createReport } from '../lib/report.mjs';
import { setUpTools } from '../lib/set-up.mjs';

/**
 * Every check that needs no window: format, lint, types, imports, unused code, unit and integration tests.
 *
 * @returns {Promise<number>}
 */
export async function run() {
  const report = createReport();
  const counts = await runSteps(checkSteps, await setUpTools(report), report);
  console.log(summaryLine(counts));
  return counts.failed === 0 ? 0 : exitCodes.failed;
}
