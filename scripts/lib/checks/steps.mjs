import { join } from 'node:path';
import { testResults } from '../paths.mjs';
import { tools } from '../tools.mjs';

/**
 * @typedef {object} Step
 * @property {string} name one word, as the report shows it
 * @property {'static' | 'vitest' | 'playwright'} kind a static step counts as one check; a runner's tests are counted
 *   from the report it writes
 * @property {readonly string[]} command a tool's entry file and its arguments
 * @property {string} reportFile where a runner writes its report; empty for a static step
 */

/** @type {readonly Step[]} every check that needs no window */
export const checkSteps = [
  staticStep('format', [tools.prettier, '--check', '--log-level=warn', '.']),
  staticStep('lint', [tools.eslint, '.', '--max-warnings=0']),
  staticStep('types', [tools.typescript, '--build']),
  staticStep('imports', [
    tools['dependency-cruiser'],
    '--config',
    '.dependency-cruiser.mjs',
    'src',
    'tests',
    'bench',
    'scripts',
  ]),
  staticStep('unused', [tools.knip]),
  vitestStep('unit', ['unit', 'renderer']),
  vitestStep('integration', ['integration']),
];

/** @type {Step} the built app in a session of its own */
export const e2eStep = {
  name: 'e2e',
  kind: 'playwright',
  command: [tools.playwright, 'test', '--reporter=line,json'],
  reportFile: join(testResults, 'e2e.json'),
};

/** @type {Step} random schedules of the outbox, as many as FROMLINE_SCHEDULES says */
export const scheduleStep = vitestStep('schedules', ['integration'], ['tests/integration/outbox/schedules']);

/** @type {Step} the app is killed as often as FROMLINE_KILLS says */
export const killStep = {
  name: 'kills',
  kind: 'playwright',
  command: [tools.playwright, 'test', '--reporter=line,json', 'tests/e2e/kill.test.ts'],
  reportFile: join(testResults, 'kills.json'),
};

/**
 * @param {string} name
 * @param {readonly string[]} command
 * @returns {Step}
 */
function staticStep(name, command) {
  return { name, kind: 'static', command, reportFile: '' };
}

/**
 * @param {string} name
 * @param {readonly string[]} projects of vitest.config.ts
 * @param {readonly string[]} files all of the projects when there is none
 * @returns {Step}
 */
function vitestStep(name, projects, files = []) {
  const reportFile = join(testResults, `${name}.json`);
  const choice = projects.map((project) => `--project=${project}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  return {
    name,
    kind: 'vitest',
    command: [tools.vitest, 'run', ...choice, ...reporters, ...files],
    reportFile,
  };
}
