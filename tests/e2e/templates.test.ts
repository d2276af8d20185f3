import type { Locator, Page } from 'playwright';
import type { Simulator } from '#simulator/simulator.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe-findings.ts';
import { expect, startSignedIn, test } from '#tests/support/e2e.ts';
import { keptWords, textbox } from '#tests/support/outbox-scene.ts';

test.use({ profile: 'demo' });

const mine = '+16505550142';
/** In the address book as Dana Whitfield. */
const dana = '+15715550168';
/** Owen Park. */
const owen = '+17035550114';

const seed = (simulator: Simulator): void => {
  simulator.seedMessages([
    { direction: 'Inbound', from: dana, to: mine, text: 'When do you come?', at: Date.now() - 60_000 },
  ]);
};

const menu = (page: Page): Locator => page.getByRole('dialog', { name: 'Insert a template' });
const dialog = (page: Page, name = 'Templates'): Locator => page.getByRole('dialog', { name });
const own = (page: Page): Locator =>
  dialog(page).getByRole('region', { name: 'Yours' }).getByRole('listitem');
const insert = (page: Page): Locator => page.getByRole('button', { name: 'Insert a template' });
const field = (page: Page, name: 'Name' | 'Text'): Locator =>
  page.getByRole('dialog').getByRole('textbox', { name, exact: true });

/** The conversation with Dana, with the send pane below it. */
async function openDana({ page }: Pick<RunningApp, 'page'>): Promise<void> {
  await page.getByRole('link', { name: /^My direct/ }).click();
  await page
    .getByRole('region', { name: /conversations/i })
    .getByRole('link', { name: /Dana Whitfield|0168/ })
    .click();
  await expect(textbox(page, 'Message')).toBeVisible();
}

async function openTemplates(page: Page): Promise<void> {
  await insert(page).click();
  await menu(page).getByRole('button', { name: 'Edit templates' }).click();
  await expect(dialog(page)).toBeVisible();
}

/** Opens the menu and finds a template by its words; Enter puts it in then. */
async function findTemplate(page: Page, words: string, name: RegExp): Promise<void> {
  await insert(page).click();
  await expect(menu(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.type(words);
  await expect(menu(page).getByRole('option').first()).toHaveText(name);
}

/** How each change of a template ended at RingCentral. */
const changes = (simulator: Simulator): readonly string[] =>
  simulator
    .state()
    .requests.filter(({ path, method }) => path.includes('message-store-templates') && method !== 'GET')
    .map(({ method, status }) => `${method} ${status}`);

test('a template is written, put in with the name filled in, ordered, changed and deleted', async ({
  installation,
  simulator,
}) => {
  seed(simulator);
  const running = await startSignedIn(installation);
  const { page } = running;
  await openDana(running);
  await openTemplates(page);
  await expect(own(page)).toHaveText([/^Crew on its way/, /^Estimate is ready/]);

  await page.getByRole('button', { name: 'New template' }).click();
  await field(page, 'Name').fill('On my way');
  await field(page, 'Text').fill('Hi ');
  await page.getByRole('button', { name: 'Insert the field First name' }).click();
  await page.keyboard.type(', I am on my way. Call {my number}.');
  await page.getByRole('combobox', { name: 'What it is for' }).selectOption('Customer care');
  await page.getByRole('button', { name: 'Add template' }).click();
  await expect(own(page)).toHaveText([/^Crew/, /^Estimate/, /^On my way.*Customer care/]);
  await page.getByRole('button', { name: 'Move On my way up' }).click();
  await expect(own(page)).toHaveText([/^Crew/, /^On my way/, /^Estimate/]);
  await expect(page.getByRole('button', { name: 'Move On my way up' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(own(page)).toHaveText([/^On my way/, /^Crew/, /^Estimate/]);
  await page.getByRole('button', { name: 'Close templates' }).click();
  await expect(textbox(page, 'Message')).toBeFocused();

  await findTemplate(page, 'on my', /^On my way/);
  await page.keyboard.press('Enter');
  await expect(textbox(page, 'Message')).toHaveValue('Hi Dana, I am on my way. Call (650) 555-0142.');
  await expect(textbox(page, 'Message')).toBeFocused();
  await textbox(page, 'Message').press('Control+Enter');
  await expect
    .poll(() => simulator.state().texts)
    .toMatchObject([{ from: mine, to: [dana], text: 'Hi Dana, I am on my way. Call (650) 555-0142.' }]);

  await openTemplates(page);
  await page.getByRole('button', { name: 'Edit On my way' }).click();
  await field(page, 'Name').fill('Nearly there');
  await page.getByRole('button', { name: 'Save template' }).click();
  await expect(own(page).first()).toHaveText(/^Nearly there/);
  await page.getByRole('button', { name: 'Delete Crew on its way' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(own(page)).toHaveText([/^Nearly there/, /^Estimate/]);
  await expect.poll(() => changes(simulator)).toEqual(['POST 201', 'PUT 200', 'DELETE 204']);

  await page.getByRole('button', { name: 'Close templates' }).click();
  await textbox(page, 'Message').fill('Kept. ');
  await expect.poll(() => keptWords(page)).toEqual(['Kept. ']);
  await installation.kill();
  const again = await installation.start();
  await expect(again.page.getByRole('navigation', { name: 'Numbers' })).toBeVisible();
  await openDana(again);
  await expect(textbox(again.page, 'Message')).toHaveValue('Kept. ');
  await insert(again.page).click();
  await expect(menu(again.page).getByRole('option').first()).toHaveText(
    /^Nearly there, Customer care, Hi Dana/,
  );
  await again.page.keyboard.press('Enter');
  await expect(textbox(again.page, 'Message')).toHaveValue(/^Kept\. Hi Dana, I am on my way\./);
  await again.page.keyboard.press('Control+z');
  await expect(textbox(again.page, 'Message')).toHaveValue('Kept. ');
});

test('a template put into a text to several people is filled for each of them', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  await page.keyboard.press('Control+n');
  await expect(textbox(page, 'To')).toBeFocused();
  for (const number of [dana, owen]) {
    await page.getByRole('combobox', { name: 'To' }).fill(number);
    await page.getByRole('combobox', { name: 'To' }).press('Tab');
    await page.getByRole('combobox', { name: 'To' }).focus();
  }
  await findTemplate(page, 'crew', /^Crew/);
  await page.keyboard.press('Enter');
  await expect(textbox(page, 'Message')).toHaveValue(/^Hi \{name\}, our crew/);
  await textbox(page, 'Message').press('Control+Enter');
  await expect
    .poll(() => simulator.state().texts.map(({ to, text }) => [to, text.slice(0, 18)]))
    .toEqual([
      [[dana], 'Hi Dana Whitfield,'],
      [[owen], 'Hi Owen Park, our '],
    ]);
});

test('offline the templates are there with their age, and what is written for one stays', async ({
  installation,
  simulator,
}) => {
  seed(simulator);
  const running = await startSignedIn(installation);
  const { page } = running;
  await openDana(running);
  await openTemplates(page);
  await expect(own(page)).toHaveCount(2);
  await simulator.setNetworkDown(true);
  await page.getByRole('button', { name: 'New template' }).click();
  await field(page, 'Name').fill('Later');
  await field(page, 'Text').fill('Not yet.');
  await page.getByRole('button', { name: 'Add template' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'cannot be saved now' })).toBeVisible();
  await expect(field(page, 'Text')).toHaveValue('Not yet.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keep writing' }).click();
  await simulator.setNetworkDown(false);
  await page.getByRole('button', { name: 'Add template' }).click();
  await expect(own(page)).toHaveText([/^Crew/, /^Estimate/, /^Later/]);

  await simulator.setNetworkDown(true);
  await page.getByRole('button', { name: 'Delete Later' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(dialog(page).getByText('Nothing was changed')).toBeVisible();
  await expect(dialog(page).getByText(/^As of/)).toBeVisible();
  await page.keyboard.press('Escape');
  await insert(page).click();
  await expect(menu(page).getByText(/^As of/)).toBeVisible();
  await menu(page)
    .getByRole('option', { name: /^Office hours/ })
    .click();
  await expect(textbox(page, 'Message')).toHaveValue(/^Our office is open/);
});

test('a scope that is missing is named, where templates cannot be changed or read', async ({
  installation,
  simulator,
}) => {
  seed(simulator);
  simulator.tokens.change({ scopes: ['ReadAccounts', 'ReadMessages', 'SMS'] });
  const running = await startSignedIn(installation);
  const { page } = running;
  await openDana(running);
  await openTemplates(page);
  await expect(own(page)).toHaveCount(2);
  await expect(dialog(page).getByText(/permission EditExtensions/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'New template' })).toHaveAttribute('aria-disabled', 'true');

  simulator.setRefusals({ templates: 'CMN-401' });
  await page.getByRole('button', { name: 'Check templates again' }).click();
  await expect(dialog(page).getByText(/without a permission: ReadAccounts/)).toBeVisible();
  await expect(own(page)).toHaveCount(2);
});

test('words for marketing remind of what the number is registered for', async ({
  installation,
  simulator,
}) => {
  seed(simulator);
  const running = await startSignedIn(installation);
  const { page } = running;
  await openDana(running);
  await openTemplates(page);
  await page.getByRole('combobox', { name: 'What Spring offer is for' }).selectOption('Marketing');
  await page.getByRole('button', { name: 'Close templates' }).click();
  await findTemplate(page, 'spring', /Marketing, not registered/);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^This template is for Marketing; My direct is registered for/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send from My direct' })).toBeEnabled();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`templates need the keyboard alone, fit a narrow window, and have no finding, ${colorScheme}`, async ({
    installation,
    simulator,
  }) => {
    seed(simulator);
    const running = await startSignedIn(installation);
    const { page, app } = running;
    await page.emulateMedia({ colorScheme });
    await openDana(running);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(480, 640));
    await insert(page).focus();
    await page.keyboard.press('Enter');
    await expect(menu(page).getByRole('combobox')).toBeFocused();
    await expect(menu(page).getByRole('option')).toHaveCount(5);
    expect(await findings(page)).toEqual([]);
    await expectWithin(page, menu(page));

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();
    const checked = dialog(page).getByText(/^Checked /);
    await expect.poll(async () => (await checked.boundingBox())?.width).toBeGreaterThan(40);
    expect(await findings(page)).toEqual([]);
    await expectWithin(page, dialog(page));
    await page.getByRole('button', { name: 'New template' }).focus();
    await page.keyboard.press('Enter');
    await expect(field(page, 'Name')).toBeFocused();
    await page.keyboard.type('Keys');
    await page.keyboard.press('Tab');
    await page.keyboard.type('By hand.');
    expect(await findings(page)).toEqual([]);
    await expectWithin(page, dialog(page, 'New template'));
    await field(page, 'Name').press('Enter');
    await expect(page.getByRole('button', { name: 'Edit Keys' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(textbox(page, 'Message')).toBeFocused();

    // 320 CSS pixels: larger text in the smallest window.
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1.5),
    );
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(320);
    await insert(page).click();
    await expect(menu(page).getByRole('option')).toHaveCount(6);
    await expectWithin(page, menu(page));
    await menu(page).getByRole('button', { name: 'Edit templates' }).click();
    await expectWithin(page, dialog(page));
    await page.getByRole('button', { name: 'Edit Keys' }).click();
    await expectWithin(page, dialog(page, 'Edit template'));
  });
}

/** All of it can be seen without scrolling sideways, once it has come to its place. */
const expectWithin = (page: Page, surface: Locator): Promise<void> =>
  expect(() => measureWithin(page, surface)).toPass({ timeout: 10_000 });

async function measureWithin(page: Page, surface: Locator): Promise<void> {
  const box = await surface.boundingBox();
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.clientHeight,
  }));
  expect(box).not.toBeNull();
  if (box === null) return;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y + box.height).toBeLessThanOrEqual(height);
  const overflowing = await surface.evaluate(
    (element) => element.scrollWidth - element.clientWidth + (element.parentElement?.scrollLeft ?? 0),
  );
  expect(overflowing).toBe(0);
}
