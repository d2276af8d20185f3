import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const checkout = join(import.meta.dirname, '..', '..', '..');
const cruiser = join(checkout, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');

let house: string;

beforeEach(async () => {
  house = await mkdtemp(join(tmpdir(), 'fromline-house-'));
  await put('tests/tsconfig.json', '{ "include": ["**/*.ts"] }');
  await put('src/main/room.ts', 'export const room = 1;');
  await put('src/domain/rule.ts', 'export const rule = 1;');
  await put('src/contract/names.ts', 'export const names = 1;');
  await put('src/contract/schemas/requests.ts', 'export const requests = 1;');
  await put('tests/support/help.ts', 'export const help = 1;');
});

afterEach(() => rm(house, { recursive: true, force: true }));

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(house, path)), { recursive: true });
  await writeFile(join(house, path), content);
}

/** The names of the rules that a house of a few files breaks. */
async function brokenRules(): Promise<readonly string[]> {
  const config = join(checkout, '.dependency-cruiser.mjs');
  const command = [cruiser, '--config', config, '--output-type', 'json', 'src', 'tests'];
  const output = await promisify(execFile)(process.execPath, command, { cwd: house }).then(
    ({ stdout }) => stdout,
    (failure: unknown) => (failure as { stdout: string }).stdout,
  );
  const report = JSON.parse(output) as { summary: { violations: { rule: { name: string } }[] } };
  return report.summary.violations.map(({ rule }) => rule.name);
}

describe('the import table', () => {
  it('lets a house that keeps it pass', async () => {
    await put('src/main/wall.ts', "import { rule } from '../domain/rule.ts';\nexport const wall = rule;");
    await put(
      'src/renderer/view.ts',
      "import type { names } from '../contract/names.ts';\nexport const view: typeof names = 1;",
    );
    expect(await brokenRules()).toEqual([]);
  });

  it.each([
    ['the window using main', 'src/renderer', '../main/room.ts', 'renderer-sees-only-its-own-layers'],
    [
      'the window using schemas',
      'src/renderer',
      '../contract/schemas/requests.ts',
      'contract-schemas-stay-out-of-the-sandbox',
    ],
    [
      'the window using a value of the contract',
      'src/renderer',
      '../contract/names.ts',
      'window-takes-types-of-the-contract',
    ],
    ['main using React', 'src/main', 'react', 'react-only-in-the-window'],
    ['the rules using Node', 'src/domain', 'node:fs', 'pure-folders-use-no-node-core'],
    ['the rules using main', 'src/domain', '../main/room.ts', 'domain-sees-only-its-own-layers'],
    [
      'the simulator using the rules',
      'src/simulator',
      '../domain/rule.ts',
      'simulator-sees-only-its-own-layers',
    ],
    [
      'a room inside main using Electron',
      'src/main/numbers',
      'electron',
      'electron-only-at-the-edge-of-main',
    ],
    ['the app using tests', 'src/main', '../../tests/support/help.ts', 'src-never-imports-tests'],
  ])('refuses %s', async (_name, folder, imported, rule) => {
    await put(`${folder}/wrong.ts`, `import * as wrong from '${imported}';\nexport const used = wrong;`);
    expect(await brokenRules()).toContain(rule);
  });

  it('refuses a cycle', async () => {
    await put('src/main/a.ts', "import { b } from './b.ts';\nexport const a = () => b;");
    await put('src/main/b.ts', "import { a } from './a.ts';\nexport const b = () => a;");
    expect(await brokenRules()).toContain('no-cycles');
  });
});
