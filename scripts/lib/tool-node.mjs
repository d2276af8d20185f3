import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { exitCodes } from './exit-codes.mjs';
import { fileIdentity } from './file-hash.mjs';
import { isAtLeast, minimumToolNode } from './node-version.mjs';
import { npmStop } from './npm-packages.mjs';
import { looksOffline, runNpm } from './npm.mjs';
import { inCheckout } from './paths.mjs';
import { durationSince } from './report.mjs';
import { capture } from './run-command.mjs';
import { readStamp, stampHolds, writeStamp } from './stamp.mjs';
import { Stop } from './stop.mjs';
import { describeSystemNode, systemNode } from './system-node.mjs';

const stampName = 'tool-node';

/**
 * The Node that runs the tools (vitest, eslint, vite, …): the one inside the npm package `node`. That package fetches
 * its binary by an install script, the only one this project runs. Where it has no build for this system, the machine's
 * Node serves if it is new enough.
 *
 * @param {import('./report.mjs').Report} report
 * @returns {Promise<string>} path of the executable
 */
export async function ensureToolNode(report) {
  const version = pinnedVersion();
  const remembered = rememberedNode(version);
  const packaged = packagedNode();
  if (remembered !== null) {
    report.done(
      remembered === packaged ? `Node ${version} for the tools` : "Node for the tools: the machine's own",
    );
    return remembered;
  }
  if (await runsAs(packaged, version)) {
    report.done(`Node ${version} for the tools`);
    return remember(packaged, version);
  }
  const startedAt = performance.now();
  report.working(`Node ${version} for the tools`);
  const { output } = await runNpm(['rebuild', 'node', '--ignore-scripts=false']);
  if (await runsAs(packaged, version)) {
    report.done(`Node ${version} for the tools, ${durationSince(startedAt)}`);
    return remember(packaged, version);
  }
  if (looksOffline(output)) throw npmStop('npm rebuild node', output);
  const system = await describeSystemNode();
  if (canRunTools(system.version, system.runsTypeScript)) {
    report.note(`The npm package node has no build here: Node ${system.version} serves the tools.`);
    return remember(systemNode(), version);
  }
  throw new Stop(
    exitCodes.toolNodeMissing,
    `The tools need Node ${minimumToolNode} or newer: the npm package node@${version} has no build for ` +
      `${process.platform}-${process.arch}, and the machine's Node is ${system.version}. ` +
      'Install the current LTS from nodejs.org, then run the same command again.',
    output,
  );
}

/**
 * @param {string} version the pinned one
 * @returns {string | null} the executable that an earlier run settled on, if it is still the same file
 */
export function rememberedNode(version = pinnedVersion()) {
  const stamp = readStamp(stampName);
  const path = stamp?.['path'];
  if (typeof path !== 'string') return null;
  return stampHolds(stamp, { version, identity: fileIdentity(path) }) ? path : null;
}

/**
 * @param {string} path
 * @param {string} version the pinned one
 * @returns {string} the path
 */
function remember(path, version) {
  writeStamp(stampName, { path, version, identity: fileIdentity(path) });
  return path;
}

/**
 * @param {string} version of the machine's Node
 * @param {boolean} runsTypeScript true when it runs .ts files as they are (the simulator and the benchmarks are such)
 * @returns {boolean} true when it may stand in for the packaged one
 */
export function canRunTools(version, runsTypeScript) {
  return isAtLeast(version, minimumToolNode) && runsTypeScript;
}

/**
 * The environment for tools: whatever they start as plain `node` is the same Node.
 *
 * @param {string} toolNode path of the executable
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(toolNode) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [name]: `${dirname(toolNode)}${delimiter}${process.env[name] ?? ''}` };
}

/** @returns {string} path of the packaged Node, which may be missing */
function packagedNode() {
  return inCheckout('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** @returns {string} */
function pinnedVersion() {
  const manifest = /** @type {{ devDependencies?: Record<string, string> }} */ (
    JSON.parse(readFileSync(inCheckout('package.json'), 'utf8'))
  );
  return manifest.devDependencies?.['node'] ?? '';
}

/**
 * @param {string} executable
 * @param {string} version
 * @returns {Promise<boolean>}
 */
async function runsAs(executable, version) {
  if (!existsSync(executable)) return false;
  const { code, stdout } = await capture(executable, ['--version']);
  return code === 0 && stdout.trim() === `v${version}`;
}
