import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileIdentity } from '../file-hash.mjs';
import { checkout, checkoutCache } from '../paths.mjs';
import { readStamp, stampHolds, writeStamp } from '../stamp.mjs';
import { cachedTestRuntime } from './test-runtime-cache.mjs';
import { testRuntime, testRuntimeMarker } from './test-runtime.mjs';

/** This checkout's own test runtime: links to the shared cache, with this checkout as the app. */
const folder = join(checkoutCache, 'electron');

const stampName = 'test-runtime';

/**
 * @param {import('../report.mjs').Report} report
 * @returns {Promise<string>} the folder with the executable `electron`
 */
export async function ensureTestRuntimeFolder(report) {
  if (isComplete()) return folder;
  const source = await cachedTestRuntime(report);
  rmSync(folder, { recursive: true, force: true });
  linkFolder(source, folder);
  symlinkSync(checkout, appLink(), 'dir');
  const marker = { electron: testRuntime.electron, package: testRuntime.package };
  writeFileSync(join(folder, 'resources', testRuntimeMarker), `${JSON.stringify(marker)}\n`);
  writeStamp(stampName, currentState());
  return folder;
}

/** @returns {boolean} */
function isComplete() {
  try {
    return readlinkSync(appLink()) === checkout && stampHolds(readStamp(stampName), currentState());
  } catch {
    return false;
  }
}

/** @returns {Record<string, unknown>} */
function currentState() {
  return { package: testRuntime.package, executable: fileIdentity(join(folder, 'electron')) };
}

/** @returns {string} */
function appLink() {
  return join(folder, 'resources', 'app');
}

/**
 * Hard links, because Electron looks for its files beside its executable's real path; copies where the cache is on
 * another disk.
 *
 * @param {string} source
 * @param {string} target
 */
function linkFolder(source, target) {
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const from = join(source, entry.name);
    const to = join(target, entry.name);
    if (entry.isDirectory()) linkFolder(from, to);
    else linkFile(from, to);
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function linkFile(from, to) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}
