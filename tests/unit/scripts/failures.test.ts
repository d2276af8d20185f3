import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, describe, expect, it } from 'vitest';
import {
  failureLines,
  failuresOf,
  playwrightFailures,
  vitestFailures,
} from '../../../scripts/lib/checks/failures.mjs';
import { checkout } from '../../../scripts/lib/paths.mjs';
import type { Step } from '../../../scripts/lib/checks/steps.mjs';

const counts = { passed: 3, failed: 1, skipped: 0 };
const red = (words: string): string => `\u001b[31m${words}\u001b[39m`;

describe('what failed in a vitest report', () => {
  it('is each failed test with its file, groups and error, without colours and paths of this machine', () => {
    const failed = {
      status: 'failed',
      ancestorTitles: ['the outbox', 'offline'],
      title: 'waits',
      failureMessages: [
        `${red('AssertionError')}: expected 1 to be 2\n    at ${checkout}/tests/unit/x.test.ts:3:1`,
      ],
    };
    const file = {
      name: `${checkout}/tests/unit/x.test.ts`,
      status: 'failed',
      assertionResults: [
        failed,
        { status: 'passed', ancestorTitles: [], title: 'goes', failureMessages: [] },
      ],
    };
    expect(vitestFailures({ testResults: [file] })).toEqual([
      {
        where: 'tests/unit/x.test.ts',
        title: 'the outbox › offline › waits',
        reason: 'AssertionError: expected 1 to be 2\n    at tests/unit/x.test.ts:3:1',
      },
    ]);
  });

  it('is a file that could not be loaded', () => {
    const file = { name: 'y.test.ts', status: 'failed', assertionResults: [], message: 'Cannot find x' };
    expect(vitestFailures({ testResults: [file] })).toEqual([
      { where: 'y.test.ts', title: '', reason: 'Cannot find x' },
    ]);
  });
});

describe('what failed in a Playwright report', () => {
  const spec = (title: string, status: string, message = ''): unknown => ({
    title,
    file: 'files.test.ts',
    tests: [
      {
        status,
        results: [
          { errors: [{ message, location: { file: `${checkout}/tests/e2e/files.test.ts`, line: 61 } }] },
        ],
      },
    ],
  });

  it('is each test that failed, or passed on a second try only, with its groups, error and line', () => {
    const report = {
      errors: [],
      suites: [
        {
          title: 'files.test.ts',
          specs: [spec('goes', 'expected'), spec('comes late', 'flaky', 'Too late.')],
          suites: [
            {
              title: 'with pictures',
              specs: [spec('are sent', 'unexpected', red('Error: no dialog\nCall log'))],
            },
          ],
        },
      ],
    };
    expect(playwrightFailures(report)).toEqual([
      {
        where: 'tests/e2e/files.test.ts',
        title: 'comes late',
        reason: 'Too late.\n    at tests/e2e/files.test.ts:61',
      },
      {
        where: 'tests/e2e/files.test.ts',
        title: 'with pictures › are sent',
        reason: 'Error: no dialog\nCall log\n    at tests/e2e/files.test.ts:61',
      },
    ]);
  });

  it('names the line also under an error of many lines', () => {
    const long = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n');
    const report = { suites: [{ specs: [spec('is long', 'unexpected', long)] }] };
    const [failure] = playwrightFailures(report);
    expect(failureLines(failure === undefined ? [] : [failure])).toEqual([
      '✗ tests/e2e/files.test.ts › is long',
      ...Array.from({ length: 14 }, (_, line) => `  line ${line}`),
      '      at tests/e2e/files.test.ts:61',
    ]);
  });

  it('is an error outside the tests', () => {
    expect(playwrightFailures({ errors: [{ message: 'No tests found' }], suites: [] })).toEqual([
      { where: 'Playwright', title: '', reason: 'No tests found' },
    ]);
  });
});

describe('why a step failed', () => {
  const lint: Step = { name: 'lint', kind: 'static', command: [], reportFile: '' };
  const runner = (): Step => {
    const folder = mkdtempSync(join(tmpdir(), 'report-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return { name: 'unit', kind: 'vitest', command: [], reportFile: join(folder, 'unit.json') };
  };

  it('is nothing where nothing failed', () => {
    expect(failuresOf(lint, { ...counts, failed: 0 }, 'one warning')).toEqual([]);
  });

  it('is what a static step printed, from its beginning', () => {
    const output = `\n${red('src/a.ts')}\n${'more\n'.repeat(30)}`;
    expect(failureLines(failuresOf(lint, counts, output))).toEqual([
      '✗ lint',
      '  src/a.ts',
      ...Array.from({ length: 14 }, () => '  more'),
    ]);
  });

  it('is the failed test of a report', () => {
    const step = runner();
    const test = { status: 'failed', ancestorTitles: [], title: 'counts', failureMessages: ['one too many'] };
    writeFileSync(
      step.reportFile,
      JSON.stringify({ testResults: [{ name: 'a.test.ts', assertionResults: [test] }] }),
    );
    expect(failureLines(failuresOf(step, counts, 'much\nmore'))).toEqual([
      '✗ a.test.ts › counts',
      '  one too many',
    ]);
  });

  it('is the end of what a runner printed that crashed without a report', () => {
    const output = `${'running\n'.repeat(30)}Segmentation fault\n`;
    expect(failuresOf(runner(), counts, output)[0]?.reason.split('\n').at(-1)).toBe('Segmentation fault');
  });
});

describe('the lines above the last one', () => {
  it('are none when nothing failed', () => {
    expect(failureLines([])).toEqual([]);
  });

  it('stay readable when everything fails', () => {
    const all = Array.from({ length: 90 }, () => ({ where: 'a.test.ts', title: 'fails', reason: 'why' }));
    const lines = failureLines(all);
    expect(lines).toHaveLength(41);
    expect(lines.at(-1)).toBe('✗ and 70 more');
  });
});
