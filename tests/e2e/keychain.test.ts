import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, sendText, signIn, startSignedIn, test } from '#tests/support/e2e.ts';

test.use({ profile: 'sales' });

/** A bus that nobody answers: no Secret Service, as on a desktop without a keychain. */
const withoutKeychain = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' };

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

test('without a keychain the app says so, works for this run and writes nothing', async ({
  installation,
  simulator,
}) => {
  const first = await installation.start(withoutKeychain);
  await expect(first.page.getByText(/keychain/i).first()).toBeVisible({ timeout: 20_000 });
  await signIn(first, installation);
  await expect(first.page.getByText(/keychain/i).first()).toBeVisible();
  const { page } = first;
  await sendText(page, /^My direct/, '(703) 555-0168', 'Nothing of this is kept');
  await expect(page.getByRole('article').first()).toContainText('Sent');
  expect(simulator.state().texts).toHaveLength(1);
  await first.quit();

  const files = await filesBelow(installation.dataDirectory);
  expect(files.filter((file) => /\.db(-wal|-shm)?$/.test(file))).toEqual([]);
  for (const file of files) {
    const content = await readFile(file, 'latin1');
    expect(content, file).not.toContain('Nothing of this is kept');
    expect(content, file).not.toContain('refresh_token');
  }

  const second = await installation.start(withoutKeychain);
  await expect(second.page.getByRole('button', { name: 'Sign in with RingCentral' })).toBeVisible();
});

test('with a keychain no token and no text lies on the disk in the clear', async ({
  installation,
  simulator,
}) => {
  const running = await startSignedIn(installation);
  const { page } = running;
  await sendText(page, /^My direct/, '(703) 555-0168', 'For your eyes only');
  await expect(page.getByRole('article').first()).toContainText('Sent');
  const { access_token: access, refresh_token: refresh } = simulator.tokens.issue();
  await running.quit();

  const files = await filesBelow(installation.dataDirectory);
  expect(files.some((file) => file.endsWith('.db'))).toBe(true);
  // The tokens of this sign-in are not known to the test; their form is.
  const tokenForms = [access, refresh ?? access].map((token) => token.slice(0, 4));
  for (const file of files) {
    const content = await readFile(file, 'latin1');
    expect(content, file).not.toContain('For your eyes only');
    expect(content, file).not.toContain('17035550168');
    for (const form of tokenForms) expect(new RegExp(`${form}[\\w-]{20,}`).test(content), file).toBe(false);
  }
});
