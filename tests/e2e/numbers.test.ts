import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { ProfileName } from '#simulator/simulator.ts';
import { openFolds, rail } from '#tests/support/details-scene.ts';
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

interface ShownGroup {
  readonly group: string;
  readonly names: readonly string[];
}

/** What the window shows under each heading, all of one moment. */
function shownGroups(page: Page): Promise<readonly ShownGroup[]> {
  return rail(page)
    .getByRole('region')
    .evaluateAll((regions) =>
      regions.map((region) => ({
        group: (region.querySelector('h2')?.innerText ?? 'no heading').replace(/\s*\d+$/, ''),
        names: [...region.querySelectorAll('a .number-row__name')].map(
          ({ firstChild }) => firstChild?.textContent ?? 'no name',
        ),
      })),
    );
}

for (const [profile, expected] of expectedGroups()) {
  test.describe(`signed in as ${profile}`, () => {
    test.use({ profile: profile as ProfileName });

    test('every number stands under whom it belongs to, and those that cannot text in its fold', async ({
      installation,
    }) => {
      const { page } = await startSignedIn(installation);
      await expect
        .poll(() => shownGroups(page))
        .toEqual(expected.map(({ group, canText }) => ({ group, names: canText })));
      await openFolds(page);
      await expect
        .poll(() => shownGroups(page))
        .toEqual(
          expected.map(({ group, canText, cannotText }) => ({ group, names: [...canText, ...cannotText] })),
        );
    });
  });
}
