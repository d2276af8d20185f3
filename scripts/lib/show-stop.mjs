import { createReport } from './report.mjs';
import { Stop } from './stop.mjs';

/**
 * Prints why a script stopped.
 *
 * @param {unknown} error
 * @returns {number} the exit code
 */
export function showStop(error) {
  if (!(error instanceof Stop)) throw error;
  if (error.details !== '') process.stderr.write(`${error.details.trimEnd()}\n`);
  createReport(process.stderr).failed(error.message);
  return error.exitCode;
}
