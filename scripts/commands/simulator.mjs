import { inCheckout } from '../lib/paths.mjs';
import { createQuietReport } from '../lib/report.mjs';
import { passThrough } from '../lib/run-command.mjs';
import { setUpTools } from '../lib/set-up.mjs';

/**
 * The RingCentral simulator on its own. Standard output is the simulator's alone.
 *
 * @param {string[]} simulatorArguments such as --port 0 --profile sales
 * @returns {Promise<number>}
 */
export async function run(simulatorArguments) {
  const toolNode = await setUpTools(createQuietReport());
  return passThrough(toolNode, [inCheckout('src', 'simulator', 'cli.ts'), ...simulatorArguments]);
}
