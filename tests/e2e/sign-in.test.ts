import { expect, signIn, startSignedIn, test } from '#tests/support/e2e.ts';

test.use({ profile: 'sales' });

const signInButton = { name: 'Sign in with RingCentral' } as const;

test('signing in goes through the browser, the consent page and the loopback redirect', async ({
  installation,
  simulator,
}) => {
  const running = await installation.start();
  await running.page.getByRole('button', signInButton).click();
  const address = new URL(await installation.browser.nextAddress());
  expect(address.origin).toBe(simulator.url);
  expect(address.searchParams.get('code_challenge_method')).toBe('S256');
  expect(address.searchParams.get('redirect_uri')).toMatch(/^http:\/\/localhost:4711[012]\/oauth2callback$/);
  await expect(running.page.getByText('Waiting for your browser')).toBeVisible();

  const end = await installation.browser.decide(address.href, 'allow');
  expect(end.html).toContain('close this');
  expect(end.html).not.toContain(address.searchParams.get('state') ?? 'no state');

  await expect(running.page.getByText('Hana Sato')).toBeVisible();
  await expect(running.page.getByText('Connected, ext. 101')).toBeVisible();
});

test('after a restart the person is still signed in, without a browser', async ({ installation }) => {
  const first = await startSignedIn(installation);
  await first.quit();

  const second = await installation.start();
  await expect(second.page.getByText('Hana Sato')).toBeVisible();
  await expect(second.page.getByRole('link', { name: /^Sales, ext\. 11601/ })).toBeVisible();
  expect(await installation.browser.opened()).toHaveLength(1);
});

test('denying on the consent page leads back to the sign-in page with a sentence, and a second try works', async ({
  installation,
}) => {
  const running = await installation.start();
  await running.page.getByRole('button', signInButton).click();
  await installation.browser.decide(await installation.browser.nextAddress(), 'deny');
  await expect(running.page.getByRole('alert')).toBeVisible();
  await signIn(running, installation);
});

test('cancelling frees the way for another try, and the late redirect changes nothing', async ({
  installation,
}) => {
  const running = await installation.start();
  await running.page.getByRole('button', signInButton).click();
  const late = await installation.browser.nextAddress();
  await running.page.getByRole('button', { name: 'Cancel' }).click();
  await expect(running.page.getByRole('button', signInButton)).toBeEnabled();
  await expect(installation.browser.decide(late, 'allow')).rejects.toThrow();
  await expect(running.page.getByRole('button', signInButton)).toBeVisible();
  await signIn(running, installation);
});

test('signing out takes the sign-in from the keychain and revokes it', async ({
  installation,
  simulator,
}) => {
  const first = await startSignedIn(installation);
  await first.page.getByRole('button', { name: /^Sign out/ }).click();
  await expect(first.page.getByRole('button', signInButton)).toBeVisible();
  await expect
    .poll(() => simulator.state().requests.some((request) => request.path === '/restapi/oauth/revoke'))
    .toBe(true);
  await first.quit();

  const second = await installation.start();
  await expect(second.page.getByRole('button', signInButton)).toBeVisible();
});

test('a session that RingCentral ended asks to sign in again and says so', async ({
  installation,
  simulator,
}) => {
  const first = await startSignedIn(installation);
  await first.quit();
  simulator.tokens.change({ expireAccess: true, revokeRefresh: true });

  const second = await installation.start();
  await expect(second.page.getByRole('button', signInButton)).toBeVisible();
  await expect(second.page.getByText('Signed out by RingCentral.')).toBeVisible();
});

test('a scope that RingCentral did not grant is named', async ({ installation, simulator }) => {
  simulator.tokens.change({ scopes: ['ReadAccounts'] });
  const { page } = await startSignedIn(installation);
  await expect(page.getByRole('alert').getByText(/SMS permission/)).toBeVisible();
});

test('without a client id the page says what to do before any browser opens', async ({ installation }) => {
  const running = await installation.start({ FROMLINE_CLIENT_ID: '' });
  await running.page.getByRole('button', signInButton).click();
  await expect(running.page.getByRole('textbox', { name: 'Client ID' })).toBeFocused();
  await expect(running.page.getByRole('alert')).toContainText('client ID');
  expect(await installation.browser.opened()).toEqual([]);
});

test('on the test runtime no server but this computer’s own is taken', async ({ installation }) => {
  const running = await installation.start({
    FROMLINE_TEST_RUNTIME: '1',
    FROMLINE_SERVER_URL: '',
    FROMLINE_CLIENT_ID: 'some-client',
  });
  await running.page.getByRole('button', signInButton).click();
  await expect(running.page.getByRole('alert')).toContainText('this computer only');
  expect(await installation.browser.opened()).toEqual([]);
});
