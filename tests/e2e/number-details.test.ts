import { findings } from '#tests/support/axe-findings.ts';
import {
  answer,
  clipboardText,
  evidence,
  openFolds,
  part,
  rail,
  railRow,
  senderLine,
  showDetails,
} from '#tests/support/details-scene.ts';
import { expect, sendText, startSignedIn, test } from '#tests/support/e2e.ts';
import { notYours, posting, thread } from '#tests/support/outbox-scene.ts';
import { inStore } from '#tests/support/stored-rows.ts';
import { confirmed, told } from '#tests/support/told-details.ts';
import type { ProfileName, Simulator } from '#simulator/simulator.ts';

for (const [profile, numbers] of Object.entries(told)) {
  test.describe(`signed in as ${profile}`, () => {
    test.use({ profile: profile as ProfileName });

    test('the details answer, say how we know, who handles the texts and where replies land', async ({
      installation,
    }) => {
      const { page } = await startSignedIn(installation);
      await openFolds(page);
      for (const expected of numbers) {
        await showDetails(page, expected.name);
        await expect(answer(page, expected.name)).toContainText(expected.answer, { useInnerText: true });
        await expect
          .poll(async () => (await evidence(page)).slice(0, expected.evidence.length))
          .toEqual(expected.evidence);
        await expect(part(page, 'Who handles its texts').getByRole('paragraph')).toHaveText(
          expected.handling,
        );
        await expect(part(page, 'Where replies land').getByRole('paragraph')).toHaveText(expected.replies);
      }
    });
  });
}

const configuration = (numberId: string): string =>
  `/restapi/v1.0/account/~/extension/~/phone-number/${numberId}/sms-configuration`;

const timesRead = (simulator: Simulator, numberId: string): number =>
  simulator.state().requests.filter(({ path }) => path === configuration(numberId)).length;

test('the note for the admin holds ids, statuses and codes but no words; Check again asks RingCentral again', async ({
  installation,
  simulator,
}) => {
  const running = await startSignedIn(installation);
  const { page } = running;
  simulator.faults.add(posting(notYours));
  await sendText(page, /^My direct/, '(703) 555-0168', 'Between the two of us.');
  await expect(thread(page).last()).toContainText('Not sent');
  await page.getByRole('button', { name: 'Details of My direct' }).click();
  await expect(part(page, 'How we know')).toContainText('The last text was not sent');
  await expect(part(page, 'Registration')).toContainText('Confirmed');

  await page.getByRole('button', { name: 'Copy for admin' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  const note = await clipboardText(running);
  for (const line of [
    /^\+15035550110: Ready/m,
    /^Number id 815000110, DirectNumber, status Normal$/m,
    /^Features: CallerId, SmsSender, MmsSender$/m,
    /^Campaign 2401 \/ C4QUE1Z: Confirmed$/m,
    /^Brand 1008 \/ BH4LDN7: Verified$/m,
    /^Last failure: MSG-304, \d{4}-\d\d-\d\d \d\d:\d\d$/m,
    /^For Hana Sato, ext\. 101$/m,
  ]) {
    expect(note).toMatch(line);
  }
  expect(note).not.toContain('Between');
  expect(note).not.toContain('0168');

  const before = timesRead(simulator, '815000110');
  simulator.setRegistration({ campaignId: '2401', status: 'CampaignExpired' });
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByText('My direct was checked again.')).toBeVisible();
  await expect(answer(page, 'My direct')).toContainText('Its campaign is expired.');
  expect(timesRead(simulator, '815000110')).toBe(before + 1);
});

test('nickname, colour and default are shown in rail and From menu, and survive a restart', async ({
  installation,
}) => {
  const first = await startSignedIn(installation);
  await showDetails(first.page, 'Sales');
  const settings = part(first.page, 'On this computer');
  await settings.getByRole('textbox', { name: 'Nickname' }).fill('Front counter');
  await settings.getByRole('button', { name: 'Save name' }).click();
  await expect(first.page.getByText('Saved.')).toBeVisible();
  await settings.getByText('Teal').click();
  await expect(settings.getByRole('radio', { name: 'Teal' })).toBeChecked();
  await settings.getByText('New texts come from it').click();
  await expect(railRow(first.page, 'Front counter')).toHaveAccessibleName(/^Front counter, Default number, /);
  await first.quit();

  const { page } = await installation.start();
  const row = railRow(page, 'Front counter');
  await expect(row).toHaveAccessibleName(/^Front counter, Default number, Sales, ext\. 11601, /);
  await expect(row.locator('.tile')).toHaveAttribute('data-colour', 'teal');
  await expect(railRow(page, 'My direct')).not.toHaveAccessibleName(/Default number/);
  await page.keyboard.press('Control+n');
  await expect(senderLine(page)).toHaveAccessibleName(/^From Front counter /);
  await senderLine(page).click();
  const option = page.getByRole('option', { name: /^Front counter, Default number, / });
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(option.locator('.tile')).toHaveAttribute('data-colour', 'teal');
  await page.keyboard.press('Escape');
  await showDetails(page, 'Front counter');
  await expect(part(page, 'On this computer')).toContainText("RingCentral's label: Sales");
  await expect(part(page, 'On this computer').getByRole('radio', { name: 'Teal' })).toBeChecked();
  await expect(
    part(page, 'On this computer').getByRole('switch', { name: 'New texts come from it' }),
  ).toBeChecked();
});

test('started without a connection the details show what was read before, with its age', async ({
  installation,
  simulator,
}) => {
  const first = await startSignedIn(installation);
  await expect(railRow(first.page, 'Sales')).toContainText('Confirmed');
  await first.quit();
  const now = new Date();
  const noonBefore = (days: number): Date =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() - days, 12);
  await inStore(installation, (database) => {
    const [three, two] = [noonBefore(3).getTime(), noonBefore(2).getTime()];
    expect(database.change('UPDATE registration SET read_at = @three', { three })).toBeGreaterThan(0);
    expect(database.change('UPDATE number_list SET checked_at = @two', { two })).toBe(1);
  });
  await simulator.setNetworkDown(true);

  const { page } = await installation.start();
  await expect(page.getByText(/Offline since/).first()).toBeVisible();
  const dayBefore = (days: number): RegExp => {
    const day = noonBefore(days);
    return new RegExp(`^${day.toLocaleDateString('en-US', { month: 'short', day: 'numeric' })}, \\d`);
  };
  await showDetails(page, 'Sales');
  await expect(answer(page, 'Sales')).toContainText(`Yes. ${confirmed}`, { useInnerText: true });
  const timeOf = (finding: string): ReturnType<typeof part> =>
    part(page, 'How we know').getByRole('row', { name: finding }).getByRole('cell').last();
  await expect(timeOf('Texting is assigned to you')).toHaveText(dayBefore(2));
  await expect(timeOf('The campaign is confirmed')).toHaveText(dayBefore(3));
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(
    page.getByText('RingCentral cannot be reached. Check the connection and try again.'),
  ).toBeVisible();
  await expect(timeOf('The campaign is confirmed')).toHaveText(dayBefore(3));
});

test.describe('with numbers of all kinds', () => {
  test.use({ profile: 'demo' });

  test('a campaign that may not be read, none, no answer and not asked yet are told apart; no finding in light and dark', async ({
    installation,
    simulator,
  }) => {
    const refused = { errorCode: 'CMN-408', message: 'Refused for this test' };
    const none = { phoneNumberId: '811000118', phoneNumber: '+16505550118' };
    for (const [numberId, act] of [
      ['811000142', { kind: 'answer', status: 403, body: refused }],
      ['811000118', { kind: 'answer', status: 200, body: none }],
      [
        '811000123',
        { kind: 'answer', status: 404, body: { errorCode: 'CMN-102', message: 'For this test' } },
      ],
      ['811000176', { kind: 'hang' }],
    ] as const) {
      simulator.faults.add({ path: configuration(numberId), times: 'always', act });
    }
    const { page } = await startSignedIn(installation);
    for (const [name, chip, answered, words] of [
      [
        'My direct',
        'May not read',
        'We do not know yet. You may not read campaign data. An admin can see it. You can still try.',
        'You may not read campaign data. That does not mean that there is none.',
      ],
      [
        'Desk phone',
        'Not linked',
        'No, texts to US numbers will fail. It is not linked to a campaign.',
        'Not linked to a campaign.',
      ],
      [
        'Virginia',
        'Not checked',
        'We do not know yet. Its campaign could not be checked. RingCentral did not answer. You can still try.',
        'It could not be checked: RingCentral did not answer.',
      ],
      [
        'Texas',
        'Not checked yet',
        'We do not know yet. Its campaign is not checked yet. RingCentral has not answered yet. You can still try.',
        'It was not checked yet.',
      ],
    ] as const) {
      const campaign = railRow(page, name).locator('.number-row__campaign .chip');
      await expect(campaign).toHaveText(new RegExp(`${chip}$`));
      await showDetails(page, name);
      await expect(answer(page, name)).toContainText(answered, { useInnerText: true });
      await expect(part(page, 'Registration').getByRole('paragraph').first()).toContainText(words);
    }
    await showDetails(page, 'Desk phone');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findings(page), colorScheme).toEqual([]);
    }
    await expect(rail(page)).toBeVisible();
  });
});
