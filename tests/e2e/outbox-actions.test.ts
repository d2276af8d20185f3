import { expect, sendText, startSignedIn, test } from '#tests/support/e2e.ts';
import type { RunningApp } from '#tests/support/app.ts';
import {
  action,
  arrived,
  flipHistory,
  notYours,
  posting,
  posts,
  refusal,
  row,
  section,
  showOutbox,
  textbox,
  thread,
} from '#tests/support/outbox-scene.ts';
import { recipients } from '#tests/support/recipients.ts';

test.use({ profile: 'sales' });

const clipboard = ({ app }: RunningApp): Promise<string> =>
  app.evaluate(({ clipboard: system }) => system.readText());

test('a refused text: copied for an admin without its words, and sent once by Retry', async ({
  installation,
  simulator,
}) => {
  const running = await startSignedIn(installation);
  const { page } = running;
  simulator.faults.add(posting(notYours));
  await sendText(page, /^My direct/, '(703) 555-0168', 'The sash locks are in.');
  await showOutbox(page);
  const text = row(page, 'The sash locks are in.');
  await flipHistory(text);

  await action(text, 'Copy for admin').click();
  await expect(page.getByText('Copied')).toBeVisible();
  const details = await clipboard(running);
  for (const part of ['MSG-304', '+15035550110', '+17035550168']) expect(details).toContain(part);
  for (const word of ['sash', 'locks']) expect(details).not.toContain(word);
  await action(text, 'Copy text').click();
  await expect.poll(() => clipboard(running)).toBe('The sash locks are in.');

  await action(text, 'Retry').click();
  await expect(page.getByText('Nothing waits here')).toBeVisible();
  expect(arrived(simulator)).toEqual(['The sash locks are in.']);
  expect(posts(simulator)).toHaveLength(2);
});

test('Change number opens the numbers over the words, and the text goes once from the other one', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  simulator.faults.add(posting(refusal('MSG-240')));
  await sendText(page, /^My direct/, '(703) 555-0168', 'From another number, then.');
  await showOutbox(page);
  await action(row(page, 'From another number, then.'), 'Change number').click();
  await expect(page.getByRole('combobox', { name: 'Find a number, owner or use case' })).toBeFocused();
  await page.keyboard.type('sales');
  await expect(page.getByRole('option').first()).toHaveAccessibleName(/^Sales/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: 'Text from Sales' })).toBeVisible();
  await expect(textbox(page, 'Message')).toHaveValue('From another number, then.');
  await expect(recipients(page)).toContainText('(703) 555-0168');
  await textbox(page, 'Message').press('Enter');
  await expect(thread(page)).toHaveCount(1);
  await expect(thread(page)).toContainText('Sent');
  expect(simulator.state().texts).toMatchObject([
    { from: '+15035550111', text: 'From another number, then.' },
  ]);
  await showOutbox(page);
  await expect(page.getByText('Nothing waits here')).toBeVisible();
});

test('Edit, Cancel and Delete take a text out of the line at once, and Undo puts it back', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  simulator.faults.add(posting(notYours));
  await sendText(page, /^My direct/, '(703) 555-0160', 'Refused at first.');
  await expect(thread(page).last()).toContainText('Not sent');
  await simulator.setNetworkDown(true);
  for (const [to, words] of [
    ['(703) 555-0161', 'To be edited.'],
    ['(703) 555-0162', 'Cancelled for good.'],
    ['(703) 555-0163', 'Cancelled by mistake.'],
  ] as const) {
    await sendText(page, /^My direct/, to, words);
    await expect(thread(page).filter({ hasText: words })).toBeVisible();
  }
  await showOutbox(page);
  await expect(section(page, 'Waiting').getByRole('listitem')).toHaveCount(3);

  await action(row(page, 'Cancelled for good.'), 'Cancel').click();
  await expect(row(page, 'Cancelled for good.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await action(row(page, 'Cancelled by mistake.'), 'Cancel').click();
  await expect(row(page, 'Cancelled by mistake.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'Cancelled by mistake.')).toContainText('Waits for a connection');

  await flipHistory(row(page, 'Refused at first.'));
  await action(row(page, 'Refused at first.'), 'Delete').click();
  await expect(section(page, 'Failed')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(section(page, 'Failed')).toContainText('Refused at first.');

  await action(row(page, 'To be edited.'), 'Edit').click();
  await expect(textbox(page, 'Message')).toHaveValue('To be edited.');
  await expect(textbox(page, 'Message')).toBeFocused();
  await textbox(page, 'Message').fill('It was edited.');
  await simulator.setNetworkDown(false);
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect.poll(() => arrived(simulator)).toEqual(['Cancelled by mistake.']);
  await textbox(page, 'Message').press('Enter');
  await expect.poll(() => arrived(simulator)).toEqual(['Cancelled by mistake.', 'It was edited.']);
  await showOutbox(page);
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
});

test('a draft goes on in the pane, or is deleted with a way back', async ({ installation, simulator }) => {
  const { page } = await startSignedIn(installation);
  await page.getByRole('link', { name: /^Sales, ext\. 11601/ }).click();
  await textbox(page, 'To').fill('(703) 555-0168');
  await textbox(page, 'Message').fill('To be continued.');
  await page.keyboard.press('Control+n');
  await expect(page.getByText('Kept in Drafts.')).toBeVisible();
  await showOutbox(page);
  await row(page, 'To be continued.')
    .getByRole('button', { name: /^Delete the draft/ })
    .click();
  await expect(page.getByText('Nothing waits here')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await row(page, 'To be continued.')
    .getByRole('button', { name: /^Continue/ })
    .click();
  await expect(textbox(page, 'Message')).toBeFocused();
  await expect(page.getByRole('form', { name: 'Text from Sales' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(thread(page).first()).toContainText('Sent');
  expect(simulator.state().texts).toMatchObject([{ from: '+15035550111', text: 'To be continued.' }]);
  await showOutbox(page);
  await expect(page.getByText('Nothing waits here')).toBeVisible();
});
