import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { exitCodes } from '../exit-codes.mjs';
import { durationSince } from '../report.mjs';
import { readStamp, stampHolds, writeStamp } from '../stamp.mjs';
import { Stop } from '../stop.mjs';
import {
  downloadOfficialElectron,
  installedOfficialElectron,
  officialElectronIsWithinReach,
} from './official-electron.mjs';
import { executableName, pinnedElectron, takesAppPath } from './pinned-electron.mjs';
import { ensureTestRuntimeFolder } from './test-runtime-folder.mjs';
import { testRuntime, testRuntimeMarker, testRuntimeRunsHere } from './test-runtime.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {'override' | 'official' | 'test'} kind
 * @property {string} executable
 * @property {boolean} takesAppPath false when the app is resources/app
 */

const stampName = 'electron-runtime';

/** How long a network without GitHub is taken to stay like that. */
const retryAfterMs = 24 * 60 * 60_000;

/**
 * Settles which Electron runs the app, in this order: the folder in ELECTRON_OVERRIDE_DIST_PATH; the official binary;
 * on Linux x64 the test runtime. FROMLINE_ELECTRON=official or =test leaves only that choice.
 *
 * @param {string} toolNode
 * @param {import('../report.mjs').Report} report
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectron(toolNode, report) {
  const override = overriddenElectron();
  if (override !== null) {
    report.done(`Electron from ELECTRON_OVERRIDE_DIST_PATH: ${override.executable}`);
    return override;
  }
  const choice = process.env['FROMLINE_ELECTRON'] ?? '';
  const official = choice === 'test' ? null : await officialElectron(toolNode, choice, report);
  if (official !== null) {
    report.done(`Electron ${pinnedElectron()} (official)`);
    return remember({ kind: 'official', executable: join(official, executableName()), takesAppPath: true });
  }
  if (choice === 'official' || !testRuntimeRunsHere()) {
    throw new Stop(
      exitCodes.runtimeMissing,
      `Electron ${pinnedElectron()} is missing and GitHub, where it comes from, cannot be reached. Connect and try ` +
        'again, or unpack that version by hand and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
    );
  }
  const folder = await ensureTestRuntimeFolder(report);
  report.done(`Electron ${testRuntime.electron} (test runtime: it talks to servers on this machine only)`);
  return remember({ kind: 'test', executable: join(folder, 'electron'), takesAppPath: false });
}

/**
 * What the last set-up settled on, without any work.
 *
 * @returns {ElectronRuntime | null}
 */
export function rememberedElectron() {
  const override = overriddenElectron();
  if (override !== null) return override;
  const stamp = readStamp(stampName);
  const kind = stamp?.['kind'];
  const executable = stamp?.['executable'];
  if ((kind !== 'official' && kind !== 'test') || typeof executable !== 'string' || !existsSync(executable))
    return null;
  return { kind, executable, takesAppPath: kind === 'official' };
}

/**
 * @param {string} toolNode
 * @param {string} choice
 * @param {import('../report.mjs').Report} report
 * @returns {Promise<string | null>} the folder
 */
async function officialElectron(toolNode, choice, report) {
  const installed = installedOfficialElectron();
  if (installed !== null) return installed;
  if (choice !== 'official' && wasOutOfReachRecently()) return null;
  const startedAt = performance.now();
  report.working(`Electron ${pinnedElectron()} (official, about 110 MB from GitHub)`);
  if (!(await officialElectronIsWithinReach())) {
    report.note('GitHub cannot be reached from here.');
    return null;
  }
  const download = await downloadOfficialElectron(toolNode);
  if ('folder' in download) return download.folder;
  report.note(
    `The download failed after ${durationSince(startedAt)}: ${download.problem.trim().split('\n')[0] ?? ''}`,
  );
  return null;
}

/** @returns {boolean} */
function wasOutOfReachRecently() {
  const stamp = readStamp(stampName);
  const settledAt = stamp?.['settledAt'];
  return (
    stampHolds(stamp, { kind: 'test', version: pinnedElectron() }) &&
    typeof settledAt === 'number' &&
    Math.abs(Date.now() - settledAt) < retryAfterMs
  );
}

/**
 * @param {ElectronRuntime} runtime
 * @returns {ElectronRuntime}
 */
function remember(runtime) {
  const settledAt = wasOutOfReachRecently() ? readStamp(stampName)?.['settledAt'] : Date.now();
  writeStamp(stampName, { ...runtime, version: pinnedElectron(), settledAt });
  return runtime;
}

/** @returns {ElectronRuntime | null} */
function overriddenElectron() {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  if (given === '') return null;
  const folder = resolve(given);
  const executable = join(folder, executableName());
  if (!existsSync(executable)) {
    throw new Stop(
      exitCodes.runtimeMissing,
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which has no ${executableName()}.`,
    );
  }
  const isTestRuntime = existsSync(join(folder, 'resources', testRuntimeMarker));
  return { kind: isTestRuntime ? 'test' : 'override', executable, takesAppPath: takesAppPath(folder) };
}
