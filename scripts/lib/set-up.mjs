import { ensureBuild } from './build.mjs';
import { ensureElectron } from './electron/electron-runtime.mjs';
import { ensureNpmPackages } from './npm-packages.mjs';
import { describeSystemNode } from './system-node.mjs';
import { requireSupportedSystem } from './system.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { ensureToolNode } from './tool-node.mjs';

/**
 * What the tools need: npm packages and a Node to run them.
 *
 * @param {import('./report.mjs').Report} report
 * @returns {Promise<string>} the tool Node's executable
 */
export async function setUpTools(report) {
  report.done(`Node ${(await describeSystemNode()).version}`);
  requireSupportedSystem();
  await ensureNpmPackages(report);
  return ensureToolNode(report);
}

/**
 * What the app needs, step by step; each step that has nothing to do costs a few milliseconds.
 *
 * @param {'app' | 'session'} purpose the app on a desktop, or also a session of its own for tests and the tour
 * @param {import('./report.mjs').Report} report
 * @returns {Promise<{ toolNode: string, electron: import('./electron/electron-runtime.mjs').ElectronRuntime }>}
 */
export async function setUpApp(purpose, report) {
  requireSupportedSystem();
  await ensureSystemPackages(purpose, report);
  const toolNode = await setUpTools(report);
  const electron = await ensureElectron(toolNode, report);
  return { toolNode, electron };
}

/**
 * @param {'app' | 'session'} purpose
 * @param {import('./report.mjs').Report} report
 * @returns {Promise<{ toolNode: string, electron: import('./electron/electron-runtime.mjs').ElectronRuntime }>}
 */
export async function setUpAndBuild(purpose, report) {
  const ready = await setUpApp(purpose, report);
  await ensureBuild(ready.toolNode, report);
  return ready;
}
