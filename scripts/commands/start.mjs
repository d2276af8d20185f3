import { electronLaunch } from '../lib/electron-launch.mjs';
import { createReport } from '../lib/report.mjs';
import { passThrough } from '../lib/run-command.mjs';
import { setUpAndBuild } from '../lib/set-up.mjs';
import { hasDisplay } from '../lib/system.mjs';
import { run as runTour } from './tour.mjs';

/**
 * Sets up, builds and runs the app. Without a display it makes the guided tour instead.
 *
 * @param {string[]} appArguments passed on to the app
 * @returns {Promise<number>} the app's exit code
 */
export async function run(appArguments) {
  const report = createReport();
  if (!hasDisplay()) {
    report.note('No display: making the guided tour under a virtual one.');
    return runTour(appArguments);
  }
  await setUpAndBuild('app', report);
  const { executablePath, args, env } = electronLaunch({ appArguments });
  report.done('Fromline starts');
  return passThrough(executablePath, args, { env });
}
