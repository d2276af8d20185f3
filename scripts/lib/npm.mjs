import { basename } from 'node:path';
import { checkout } from './paths.mjs';
import { capture } from './run-command.mjs';
import { systemNode } from './system-node.mjs';

/**
 * Runs npm and keeps its output. An npm that runs this script is used again; that needs no shell on Windows either.
 *
 * @param {readonly string[]} npmArguments
 * @param {string} [cwd]
 * @returns {Promise<import('./run-command.mjs').CommandResult>}
 */
export function runNpm(npmArguments, cwd = checkout) {
  const all = [
    ...npmArguments,
    '--loglevel=error',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
  ];
  const running = process.env['npm_execpath'] ?? '';
  if (basename(running) === 'npm-cli.js') return capture(systemNode(), [running, ...all], { cwd });
  return process.platform === 'win32'
    ? capture('npm.cmd', all, { cwd, shell: true })
    : capture('npm', all, { cwd });
}

/**
 * @param {string} output what npm printed
 * @returns {boolean} true when the registry could not be reached at all
 */
export function looksOffline(output) {
  return /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/.test(
    output,
  );
}
