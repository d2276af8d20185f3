import { checkout, inCheckout } from '../lib/paths.mjs';
import { createReport } from '../lib/report.mjs';
import { runInDesktopSession } from '../lib/session/desktop-session.mjs';
import { setUpAndBuild } from '../lib/set-up.mjs';
import { toolEnvironment } from '../lib/tool-node.mjs';

/**
 * The benchmarks, with the built app at hand.
 *
 * @param {string[]} benchArguments passed on to the benchmarks
 * @returns {Promise<number>}
 */
export async function run(benchArguments) {
  const { toolNode } = await setUpAndBuild('session', createReport());
  return runInDesktopSession(toolNode, [inCheckout('bench', 'run.ts'), ...benchArguments], {
    cwd: checkout,
    env: toolEnvironment(toolNode),
  });
}
