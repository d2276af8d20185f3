import { readFileSync } from 'node:fs';

/**
 * @param {string} file
 * @returns {unknown} null when it is missing or broken
 */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * @param {unknown} from
 * @param {string} key
 * @returns {unknown}
 */
export function valueIn(from, key) {
  return typeof from === 'object' && from !== null ? new Map(Object.entries(from)).get(key) : undefined;
}

/**
 * @param {unknown} from
 * @param {string} key
 * @returns {number} 0 when there is none
 */
export function numberIn(from, key) {
  const value = valueIn(from, key);
  return typeof value === 'number' ? value : 0;
}

/**
 * @param {unknown} from
 * @param {string} key
 * @returns {string}
 */
export function textIn(from, key) {
  const value = valueIn(from, key);
  return typeof value === 'string' ? value : '';
}

/**
 * @param {unknown} from
 * @param {string} key
 * @returns {unknown[]}
 */
export function listIn(from, key) {
  const value = valueIn(from, key);
  return Array.isArray(value) ? value : [];
}
