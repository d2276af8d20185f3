import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findings } from '#tests/support/axe-findings.ts';
import { expect, sendText, startSignedIn, test } from '#tests/support/e2e.ts';
import {
  arrived,
  outboxLink,
  question,
  row,
  section,
  showOutbox,
  thread,
} from '#tests/support/outbox-scene.ts';
import { inStore } from '#tests/support/stored-rows.ts';

test.use({ profile: 'sales' });

test('a stored text that cannot be read is set aside, can be saved and deleted, and the others go on', async ({
  installation,
  simulator,
}) => {
  const first = await startSignedIn(installation);
  await simulator.setNetworkDown(true);
  for (const [to, words] of [
    ['(703) 555-0161', 'Poisoned meanwhile.'],
    ['(703) 555-0162', 'As good as before.'],
  ] as const) {
    await sendText(first.page, /^My direct/, to, words);
    await expect(thread(first.page).filter({ hasText: words })).toContainText('Waits for a connection');
  }
  await first.quit();
  await inStore(installation, (database) => {
    const poisoned = database.change(
      `UPDATE outgoing_text SET cause = 'no cause' WHERE text = 'Poisoned meanwhile.'`,
    );
    expect(poisoned).toBe(1);
  });
  await simulator.setNetworkDown(false);

  const { app, page } = await installation.start();
  await showOutbox(page);
  const unreadable = section(page, 'Cannot be read');
  await expect(unreadable).toContainText('1 stored text or draft could not be read.');
  await expect(unreadable.getByRole('listitem')).toHaveText(/^Text, set aside .* cause: /);
  await expect(unreadable).not.toContainText('Poisoned');
  await expect.poll(() => arrived(simulator)).toEqual(['As good as before.']);
  await expect(row(page, 'As good as before.')).toHaveCount(0);
  await expect(outboxLink(page)).not.toContainText('waiting');
  expect(await findings(page)).toEqual([]);

  const file = join(installation.dataDirectory, '..', 'saved.json');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await unreadable.getByRole('button', { name: 'Save to a file' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject([
    { table: 'outgoing_text', row: { text: 'Poisoned meanwhile.', cause: 'no cause' } },
  ]);

  await unreadable.getByRole('button', { name: 'Delete' }).click();
  await expect(question(page)).toContainText('It cannot be brought back.');
  await question(page).getByRole('button', { name: 'Keep it' }).click();
  await expect(unreadable).toBeVisible();
  await unreadable.getByRole('button', { name: 'Delete' }).click();
  await question(page).getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Nothing waits here')).toBeVisible();
  expect(arrived(simulator)).toEqual(['As good as before.']);
});
