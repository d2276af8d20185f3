import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inCheckout } from '../paths.mjs';

/** The folder of the npm package `electron`. */
export const electronPackage = inCheckout('node_modules', 'electron');

/** @returns {string} the version that package.json pins, such as "45.4.1" */
export function pinnedElectron() {
  const manifest = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8'))
  );
  return manifest.version;
}

/** @returns {string} the executable inside an unpacked Electron, as the npm package names it */
export function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * @param {string} folder an unpacked Electron
 * @returns {boolean} true when it starts the app whose path it is given; without this file it starts resources/app
 */
export function takesAppPath(folder) {
  const resources =
    process.platform === 'darwin'
      ? join(folder, 'Electron.app', 'Contents', 'Resources')
      : join(folder, 'resources');
  return existsSync(join(resources, 'default_app.asar'));
}
