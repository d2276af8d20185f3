import { expect, sendText, startSignedIn, test } from '#tests/support/e2e.ts';
import {
  arrived,
  messageStore,
  notYours,
  openConversation,
  posting,
  posts,
  textbox,
  thread,
} from '#tests/support/outbox-scene.ts';
import { chip, toField } from '#tests/support/recipients.ts';

test.use({ profile: 'sales' });

test('a text goes out once, from the number that was chosen, and its row says so', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  await sendText(page, /^Sales, ext\. 11601/, '(703) 555-0168', 'The sash locks are in.');
  await expect(thread(page).first()).toContainText('Sent');
  expect(simulator.state().texts).toMatchObject([
    {
      from: '+15035550111',
      to: ['+17035550168'],
      text: 'The sash locks are in.',
      store: { type: 'Department', name: 'Sales' },
    },
  ]);
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('');
});

test('pressing Send twice sends once', async ({ installation, simulator }) => {
  const { page } = await startSignedIn(installation);
  simulator.faults.add(posting({ kind: 'delay', ms: 500 }));
  await page.getByRole('link', { name: /^My direct/ }).click();
  await page.getByRole('combobox', { name: 'To' }).fill('7035550168');
  await page.getByRole('textbox', { name: 'Message' }).fill('Once.');
  await page.getByRole('button', { name: /^Send from/ }).dblclick();
  await expect(thread(page)).toHaveCount(1);
  await expect(thread(page).first()).toContainText('Sent');
  // Texts to one person go in their order, so that a second one would have gone before this.
  await textbox(page, 'Message').fill('And then.');
  await textbox(page, 'Message').press('Enter');
  await expect.poll(() => arrived(simulator)).toEqual(['Once.', 'And then.']);
});

test('the words leave the box for a row at once, however long RingCentral takes', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  simulator.faults.add(posting({ kind: 'delay', ms: 5_000 }));
  await sendText(page, /^My direct/, '(703) 555-0168', 'Out of the box.');
  await expect(textbox(page, 'Message')).toHaveValue('');
  await expect(thread(page)).toContainText('Out of the box.');
  await expect(thread(page)).toContainText('Sending');
  expect(posts(simulator).map(({ status }) => status)).toEqual([null]);
  await expect(thread(page)).toContainText('Sent');
});

test('a refusal is told in words with its code, and one click brings everything back', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  simulator.faults.add(posting(notYours));
  await sendText(page, /^Sales, ext\. 11601/, '(703) 555-0168', 'Is the number still mine?');
  const row = thread(page).first();
  await expect(row).toContainText('Not sent');
  await expect(row).toContainText('RingCentral says this number is not yours to text from.');
  await expect(row).toContainText('MSG-304');
  expect(simulator.state().texts).toEqual([]);

  await row.getByRole('button', { name: 'Edit and send again' }).click();
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('Is the number still mine?');
  await expect(page.getByRole('main', { name: 'Conversation with (703) 555-0168' })).toBeVisible();
  await expect(page.getByRole('form', { name: 'Text from Sales' })).toBeVisible();
});

test('a number whose texting was taken away is refused by RingCentral in words', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  simulator.setAssignment({ phoneNumber: '+15035550111', sms: false });
  await sendText(page, /^Sales, ext\. 11601/, '(703) 555-0168', 'Hello?');
  await expect(thread(page).first()).toContainText('MSG-304');
});

test('an answer lost on the way back is "Not sure" until the text is found; nothing is posted twice', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  // A first text, so that the second one goes over a connection that is used again.
  await sendText(page, /^My direct/, '(703) 555-0168', 'First.');
  await expect(thread(page).first()).toContainText('Sent');
  simulator.faults.add(posting({ kind: 'close', when: 'after-storing' }));
  await sendText(page, /^My direct/, '(703) 555-0186', 'Did it arrive?');
  const text = thread(page).filter({ hasText: 'Did it arrive?' });
  await expect(text.first()).toContainText('Not sure it went out, checking');
  // It may come with your other texts before it is looked for; in the end it stands there once.
  await expect(text).toHaveText([/Sent \d/]);
  expect(posts(simulator)).toHaveLength(2);
  expect(arrived(simulator)).toEqual(['First.', 'Did it arrive?']);
});

test('an answer lost where the texts cannot be read asks the user; nothing is posted twice', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  simulator.faults.add(posting({ kind: 'close', when: 'after-storing' }));
  await sendText(page, /^Sales, ext\. 11601/, '(703) 555-0168', 'Kept with the queue.');
  const text = thread(page).first();
  await expect(text).toContainText('Not sure it went out, checking');
  await expect(text.getByRole('button', { name: /^Look again/ })).toBeVisible();
  await expect(text).toContainText('Sending it again may deliver it twice.');
  expect(posts(simulator)).toHaveLength(1);
});

test('a text written offline waits and goes out by itself, once', async ({ installation, simulator }) => {
  const { page } = await startSignedIn(installation);
  await simulator.setNetworkDown(true);
  await sendText(page, /^My direct/, '(703) 555-0168', 'When you are back.');
  await expect(page.getByText(/Offline since/).first()).toBeVisible();
  await expect(thread(page).first()).toContainText('Waits for a connection');
  expect(simulator.state().texts).toEqual([]);
  await simulator.setNetworkDown(false);
  await expect(thread(page).first()).toContainText('Sent', { timeout: 30_000 });
  expect(simulator.state().texts).toHaveLength(1);
});

for (const [what, when, says, received] of [
  ['and had arrived is found', 'after-storing', /Sent \d/, ['Cut short.']],
  ['and had not arrived stays "Not sure"', 'after-reading', 'Not sure it went out, checking', []],
] as const) {
  test(`a text that was under way when the app was killed ${what}; it is not posted again`, async ({
    installation,
    simulator,
  }) => {
    const first = await startSignedIn(installation);
    simulator.faults.add(posting({ kind: 'hang', when }));
    await sendText(first.page, /^My direct/, '(703) 555-0168', 'Cut short.');
    await expect(thread(first.page).first()).toContainText('Sending');
    await expect.poll(() => posts(simulator).length).toBe(1);
    await first.kill();

    const second = await installation.start();
    await openConversation(second.page, '(703) 555-0168');
    await expect(thread(second.page).first()).toContainText(says);
    const looks = (): number =>
      simulator.state().requests.filter(({ path, status }) => path === messageStore && status === 200).length;
    await expect.poll(looks).toBeGreaterThanOrEqual(1);
    await expect(thread(second.page).first()).toContainText(says);
    expect(posts(simulator)).toHaveLength(1);
    expect(arrived(simulator)).toEqual(received);
  });
}

test('quitting waits for the answer to a text that is under way', async ({ installation, simulator }) => {
  const first = await startSignedIn(installation);
  simulator.faults.add(posting({ kind: 'delay', ms: 4_000, when: 'after-storing' }));
  await sendText(first.page, /^My direct/, '(703) 555-0168', 'Before you go.');
  await expect(thread(first.page).first()).toContainText('Sending');
  await first.quit();
  expect(posts(simulator).map(({ status }) => status)).toEqual([200]);

  const second = await installation.start();
  await openConversation(second.page, '(703) 555-0168');
  await expect(thread(second.page).first()).toContainText(/Sent \d/);
  // Its answer was heard, so nobody has to look for it.
  expect(simulator.state().requests.filter(({ path }) => path === messageStore)).toEqual([]);
  expect(posts(simulator)).toHaveLength(1);
});

test('a text accepted by the window survives a kill before it could leave', async ({
  installation,
  simulator,
}) => {
  const first = await startSignedIn(installation);
  await simulator.setNetworkDown(true);
  await sendText(first.page, /^My direct/, '(703) 555-0168', 'Kept.');
  await expect(thread(first.page).first()).toContainText('Waits');
  await first.kill();
  await simulator.setNetworkDown(false);

  const second = await installation.start();
  await openConversation(second.page, '(703) 555-0168');
  await expect(thread(second.page).first()).toContainText('Sent', { timeout: 30_000 });
  expect(arrived(simulator)).toEqual(['Kept.']);
});

test('recipients that no text can reach are named before anything is sent', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  await page.getByRole('link', { name: /^My direct/ }).click();
  await page.getByRole('textbox', { name: 'Message' }).fill('Help');
  for (const [to, why] of [
    ['911', 'emergency numbers cannot be texted here'],
    ['12345', 'short codes cannot be texted here'],
    ['1001', 'extensions cannot be texted here'],
    ['Dana', 'no number for this name'],
    ['555-0168', 'area code missing'],
    ['(503) 555-0110', 'you text from this number'],
  ] as const) {
    await toField(page).fill(to);
    await page.getByRole('textbox', { name: 'Message' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Send from My direct' })).toBeDisabled();
    await expect(chip(page, `${to}, ${why}`)).toBeVisible();
    await page.getByRole('button', { name: `Remove ${to}` }).click();
  }
  expect(posts(simulator)).toEqual([]);
  await toField(page).fill('(703) 555-0168');
  await textbox(page, 'Message').press('Enter');
  await expect(thread(page).first()).toContainText('Sent');
  expect(posts(simulator)).toHaveLength(1);
});
