import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { checkout, testResults } from '../paths.mjs';
import { durationSince, wantsColour } from '../report.mjs';
import { capture } from '../run-command.mjs';
import { runInDesktopSession } from '../session/desktop-session.mjs';
import { toolEnvironment } from '../tool-node.mjs';
import { summaryLine } from './counts.mjs';
import { failuresOf } from './failures.mjs';
import { sumOutcomes } from './outcome.mjs';
import { countStep } from './read-report.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */
/** @typedef {import('./steps.mjs').Step} Step */

/**
 * Runs every step, also after one failed; a failing step shows what it printed. Static steps, which use one core each,
 * run beside each other; a runner of tests has the machine for itself.
 *
 * @param {readonly Step[]} steps
 * @param {string} toolNode
 * @param {import('../report.mjs').Report} report
 * @returns {Promise<Outcome>}
 */
export async function runSteps(steps, toolNode, report) {
  mkdirSync(testResults, { recursive: true });
  /** @type {Outcome[]} */
  const all = [];
  /** @param {Iterator<Step>} queue */
  const work = async (queue) => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) {
      all.push(await runAndReport(next.value, toolNode, report));
    }
  };
  const isStatic = (/** @type {Step} */ { kind }) => kind === 'static';
  const beside = steps.filter(isStatic).values();
  await Promise.all(Array.from({ length: availableParallelism() }, () => work(beside)));
  await work(steps.filter((step) => !isStatic(step)).values());
  return sumOutcomes(all);
}

/**
 * @param {Step} step
 * @param {string} toolNode
 * @param {import('../report.mjs').Report} report
 * @returns {Promise<Outcome>}
 */
async function runAndReport(step, toolNode, report) {
  const startedAt = performance.now();
  report.working(step.name);
  if (step.reportFile !== '') rmSync(step.reportFile, { force: true });
  const { code, output } = await runStep(step, toolNode);
  const counts = countStep(step, code);
  const result = step.kind === 'static' ? '' : `: ${summaryLine(counts)}`;
  if (code === 0 && counts.failed === 0) {
    report.done(`${step.name}${result}, ${durationSince(startedAt)}`);
  } else {
    process.stdout.write(`${output.trimEnd()}\n`);
    report.failed(`${step.name}${result}, ${durationSince(startedAt)} (exit code ${String(code)})`);
  }
  return { counts, failures: failuresOf(step, counts, output) };
}

/**
 * @param {Step} step
 * @param {string} toolNode
 * @returns {Promise<{ code: number, output: string }>}
 */
async function runStep(step, toolNode) {
  const env = {
    ...toolEnvironment(toolNode),
    ...(wantsColour(process.stdout) ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
    PLAYWRIGHT_JSON_OUTPUT_FILE: step.reportFile,
  };
  if (step.kind !== 'playwright') return capture(toolNode, step.command, { cwd: checkout, env });
  let output = '';
  const code = await runInDesktopSession(toolNode, step.command, {
    cwd: checkout,
    env,
    onOutput: (text) => {
      output += text;
    },
  });
  return { code, output };
}
