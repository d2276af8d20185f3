import { createReport } from '../lib/report.mjs';
import { setUpAndBuild } from '../lib/set-up.mjs';

/**
 * Everything up to a built app that can start.
 *
 * @returns {Promise<number>}
 */
export async function run() {
  await setUpAndBuild('app', createReport());
  return 0;
}
