import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { findings } from '#tests/support/axe-findings.ts';
import {
  answer,
  evidence,
  openFolds,
  part,
  rail,
  railRow,
  senderLine,
  showDetails,
} from '#tests/support/details-scene.ts';
import { expect, sendText, startSignedIn, test } from '#tests/support/e2e.ts';
import { arrived, thread } from '#tests/support/outbox-scene.ts';

test.use({ profile: 'demo' });

/** The names of the numbers in the rail, from top to bottom, all of one moment. */
function shownNames(page: Page): Promise<readonly string[]> {
  const links = rail(page).getByRole('region').getByRole('link');
  return links.evaluateAll((rows) =>
    rows.map((row) => row.querySelector('.number-row__name')?.firstChild?.textContent ?? 'no name'),
  );
}

test('the From menu is worked by keyboard alone, and a number that cannot text says why', async ({
  installation,
}) => {
  const { page } = await startSignedIn(installation);
  await expect(railRow(page, 'Sales')).toContainText('Marketing');
  await railRow(page, 'My direct').click();
  const active = page.locator('[role=option][data-active=true]');
  const options = page.getByRole('option');

  const find = page.getByRole('combobox', { name: 'Find a number, owner or use case' });
  await page.keyboard.press('Control+l');
  await expect(senderLine(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(find).toBeFocused();
  await page.keyboard.type('delivery upd');
  await expect(options).toHaveCount(2);
  await expect(active).toHaveAccessibleName(/^Virginia, Site number, \(571\) 555-0123, Ready/);
  await page.keyboard.press('ArrowDown');
  await expect(active).toHaveAccessibleName(/^Texas, .* Will fail, campaign suspended/);
  await page.keyboard.press('ArrowUp');
  await expect(active).toHaveAccessibleName(/^Virginia, /);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(senderLine(page)).toBeFocused();
  await expect(page.getByRole('form', { name: 'Text from Virginia' })).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(find).toBeFocused();
  await page.keyboard.type('opening');
  await expect(options).toHaveCount(1);
  await expect(active).toHaveAttribute('aria-disabled', 'true');
  await expect(active).toContainText('Cannot text');
  await expect(active).toContainText('off, or assigned to someone else');
  await expect(active).toContainText('RingCentral does not say which. An admin can see it');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await expect(page.getByRole('form', { name: 'Text from Virginia' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();

  await page.keyboard.press('Control+2');
  await expect(page.getByRole('form', { name: 'Text from Desk phone' })).toBeVisible();
});

test('filters and words narrow the list, an empty one names them, and Clear brings all back', async ({
  installation,
}) => {
  const { page } = await startSignedIn(installation);
  await expect(railRow(page, 'Sales')).toContainText('Marketing');
  await openFolds(page);
  const all = await shownNames(page);
  const find = page.getByRole('searchbox', { name: 'Find a number' });
  const filter = (name: string): ReturnType<Page['getByRole']> =>
    page.getByRole('group', { name: 'Show only numbers that' }).getByRole('button', { name });
  const shows = (names: readonly string[]): Promise<void> =>
    expect.poll(() => shownNames(page)).toEqual(names);

  await find.fill('marketing');
  await shows(['Sales']);
  await find.fill('(650) 555-01.42');
  await shows(['My direct']);
  await find.fill('');
  await filter('Abroad').click();
  await shows(['My direct']);
  await filter('Abroad').click();
  await filter('Problem').click();
  await shows(['Texas', 'Alerts', 'Reception', 'Opening hours menu', 'Service', 'Support', 'Fax']);
  await filter('Can text').click();
  await shows(['Service']);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page), colorScheme).toEqual([]);
  }
  await find.fill('zebra');
  await expect(rail(page)).toContainText('No number matches “zebra” with the filters Problem, Can text');
  await shows([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page), colorScheme).toEqual([]);
  }
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(find).toHaveValue('');
  await shows(all);
});

test('the table of numbers is saved as CSV with one line for each number', async ({ installation }) => {
  const { app, page } = await startSignedIn(installation);
  await expect(railRow(page, 'Tomas Reyes')).toContainText('Confirmed');
  await openFolds(page);
  const names = await shownNames(page);
  const file = join(installation.dataDirectory, '..', 'numbers.csv');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.getByRole('button', { name: 'Save the table of numbers' }).click();
  await page.getByRole('button', { name: 'Save the table as CSV' }).click();
  await expect(page.getByText('Table saved.')).toBeVisible();

  const [head = '', ...lines] = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
  const columns = head.replace(/^\uFEFF/, '').split(',');
  const cells = lines.map((line) => {
    const fields = line.split(',');
    return (column: string): string => fields[columns.indexOf(column)] ?? '';
  });
  expect(cells.map((cell) => cell('label'))).toEqual(names);
  const texas = cells.find((cell) => cell('label') === 'Texas');
  const shown = ['number', 'verdict', 'reason', 'campaignExternalId', 'campaignStatus', 'useCases'];
  expect(shown.map((column) => texas?.(column))).toEqual([
    '+17375550176',
    'fail',
    'campaign-suspended',
    'C9TRX2M',
    'CampaignSuspended',
    'ConversationsExternal; DeliveryNotification',
  ]);
  expect(texas?.('registrationReadAt')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
});

test.describe('signed in as the queue itself', () => {
  test.use({ profile: 'department' });

  test('its number is a queue number, it handles the texts itself, and sends', async ({
    installation,
    simulator,
  }) => {
    const { page } = await startSignedIn(installation);
    await expect(rail(page).getByRole('region', { name: /^Call queues/ })).toContainText('Appointments');
    await showDetails(page, 'Appointments');
    await expect(answer(page, 'Appointments')).toContainText('Yes.');
    await expect
      .poll(async () => (await evidence(page))[0])
      .toBe('Texting is on. Texts and pictures are both on | Your numbers');
    await expect(part(page, 'Who handles its texts')).toContainText(
      'Call queue number. You handle its texts.',
    );
    await expect(part(page, 'Where replies land')).toContainText('In your own inbox.');
    await sendText(page, /^Appointments/, '(612) 555-0168', 'Your appointment is at nine.');
    await expect(thread(page).last()).toContainText('Sent');
    expect(arrived(simulator)).toEqual(['Your appointment is at nine.']);
    expect(simulator.state().texts[0]).toMatchObject({ from: '+16125550116', store: { type: 'Department' } });
  });
});
