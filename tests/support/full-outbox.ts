import type { Page } from 'playwright';
import type { Simulator } from '#simulator/simulator.ts';
import { expect, sendText } from './e2e.ts';
import {
  action,
  flipHistory,
  notYours,
  posting,
  row,
  scheduleText,
  showOutbox,
  textbox,
  thread,
} from './outbox-scene.ts';

/** The words of each row of a full outbox, by where it stands. */
export const fullOutbox = {
  draft: 'Half a thought',
  scheduled: 'For tomorrow.',
  waiting: 'After the other one.',
  sending: 'Under way.',
  failed: 'Not from this number.',
  unsure: 'Nobody knows.',
} as const;

const dayAhead = 86_400_000;

/** Fills the outbox of the account `sales` with a row under each heading, and shows it. The row that is under way stays so. */
export async function fillOutbox(page: Page, simulator: Simulator): Promise<void> {
  await textbox(page, 'Message').fill(fullOutbox.draft);
  await page.keyboard.press('Control+n');
  await expect(textbox(page, 'To')).toBeFocused();
  await expect(textbox(page, 'Message')).toHaveValue('');
  simulator.faults.add(posting(notYours));
  await sendText(page, /^My direct/, '(703) 555-0161', fullOutbox.failed);
  await expect(thread(page).last()).toContainText('Not sent');
  simulator.faults.add(posting({ kind: 'close', when: 'after-storing' }));
  await sendText(page, /^Sales, ext\. 11601/, '(703) 555-0162', fullOutbox.unsure);
  await expect(thread(page).last()).toContainText('Not sure');
  await showOutbox(page);
  await flipHistory(row(page, fullOutbox.unsure));
  await action(row(page, fullOutbox.unsure), 'Look again').click();
  await expect(row(page, fullOutbox.unsure)).toContainText('Not confirmed');
  await flipHistory(row(page, fullOutbox.unsure));
  simulator.faults.add(posting({ kind: 'hang', when: 'after-reading' }));
  await sendText(page, /^My direct/, '(703) 555-0163', fullOutbox.sending);
  await expect(thread(page).last()).toContainText('Sending');
  await sendText(page, /^My direct/, '(703) 555-0163', fullOutbox.waiting);
  await expect(thread(page).filter({ hasText: fullOutbox.waiting })).toBeVisible();
  await scheduleText(page, '+17035550160', fullOutbox.scheduled, Date.now() + dayAhead);
  await showOutbox(page);
  for (const words of Object.values(fullOutbox)) await expect(row(page, words)).toBeVisible();
}
