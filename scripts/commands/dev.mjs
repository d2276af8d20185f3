import { electronLaunch } from '../lib/electron-launch.mjs';
import { exitCodes } from '../lib/exit-codes.mjs';
import { checkout } from '../lib/paths.mjs';
import { createReport } from '../lib/report.mjs';
import { passThrough } from '../lib/run-command.mjs';
import { setUpApp } from '../lib/set-up.mjs';
import { Stop } from '../lib/stop.mjs';
import { hasDisplay, isRoot } from '../lib/system.mjs';
import { toolEnvironment } from '../lib/tool-node.mjs';
import { tools } from '../lib/tools.mjs';

/**
 * The app with hot reload: a change to the renderer shows at once, a change to main or preload restarts it.
 *
 * @param {string[]} appArguments passed on to the app
 * @returns {Promise<number>}
 */
export async function run(appArguments) {
  if (!hasDisplay()) {
    throw new Stop(
      exitCodes.noDisplay,
      'No display: `npm run dev` opens a window. `npm run tour` works without one.',
    );
  }
  const { toolNode } = await setUpApp('app', createReport());
  const { executablePath, env } = electronLaunch({ environment: toolEnvironment(toolNode) });
  const noSandbox = process.platform === 'linux' && isRoot() ? ['--noSandbox'] : [];
  const passedOn = appArguments.length > 0 ? ['--', ...appArguments] : [];
  return passThrough(toolNode, [tools['electron-vite'], 'dev', '--watch', ...noSandbox, ...passedOn], {
    cwd: checkout,
    env: { ...env, ELECTRON_EXEC_PATH: executablePath },
  });
}
