import { parseArgs } from 'node:util';
import { showOutcome } from '../lib/checks/outcome.mjs';
import { runSteps } from '../lib/checks/run-steps.mjs';
import { killStep, scheduleStep } from '../lib/checks/steps.mjs';
import { exitCodes } from '../lib/exit-codes.mjs';
import { createReport } from '../lib/report.mjs';
import { setUpAndBuild } from '../lib/set-up.mjs';

const usage = 'npm run test:soak -- [--schedules 10000] [--kills 20] [--seed N] [--path N:N]';

/**
 * The long run of what `npm test` does a little of: random schedules of the outbox, and an app that is killed again and
 * again. A schedule that fails is printed with the seed and path that play it again.
 *
 * @param {string[]} soakArguments
 * @returns {Promise<number>}
 */
export async function run(soakArguments) {
  const wanted = read(soakArguments);
  if (wanted === null) {
    console.error(usage);
    return exitCodes.failed;
  }
  const { schedules, kills, seed, path } = wanted;
  const both = schedules === undefined && kills === undefined;
  if (schedules !== undefined || both) process.env['FROMLINE_SCHEDULES'] = schedules ?? '10000';
  if (kills !== undefined || both) process.env['FROMLINE_KILLS'] = kills ?? '20';
  if (seed !== undefined) process.env['FROMLINE_SEED'] = seed;
  if (path !== undefined) process.env['FROMLINE_PATH'] = path;

  const report = createReport();
  const { toolNode } = await setUpAndBuild('session', report);
  const steps = [
    ...(schedules !== undefined || both ? [scheduleStep] : []),
    ...(kills !== undefined || both ? [killStep] : []),
  ];
  return showOutcome(await runSteps(steps, toolNode, report));
}

/** @param {string[]} soakArguments */
function read(soakArguments) {
  try {
    const { values } = parseArgs({
      args: soakArguments,
      options: {
        schedules: { type: 'string' },
        kills: { type: 'string' },
        seed: { type: 'string' },
        path: { type: 'string' },
      },
    });
    const numbers = [values.schedules, values.kills, values.seed].filter((value) => value !== undefined);
    return numbers.every((value) => /^-?\d+$/.test(value)) ? values : null;
  } catch {
    return null;
  }
}
