import { existsSync } from 'node:fs';
import { capture } from './run-command.mjs';

/**
 * The machine's own Node. Within `npm run` the name `node` means the packaged one as soon as that is installed, and
 * `npm ci` deletes it while it runs; npm says which Node it runs on itself.
 *
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string} path of the executable
 */
export function systemNode(environment = process.env) {
  const npmNode = environment['npm_node_execpath'] ?? '';
  return npmNode !== '' && existsSync(npmNode) ? npmNode : process.execPath;
}

/**
 * @returns {Promise<{ version: string, runsTypeScript: boolean }>} of the machine's own Node; `runsTypeScript` tells
 *   whether it runs .ts files as they are, as the simulator and the benchmarks need
 */
export async function describeSystemNode() {
  const expression = 'JSON.stringify([process.versions.node, Boolean(process.features.typescript)])';
  const { stdout } = await capture(systemNode(), ['--print', expression]);
  const [version, runsTypeScript] = /** @type {[string, boolean]} */ (JSON.parse(stdout));
  return { version, runsTypeScript };
}
