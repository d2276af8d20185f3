import { exitCodes } from '../lib/exit-codes.mjs';
import { checkout } from '../lib/paths.mjs';
import { createQuietReport } from '../lib/report.mjs';
import { passThrough } from '../lib/run-command.mjs';
import { setUpTools } from '../lib/set-up.mjs';
import { Stop } from '../lib/stop.mjs';
import { toolEnvironment } from '../lib/tool-node.mjs';
import { tools } from '../lib/tools.mjs';

/**
 * One tool under the tool Node: `node scripts/tool.mjs vitest run tests/unit/domain`.
 *
 * @param {string[]} toolArguments the tool's name, then its arguments
 * @returns {Promise<number>}
 */
export async function run([name = '', ...toolArguments]) {
  const entry = Object.entries(tools).find(([known]) => known === name);
  if (entry === undefined) {
    throw new Stop(exitCodes.failed, `There is no tool "${name}". Known: ${Object.keys(tools).join(', ')}.`);
  }
  const toolNode = await setUpTools(createQuietReport());
  return passThrough(toolNode, [entry[1], ...toolArguments], {
    cwd: checkout,
    env: toolEnvironment(toolNode),
  });
}
