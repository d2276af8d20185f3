import { rememberedElectron } from './electron/electron-runtime.mjs';
import { exitCodes } from './exit-codes.mjs';
import { checkout } from './paths.mjs';
import { Stop } from './stop.mjs';
import { isRoot } from './system.mjs';

/**
 * @typedef {object} ElectronLaunch what Playwright's `_electron.launch` and `spawn` take
 * @property {string} executablePath
 * @property {string[]} args
 * @property {Record<string, string>} env
 */

/**
 * How to start the built app on the Electron that the set-up settled on. Throws when there was no set-up.
 *
 * @param {{
 *   appArguments?: readonly string[],
 *   environment?: Readonly<Record<string, string | undefined>>,
 * }} [options] arguments for the app; the environment to start from (this process's by default)
 * @returns {ElectronLaunch}
 */
export function electronLaunch({ appArguments = [], environment = process.env } = {}) {
  const runtime = rememberedElectron();
  if (runtime === null) {
    throw new Stop(
      exitCodes.runtimeMissing,
      'No Electron was set up in this checkout. Run `npm run build` first.',
    );
  }
  return {
    executablePath: runtime.executable,
    args: [...switches(), ...(runtime.takesAppPath ? [checkout] : []), ...appArguments],
    env: launchEnvironment(environment, runtime.kind === 'test'),
  };
}

/**
 * Chromium refuses its sandbox as root, as in a container; everybody else keeps it.
 *
 * @returns {string[]}
 */
function switches() {
  return process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : [];
}

/**
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {boolean} isTestRuntime
 * @returns {Record<string, string>}
 */
function launchEnvironment(environment, isTestRuntime) {
  /** @type {Record<string, string>} */
  const result = {};
  for (const [name, value] of Object.entries(environment)) {
    // Editors built on Electron leave this one behind; it would make Electron a plain Node.
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') result[name] = value;
  }
  if ((result['DISPLAY'] ?? '') === '' && (result['WAYLAND_DISPLAY'] ?? '') !== '') {
    result['ELECTRON_OZONE_PLATFORM_HINT'] ??= 'auto';
  }
  if (isTestRuntime) result['FROMLINE_TEST_RUNTIME'] = '1';
  return result;
}
