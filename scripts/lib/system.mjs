import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { exitCodes } from './exit-codes.mjs';
import { Stop } from './stop.mjs';

/**
 * Stops on a system that has no Electron.
 *
 * @param {{ platform: string, arch: string, isMusl: boolean }} [system]
 */
export function requireSupportedSystem(system = thisSystem()) {
  const supported =
    ['linux', 'darwin', 'win32'].includes(system.platform) && ['x64', 'arm64'].includes(system.arch);
  if (supported && !system.isMusl) return;
  throw new Stop(
    exitCodes.unsupportedSystem,
    `Fromline does not run on ${system.platform}-${system.arch}${system.isMusl ? ' with musl' : ''}: Electron is built ` +
      'for Linux (glibc), macOS and Windows on x64 and arm64.',
  );
}

/** @returns {{ platform: string, arch: string, isMusl: boolean }} */
function thisSystem() {
  return { platform: process.platform, arch: process.arch, isMusl: existsSync('/etc/alpine-release') };
}

/**
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {string} [platform]
 * @returns {boolean} true when a window can open; macOS and Windows always have a desktop
 */
export function hasDisplay(environment = process.env, platform = process.platform) {
  if (platform !== 'linux') return true;
  return (environment['DISPLAY'] ?? '') !== '' || (environment['WAYLAND_DISPLAY'] ?? '') !== '';
}

/** @returns {boolean} */
export function isRoot() {
  return process.platform !== 'win32' && process.getuid?.() === 0;
}

/**
 * @param {string} program
 * @returns {boolean} true when a folder of PATH has it
 */
export function isOnPath(program) {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, program)));
}
