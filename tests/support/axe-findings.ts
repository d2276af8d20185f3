import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

/** Rules of WCAG 2.2 A and AA that axe can decide by itself. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe has against the page as it stands, each with the places. */
export async function findings(page: Page): Promise<readonly string[]> {
  // Legacy mode: the analysis runs in the page itself, since Electron opens no second one for it.
  const { violations } = await new AxeBuilder({ page }).withTags(standards).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
