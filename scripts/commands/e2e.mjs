import { showOutcome } from '../lib/checks/outcome.mjs';
import { runSteps } from '../lib/checks/run-steps.mjs';
import { e2eStep } from '../lib/checks/steps.mjs';
import { createReport } from '../lib/report.mjs';
import { setUpAndBuild } from '../lib/set-up.mjs';

/**
 * The end-to-end tests; arguments go to Playwright, such as a file or --grep.
 *
 * @param {string[]} playwrightArguments
 * @returns {Promise<number>}
 */
export async function run(playwrightArguments) {
  const report = createReport();
  const { toolNode } = await setUpAndBuild('session', report);
  const step = { ...e2eStep, command: [...e2eStep.command, ...playwrightArguments] };
  return showOutcome(await runSteps([step], toolNode, report));
}
