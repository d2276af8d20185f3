import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { exitCodes } from '../exit-codes.mjs';
import { capture } from '../run-command.mjs';
import { Stop } from '../stop.mjs';
import { toolEnvironment } from '../tool-node.mjs';
import { electronPackage, pinnedElectron } from './pinned-electron.mjs';

const probeTimeoutMs = 5000;
const downloadTimeoutMs = 15 * 60_000;

/**
 * @returns {string | null} folder of the official binary of the pinned version, if it is unpacked
 */
export function installedOfficialElectron() {
  const folder = join(electronPackage, 'dist');
  try {
    const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
    const executable = readFileSync(join(electronPackage, 'path.txt'), 'utf8');
    return version === pinnedElectron() && existsSync(join(folder, executable)) ? folder : null;
  } catch {
    return null;
  }
}

/**
 * One quick attempt, so that a closed network costs little. A mirror or an archive from an earlier download is as good.
 *
 * @returns {Promise<boolean>} true when a download is worth starting
 */
export async function officialElectronIsWithinReach() {
  if (hasMirrorOrProxy(process.env) || hasCachedArchive()) return true;
  try {
    const address = `https://github.com/electron/electron/releases/tag/v${pinnedElectron()}`;
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(probeTimeoutMs) });
    return answer.status < 500;
  } catch {
    return false;
  }
}

/**
 * Lets the npm package `electron` download and unpack its binary; it checks the checksums it carries.
 *
 * @param {string} toolNode
 * @returns {Promise<{ folder: string } | { problem: string }>}
 */
export async function downloadOfficialElectron(toolNode) {
  const { code, output } = await capture(toolNode, [join(electronPackage, 'install.js')], {
    env: toolEnvironment(toolNode),
    timeoutMs: downloadTimeoutMs,
  });
  const folder = code === 0 ? installedOfficialElectron() : null;
  if (folder !== null) return { folder };
  if (/did not match|checksum/i.test(output)) {
    throw new Stop(
      exitCodes.runtimeHashMismatch,
      'The downloaded Electron does not match its checksum and was not unpacked. Try again; if it happens twice, ' +
        'something between this machine and GitHub changes downloads.',
      output,
    );
  }
  return { problem: output };
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {boolean}
 */
function hasMirrorOrProxy(environment) {
  const names = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'ELECTRON_GET_USE_PROXY'];
  return names.some((name) => (environment[name] ?? '') !== '');
}

/** @returns {boolean} true when @electron/get kept the archive of the pinned version */
function hasCachedArchive() {
  const archive = `electron-v${pinnedElectron()}-${process.platform}-${process.arch}.zip`;
  const root = process.env['electron_config_cache'] ?? downloadCache();
  try {
    return readdirSync(root).some((name) => existsSync(join(root, name, archive)));
  } catch {
    return false;
  }
}

/** @returns {string} where @electron/get keeps its downloads */
function downloadCache() {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'electron');
  if (process.platform === 'win32') {
    return join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'electron', 'Cache');
  }
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'electron');
}
