import type { RunningApp } from '#tests/support/app.ts';
import { askMain } from '#tests/support/ask-main.ts';
import { expect, startSignedIn, test } from '#tests/support/e2e.ts';

/** What Electron was told. There is no network here, so that no dictionary comes and no word is marked. */
const checked = ({ app }: RunningApp): Promise<{ isOn: boolean; languages: string[] }> =>
  app.evaluate(({ session: { defaultSession } }) => ({
    isOn: defaultSession.isSpellCheckerEnabled(),
    languages: defaultSession.getSpellCheckerLanguages(),
  }));

test('spelling is checked in the language that was chosen, and in none before', async ({ installation }) => {
  test.skip(process.platform === 'darwin', 'macOS checks by itself.');
  const running = await startSignedIn(installation);
  const { page } = running;
  expect(await checked(running)).toEqual({ isOn: false, languages: [] });
  await page.getByRole('button', { name: 'Settings' }).click();
  const spelling = page.getByRole('combobox', { name: 'Check spelling' });
  await expect(spelling).toHaveAccessibleDescription(/fetched once from a Google server when you choose it/);
  await spelling.selectOption('German');
  await expect.poll(() => checked(running)).toEqual({ isOn: true, languages: ['de'] });
  await running.quit();

  const again = await installation.start();
  expect(await checked(again)).toEqual({ isOn: true, languages: ['de'] });
  await askMain(again.page, 'settings:change', { spelling: 'off' });
  expect(await checked(again)).toEqual({ isOn: false, languages: [] });
});
