import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { exitCodes } from './exit-codes.mjs';
import { looksOffline, runNpm } from './npm.mjs';
import { inCheckout } from './paths.mjs';
import { durationSince } from './report.mjs';
import { readStamp, stampHolds, writeStamp } from './stamp.mjs';
import { Stop } from './stop.mjs';

const stampName = 'npm-packages';

/**
 * Runs `npm ci` when the lock file is not the one that node_modules was made from.
 *
 * @param {import('./report.mjs').Report} report
 */
export async function ensureNpmPackages(report) {
  const state = npmPackagesState();
  if (state === 'current') {
    report.done('npm packages');
    return;
  }
  const startedAt = performance.now();
  report.working(`npm packages (${state === 'missing' ? 'not installed yet' : 'lock file changed'})`);
  const result = await runNpm(['ci']);
  if (result.code !== 0) throw npmStop('npm ci', result.output);
  writeStamp(stampName, expectedStamp(readLock()));
  report.done(`npm packages, ${durationSince(startedAt)}`);
}

/**
 * @returns {'current' | 'changed' | 'missing'} how node_modules stands to the lock file
 */
export function npmPackagesState() {
  const installed = readInstalled();
  if (installed === null) return 'missing';
  const lock = readLock();
  const expected = expectedStamp(lock);
  if (stampHolds(readStamp(stampName), expected)) return 'current';
  if (!installedMatchesLock(lock, installed)) return 'changed';
  writeStamp(stampName, expected);
  return 'current';
}

/** @returns {string} */
function readLock() {
  return readFileSync(inCheckout('package-lock.json'), 'utf8');
}

/**
 * @param {string} lock
 * @returns {Record<string, unknown>}
 */
function expectedStamp(lock) {
  return {
    lock: createHash('sha256').update(lock).digest('hex'),
    platform: `${process.platform}-${process.arch}`,
  };
}

/**
 * npm writes what it installed to node_modules/.package-lock.json once it is through.
 *
 * @returns {string | null}
 */
function readInstalled() {
  try {
    return readFileSync(inCheckout('node_modules', '.package-lock.json'), 'utf8');
  } catch {
    return null;
  }
}

/**
 * True when node_modules holds exactly what the lock file names, as after `npm install` by hand. Optional packages may
 * be absent: most of them are for other systems.
 *
 * @param {string} lock text of package-lock.json
 * @param {string} installed text of node_modules/.package-lock.json
 * @returns {boolean}
 */
export function installedMatchesLock(lock, installed) {
  const wanted = packagesOf(lock);
  const present = packagesOf(installed);
  if (Object.keys(present).some((path) => wanted[path] === undefined)) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    if (found === undefined) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockEntry
 * @param {string} text
 * @returns {Record<string, LockEntry | undefined> & Record<string, LockEntry>}
 */
function packagesOf(text) {
  try {
    const value = /** @type {{ packages?: Record<string, LockEntry> }} */ (JSON.parse(text));
    return value.packages ?? {};
  } catch {
    return {};
  }
}

/**
 * @param {string} what the command, for the sentence
 * @param {string} output what it printed
 * @returns {Stop}
 */
export function npmStop(what, output) {
  return looksOffline(output)
    ? new Stop(
        exitCodes.noNetwork,
        `No network: \`${what}\` cannot reach the npm registry. Connect, or set npm's registry to one that this ` +
          'machine reaches, then run the same command again.',
        output,
      )
    : new Stop(exitCodes.npmFailed, `\`${what}\` failed. Its output is above.`, output);
}
