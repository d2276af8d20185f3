import { ensureBuild } from '../lib/build.mjs';
import { failedToBegin, showOutcome, sumOutcomes } from '../lib/checks/outcome.mjs';
import { runSteps } from '../lib/checks/run-steps.mjs';
import { checkSteps, e2eStep } from '../lib/checks/steps.mjs';
import { createReport } from '../lib/report.mjs';
import { setUpApp } from '../lib/set-up.mjs';
import { showStop } from '../lib/show-stop.mjs';

/**
 * Everything: set-up, the checks, then the app from end to end. The last line sums it up.
 *
 * @returns {Promise<number>}
 */
export async function run() {
  const report = createReport();
  const toolNode = await setUp(report);
  if (typeof toolNode === 'number') {
    showOutcome(failedToBegin('set-up', ''));
    return toolNode;
  }
  const checked = await runSteps(checkSteps, toolNode, report);
  return showOutcome(sumOutcomes([checked, await runEndToEnd(toolNode, report)]));
}

/**
 * @param {import('../lib/report.mjs').Report} report
 * @returns {Promise<string | number>} the tool Node, or the exit code when the set-up stopped
 */
async function setUp(report) {
  try {
    const { toolNode } = await setUpApp('session', report);
    return toolNode;
  } catch (error) {
    return showStop(error);
  }
}

/**
 * A build that fails, or a session that cannot start, fails the end-to-end tests; the other results stand.
 *
 * @param {string} toolNode
 * @param {import('../lib/report.mjs').Report} report
 * @returns {Promise<import('../lib/checks/outcome.mjs').Outcome>}
 */
async function runEndToEnd(toolNode, report) {
  try {
    await ensureBuild(toolNode, report);
    return await runSteps([e2eStep], toolNode, report);
  } catch (error) {
    showStop(error);
    return failedToBegin('e2e', String(error));
  }
}
