import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { ProfileName } from '#simulator/simulator.ts';
import { expect, startSignedIn, test } from '#tests/support/e2e.ts';

interface ExpectedGroup {
  readonly group: string;
  readonly canText: readonly string[];
  readonly cannotText: readonly string[];
}

/** The table of docs/testing.md, by profile. */
function expectedGroups(): ReadonlyMap<string, readonly ExpectedGroup[]> {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'testing.md'), 'utf8');
  const [, table = ''] = page.split('| Profile ');
  const names = (cell: string): string[] => cell.split(',').flatMap((name) => name.trim() || []);
  const profiles = new Map<string, ExpectedGroup[]>();
  for (const line of table.split('\n').slice(2)) {
    const [, profile = '', group = '', can = '', cannot = ''] = line.split('|').map((cell) => cell.trim());
    if (profile === '') break;
    const groups = profiles.get(profile) ?? [];
    groups.push({ group, canText: names(can), cannotText: names(cannot) });
    profiles.set(profile, groups);
  }
  return profiles;
}

/** What the window shows: per heading the numbers above the fold and those inside it. */
async function shownGroups(page: Page): Promise<readonly ExpectedGroup[]> {
  const rail = page.getByRole('navigation', { name: 'Numbers' });
  const groups: ExpectedGroup[] = [];
  for (const section of await rail.getByRole('region').all()) {
    const heading = await section.getByRole('heading', { level: 2 }).innerText();
    const rowNames = async (): Promise<string[]> => {
      const rows = await section.getByRole('link').all();
      const labels = await Promise.all(rows.map((row) => row.ariaSnapshot()));
      return labels.map((label) => /link "([^,"]+)/.exec(label)?.[1] ?? label);
    };
    const canText = await rowNames();
    const fold = section.getByRole('button', { name: /cannot text$/ });
    if ((await fold.count()) > 0) {
      await fold.click();
      // Rows are drawn when they can be seen, which is a frame later.
      await expect.poll(async () => (await rowNames()).length).toBeGreaterThan(canText.length);
    }
    const all = await rowNames();
    groups.push({
      group: heading.replace(/\s*\d+$/, ''),
      canText,
      cannotText: all.filter((name) => !canText.includes(name)),
    });
  }
  return groups;
}

for (const [profile, expected] of expectedGroups()) {
  test.describe(`signed in as ${profile}`, () => {
    test.use({ profile: profile as ProfileName });

    test('every number stands under whom it belongs to, and those that cannot text in its fold', async ({
      installation,
    }) => {
      const { page } = await startSignedIn(installation);
      await expect(page.getByRole('region').getByRole('link').first()).toBeVisible();
      expect(await shownGroups(page)).toEqual(expected);
    });
  });
}
