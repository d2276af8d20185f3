import { ESLint } from 'eslint';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Electron keeps these safe by itself; the lint rule keeps anybody from touching them (docs/security.md, rows 6, 8 to 10). */
const switches = [
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'nodeIntegrationInSubFrames',
  'nodeIntegrationInWorker',
];

const checkout = join(import.meta.dirname, '..', '..');
const eslint = new ESLint({ cwd: checkout });

/** What the lint says about one object of web preferences, written in the file that makes the window. */
async function complaints(preferences: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`export const webPreferences = { ${preferences} };\n`, {
    filePath: join(checkout, 'src', 'main', 'desktop', 'main-window.ts'),
  });
  return result?.messages.map(({ message }) => message) ?? [];
}

describe('the lint', () => {
  it.each(switches)('refuses the preference %s, plain or in quotes', async (name) => {
    expect(await complaints(`${name}: true`)).toEqual([expect.stringContaining(name)]);
    expect(await complaints(`'${name}': true`)).toEqual([expect.stringContaining(name)]);
  });

  it('has nothing against preferences that protect', async () => {
    expect(await complaints('sandbox: true, contextIsolation: true')).toEqual([]);
  });
});
