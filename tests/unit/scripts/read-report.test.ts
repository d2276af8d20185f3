import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countPlaywright, countStep, countVitest } from '../../../scripts/lib/checks/read-report.mjs';
import type { Step } from '../../../scripts/lib/checks/steps.mjs';

describe('counting a vitest report', () => {
  it('counts tests to do as skipped', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [],
    };
    expect(countVitest(report)).toEqual({ passed: 7, failed: 1, skipped: 3 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    const report = { numPassedTests: 7, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(countVitest(report)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  });

  it('does not count a file twice whose tests failed', () => {
    const file = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
    expect(countVitest({ numPassedTests: 1, numFailedTests: 1, testResults: [file] }).failed).toBe(1);
  });
});

describe('counting a Playwright report', () => {
  it('counts a test that passed on a second try as failed', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] };
    expect(countPlaywright(report)).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it('counts an error outside the tests as failed', () => {
    const report = {
      stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
      errors: [{ message: 'x' }],
    };
    expect(countPlaywright(report).failed).toBe(1);
  });
});

describe('what a step came to', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'report-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const runner = (): Step => ({
    name: 'unit',
    kind: 'vitest',
    command: [],
    reportFile: join(folder, 'unit.json'),
  });
  const write = (report: unknown): void => writeFileSync(runner().reportFile, JSON.stringify(report));

  it('is one check for a static step', () => {
    const step: Step = { name: 'lint', kind: 'static', command: [], reportFile: '' };
    expect(countStep(step, 0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(countStep(step, 2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('is a failure when the report is missing, whatever the exit code', () => {
    expect(countStep(runner(), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('is a failure when the report is cut off', () => {
    writeFileSync(runner().reportFile, '{"numPassedTests": 3');
    expect(countStep(runner(), 0).failed).toBe(1);
  });

  it('is a failure when the report holds no test', () => {
    write({ numPassedTests: 0, testResults: [] });
    expect(countStep(runner(), 0).failed).toBe(1);
  });

  it('is a failure when the runner ended badly after every test passed', () => {
    write({ numPassedTests: 3, testResults: [] });
    expect(countStep(runner(), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it('keeps the count of the report when a test failed', () => {
    write({ numPassedTests: 3, numFailedTests: 2, testResults: [] });
    expect(countStep(runner(), 1)).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });
});
