import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkoutCache } from './paths.mjs';

/**
 * A stamp remembers, in one small JSON file, for which input a step was last done.
 *
 * @param {string} name such as "npm-packages"
 * @param {string} [folder]
 * @returns {Record<string, unknown> | null} null when there is none or it cannot be read
 */
export function readStamp(name, folder = checkoutCache) {
  try {
    const value = /** @type {unknown} */ (JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {Record<string, unknown>} value
 * @param {string} [folder]
 */
export function writeStamp(name, value, folder = checkoutCache) {
  const file = join(folder, `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

/**
 * @param {Record<string, unknown> | null} stamp
 * @param {Record<string, unknown>} expected
 * @returns {boolean} true when the stamp holds every expected value
 */
export function stampHolds(stamp, expected) {
  return stamp !== null && Object.entries(expected).every(([key, value]) => stamp[key] === value);
}
