/**
 * @typedef {object} Finding
 * @property {'present' | 'note' | 'missing'} state
 * @property {string} text what is there, or what is missing
 * @property {string} mend how to mend it; empty when there is nothing to do
 */

/**
 * @param {string} text
 * @returns {Finding}
 */
export function present(text) {
  return { state: 'present', text, mend: '' };
}

/**
 * Absent, but Fromline can do without.
 *
 * @param {string} text
 * @param {string} [mend]
 * @returns {Finding}
 */
export function note(text, mend = '') {
  return { state: 'note', text, mend };
}

/**
 * @param {string} text
 * @param {string} mend
 * @returns {Finding}
 */
export function missing(text, mend) {
  return { state: 'missing', text, mend };
}
