import { performance } from 'node:perf_hooks';

/**
 * @typedef {object} Report
 * @property {(text: string) => void} working something that takes a while begins
 * @property {(text: string) => void} done something is as it should be
 * @property {(text: string) => void} note worth knowing, nothing to do
 * @property {(text: string) => void} failed something is wrong
 */

/**
 * Short lines for a person: "… npm packages (lock file changed)", "✓ Node 20.20.2".
 *
 * @param {NodeJS.WriteStream} [stream]
 * @returns {Report}
 */
export function createReport(stream = process.stdout) {
  const colours = wantsColour(stream);
  /** @param {string} mark @param {number} colour */
  const line = (mark, colour) => (/** @type {string} */ text) => {
    stream.write(`${colours ? `\u001b[${String(colour)}m${mark}\u001b[0m` : mark} ${text}\n`);
  };
  return { working: line('…', 2), done: line('✓', 32), note: line('–', 33), failed: line('✗', 31) };
}

/**
 * Only work in progress and its end, on standard error: for commands whose standard output belongs to another program.
 *
 * @returns {Report}
 */
export function createQuietReport() {
  const report = createReport(process.stderr);
  let hasWorked = false;
  return {
    ...report,
    working(text) {
      hasWorked = true;
      report.working(text);
    },
    done(text) {
      if (hasWorked) report.done(text);
      hasWorked = false;
    },
    note() {},
  };
}

/**
 * @param {{ isTTY?: boolean }} stream
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {boolean} colours only on a terminal, and never with NO_COLOR (no-color.org)
 */
export function wantsColour(stream, environment = process.env) {
  return stream.isTTY === true && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
}

/**
 * @param {number} startedAt a `performance.now()` reading
 * @returns {string} such as "0.4 s" or "2 min 5 s"
 */
export function durationSince(startedAt) {
  const seconds = (performance.now() - startedAt) / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${String(Math.floor(whole / 60))} min ${String(whole % 60)} s`;
}
