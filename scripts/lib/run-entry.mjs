// Like node-version.mjs, this file must load on a very old Node: no `node:` imports, everything else comes later.
import { isAtLeast, minimumNode } from './node-version.mjs';

/**
 * Runs one command: checks the Node version first, loads the command only then, and turns its answer into the exit
 * code.
 *
 * @param {() => Promise<{ run(commandArguments: string[]): Promise<number> }>} load imports the command
 * @param {string} [version] the running Node, for tests
 * @returns {Promise<void>}
 */
export async function runEntry(load, version = process.versions.node) {
  if (!isAtLeast(version, minimumNode)) {
    console.error(
      '✗ Node ' +
        version +
        ' is too old: Fromline needs Node ' +
        minimumNode.split('.')[0] +
        ' or newer. Install the current LTS from nodejs.org, then run the same command again.',
    );
    process.exitCode = 10;
    return;
  }
  const { showStop } = await import('./show-stop.mjs');
  try {
    const command = await load();
    process.exitCode = await command.run(process.argv.slice(2));
  } catch (error) {
    process.exitCode = showStop(error);
  }
}
