import { checkout, inCheckout } from '../lib/paths.mjs';
import { createReport } from '../lib/report.mjs';
import { runInDesktopSession } from '../lib/session/desktop-session.mjs';
import { setUpAndBuild } from '../lib/set-up.mjs';
import { toolEnvironment } from '../lib/tool-node.mjs';

/**
 * The guided tour: the real app in a session of its own, driven through its main tasks, with a picture of each.
 *
 * @param {string[]} tourArguments passed on to the tour
 * @returns {Promise<number>}
 */
export async function run(tourArguments) {
  const { toolNode } = await setUpAndBuild('session', createReport());
  return runInDesktopSession(toolNode, [inCheckout('tests', 'tour', 'run-tour.ts'), ...tourArguments], {
    cwd: checkout,
    env: toolEnvironment(toolNode),
  });
}
