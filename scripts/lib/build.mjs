import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { exitCodes } from './exit-codes.mjs';
import { hashTree } from './file-hash.mjs';
import { checkout, inCheckout } from './paths.mjs';
import { durationSince } from './report.mjs';
import { capture } from './run-command.mjs';
import { readStamp, stampHolds, writeStamp } from './stamp.mjs';
import { Stop } from './stop.mjs';
import { toolEnvironment } from './tool-node.mjs';
import { tools } from './tools.mjs';

const sources = ['src', 'electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];

/**
 * Builds the app into out/ when a source, a setting or a package changed since the last build.
 *
 * @param {string} toolNode
 * @param {import('./report.mjs').Report} report
 */
export async function ensureBuild(toolNode, report) {
  const expected = { sources: hashTree(checkout, sources) };
  if (existsSync(inCheckout('out', 'main', 'index.js')) && stampHolds(readStamp('build'), expected)) {
    report.done('Build');
    return;
  }
  const startedAt = performance.now();
  report.working('Build (sources changed)');
  const { code, output } = await capture(toolNode, [tools['electron-vite'], 'build'], {
    cwd: checkout,
    env: toolEnvironment(toolNode),
  });
  if (code !== 0) throw new Stop(exitCodes.buildFailed, 'The build failed. Its output is above.', output);
  writeStamp('build', expected);
  report.done(`Build, ${durationSince(startedAt)}`);
}
