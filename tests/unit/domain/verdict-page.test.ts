import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { verdictLevels } from '#domain/verdict/finding.ts';
import { verdictCases } from '#tests/support/verdict-cases.ts';
import { verdictPage } from '#tests/support/verdict-page.ts';

const checkout = join(import.meta.dirname, '../../..');
const page = join(checkout, 'docs/verdicts.md');
const howToRenew =
  'docs/verdicts.md is not current. Renew it: node scripts/tool.mjs vitest run tests/unit/domain/verdict-page.test.ts -u';

describe('the cases of the page of verdicts', () => {
  it.each(Object.entries(verdictCases))('lead to %s', (reason, cases) => {
    expect(cases.map(({ verdict }) => verdict.reason)).toEqual(cases.map(() => reason));
    expect(cases).not.toHaveLength(0);
  });

  it('show every level', () => {
    const levels = Object.values(verdictCases).flatMap((cases) => cases.map(({ verdict }) => verdict.level));
    expect(new Set(levels)).toEqual(new Set(verdictLevels));
  });
});

describe('docs/verdicts.md', () => {
  it('is current', async () => {
    const english = readFileSync(join(checkout, 'src/renderer/locales/en.json'), 'utf8');
    const options = await resolveConfig(page);
    const text = await format(verdictPage(english), { ...options, parser: 'markdown' });
    await expect(text, howToRenew).toMatchFileSnapshot(page);
  });
});
