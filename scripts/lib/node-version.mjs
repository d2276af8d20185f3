// Read before anything else, so this file keeps to what a very old Node understands.

/** The oldest Node that runs these scripts. */
export const minimumNode = '20.0.0';

/** The oldest Node that runs the tools: vitest, eslint, vite and the electron package ask for it. */
export const minimumToolNode = '22.12.0';

/**
 * @param {string} version such as "20.18.3" or "v20.18.3"
 * @param {string} minimum such as "20.0.0"
 * @returns {boolean} true when `version` is `minimum` or newer
 */
export function isAtLeast(version, minimum) {
  const have = numbersOf(version);
  const need = numbersOf(minimum);
  for (let index = 0; index < 3; index += 1) {
    const difference = (have[index] || 0) - (need[index] || 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/**
 * @param {string} version
 * @returns {number[]}
 */
function numbersOf(version) {
  return version.replace(/^v/, '').split('.').map(Number);
}
