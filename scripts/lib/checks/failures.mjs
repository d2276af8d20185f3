import { stripVTControlCharacters } from 'node:util';
import { checkout } from '../paths.mjs';
import { listIn, numberIn, readReport, textIn, valueIn } from './report-values.mjs';

/**
 * @typedef {object} Failure
 * @property {string} where the file of a test below the checkout, or the name of a step
 * @property {string} title of the test with those of the groups around it; empty for a step
 * @property {string} reason what the runner says, without colours; may be empty
 */

/**
 * Why one step failed: each of its failed tests, or the step itself where no test says it. Empty after a step in which
 * nothing failed.
 *
 * @param {import('./steps.mjs').Step} step
 * @param {import('./counts.mjs').Counts} counts what the step came to
 * @param {string} output what it printed
 * @returns {readonly Failure[]}
 */
export function failuresOf(step, counts, output) {
  if (counts.failed === 0) return [];
  const report = step.kind === 'static' ? null : readReport(step.reportFile);
  const found = step.kind === 'vitest' ? vitestFailures(report) : playwrightFailures(report);
  if (found.length > 0) return found;
  // A tool names the first fault first; a runner that crashed says why at its end.
  const printed = plain(output).trim().split('\n');
  const lines = step.kind === 'static' ? printed : printed.slice(-mostLines);
  return [{ where: step.name, title: '', reason: lines.join('\n') }];
}

/**
 * @param {unknown} report of `vitest --reporter=json`
 * @returns {readonly Failure[]}
 */
export function vitestFailures(report) {
  return listIn(report, 'testResults').flatMap((file) => {
    const where = textIn(file, 'name');
    const failed = listIn(file, 'assertionResults').filter((test) => textIn(test, 'status') === 'failed');
    if (failed.length === 0) {
      return textIn(file, 'status') === 'failed' ? [failure(where, [], textIn(file, 'message'))] : [];
    }
    return failed.map((test) => {
      const titles = [...listIn(test, 'ancestorTitles'), textIn(test, 'title')];
      return failure(where, titles, String(listIn(test, 'failureMessages')[0] ?? ''));
    });
  });
}

/**
 * @param {unknown} report of `playwright test --reporter=json`
 * @returns {readonly Failure[]}
 */
export function playwrightFailures(report) {
  const outside = listIn(report, 'errors').map((error) =>
    failure('Playwright', [], textIn(error, 'message')),
  );
  return [...outside, ...listIn(report, 'suites').flatMap((file) => inSuite(file, []))];
}

/**
 * @param {unknown} suite
 * @param {readonly string[]} around titles of the groups it stands in; the outermost suite is a file and has none
 * @returns {readonly Failure[]}
 */
function inSuite(suite, around) {
  const specs = listIn(suite, 'specs').flatMap((spec) => {
    const failed = listIn(spec, 'tests').filter((test) =>
      ['unexpected', 'flaky'].includes(textIn(test, 'status')),
    );
    return failed.map((test) => {
      const where = `tests/e2e/${textIn(spec, 'file')}`;
      return failure(where, [...around, textIn(spec, 'title')], reasonOf(test));
    });
  });
  const groups = listIn(suite, 'suites').flatMap((group) =>
    inSuite(group, [...around, textIn(group, 'title')]),
  );
  return [...specs, ...groups];
}

/**
 * @param {unknown} test of a Playwright report
 * @returns {string} the first error of the first try that failed, and the line that it comes from
 */
function reasonOf(test) {
  const errors = listIn(test, 'results').flatMap((result) => listIn(result, 'errors'));
  const [first] = errors;
  const message = plain(textIn(first, 'message'))
    .trim()
    .split('\n')
    .slice(0, mostLines - 1)
    .join('\n');
  const location = valueIn(first, 'location');
  const file = textIn(location, 'file');
  return file === '' ? message : `${message}\n    at ${file}:${String(numberIn(location, 'line'))}`;
}

/**
 * @param {string} where
 * @param {readonly unknown[]} titles
 * @param {string} reason
 * @returns {Failure}
 */
function failure(where, titles, reason) {
  return { where: plain(where), title: titles.join(' › '), reason: plain(reason).trim() };
}

/** Lines of the reason that are shown of each failure. */
const mostLines = 15;
/** Failures that are shown; more of them have one cause. */
const mostFailures = 20;

/**
 * What stands above the last line of `npm test`, for whoever sees only the end of its output.
 *
 * @param {readonly Failure[]} failures
 * @returns {readonly string[]} lines; none when nothing failed
 */
export function failureLines(failures) {
  const shown = failures.slice(0, mostFailures).flatMap(({ where, title, reason }) => {
    const lines = reason === '' ? [] : reason.split('\n').slice(0, mostLines);
    return [
      `✗ ${title === '' ? where : `${where} › ${title}`}`,
      ...lines.map((line) => `  ${line}`.trimEnd()),
    ];
  });
  const more = failures.length - mostFailures;
  return more > 0 ? [...shown, `✗ and ${String(more)} more`] : shown;
}

/**
 * @param {string} text
 * @returns {string} without colours, and with the paths of this checkout as they stand in the repository
 */
function plain(text) {
  return stripVTControlCharacters(text).replaceAll(`${checkout}/`, '');
}
