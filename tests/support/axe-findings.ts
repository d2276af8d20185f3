import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

/** Rules of WCAG 2.2 A and AA that axe can decide by itself. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Waits until what is on its way is drawn: half a change of colours is nothing that somebody reads. */
async function comeToRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const moving = (): readonly Animation[] =>
      document
        .getAnimations()
        .filter(
          ({ playState, effect }) =>
            playState === 'running' && Number.isFinite(Number(effect?.getComputedTiming().endTime)),
        );
    await frame();
    do {
      await Promise.allSettled(moving().map(({ finished }) => finished));
      await frame();
    } while (moving().length > 0);
  });
}

/** What axe has against the page as it stands, each with the places. */
export async function findings(page: Page): Promise<readonly string[]> {
  await comeToRest(page);
  // Legacy mode: the analysis runs in the page itself, since Electron opens no second one for it.
  const { violations } = await new AxeBuilder({ page }).withTags(standards).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
