import { showOutcome } from '../lib/checks/outcome.mjs';
import { runSteps } from '../lib/checks/run-steps.mjs';
import { checkSteps } from '../lib/checks/steps.mjs';
import { createReport } from '../lib/report.mjs';
import { setUpTools } from '../lib/set-up.mjs';

/**
 * Every check that needs no window: format, lint, types, imports, unused code, unit and integration tests.
 *
 * @returns {Promise<number>}
 */
export async function run() {
  const report = createReport();
  return showOutcome(await runSteps(checkSteps, await setUpTools(report), report));
}
