import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: the folder of package.json. */
export const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What belongs to this checkout and may be deleted at any time; `npm ci` deletes it too. */
export const checkoutCache = join(checkout, 'node_modules', '.cache', 'fromline');

/** Reports of the test runners. */
export const testResults = join(checkout, 'test-results');

/**
 * @param {...string} parts
 * @returns {string} a path below the checkout
 */
export function inCheckout(...parts) {
  return join(checkout, ...parts);
}

/**
 * The folder shared by every checkout of this person, outside all of them.
 *
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string}
 */
export function sharedCache(environment = process.env) {
  return join(environment['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'fromline');
}
