import type { Page } from 'playwright';
import { findings } from '#tests/support/axe-findings.ts';
import { fillOutbox, fullOutbox } from '#tests/support/full-outbox.ts';
import { expect, sendText, startSignedIn, test } from '#tests/support/e2e.ts';
import {
  action,
  arrived,
  flipHistory,
  history,
  notYours,
  posting,
  question,
  row,
  section,
  sectionTitles,
} from '#tests/support/outbox-scene.ts';

test.use({ profile: 'sales' });

const heading = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('heading', { level: 1, name: 'Outbox' });

/** Begins to write down what the live regions say. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  const notes = await page.evaluateHandle(() => {
    const heard: string[] = [];
    const write = (): void => {
      for (const region of document.querySelectorAll('[role="status"], [role="alert"]')) {
        const words = region.textContent;
        const note = `${region.getAttribute('role') ?? ''}: ${words}`;
        if (words !== '' && !heard.includes(note)) heard.push(note);
      }
    };
    new MutationObserver(write).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return heard;
  });
  return () => notes.jsonValue();
}

/** Whatever scrolls sideways, and whatever reaches beyond the right edge of the pane. */
const outside = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const edge = document.querySelector('main')?.getBoundingClientRect().right ?? 0;
    return [document.documentElement, ...document.querySelectorAll('main, main *')]
      .filter(
        (element) =>
          element.getBoundingClientRect().right > edge + 1 ||
          (element.scrollWidth > element.clientWidth &&
            ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)),
      )
      .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`);
  });

test('the full outbox: no finding of axe on rows, histories and questions, light and dark; nothing scrolls sideways', async ({
  installation,
  simulator,
}) => {
  const { app, page } = await startSignedIn(installation);
  await fillOutbox(page, simulator);
  await expect
    .poll(() => sectionTitles(page))
    .toEqual(['Drafts', 'Scheduled', 'Waiting', 'Sending', 'Failed', 'Not sure']);
  const inBoth = async (what: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await findings(page), `${what}, ${colorScheme}`).toEqual([]);
    }
  };
  // Some open, some closed: both have buttons of their own.
  for (const state of ['sending', 'failed', 'unsure'] as const) {
    await flipHistory(row(page, fullOutbox[state]));
    await expect(history(row(page, fullOutbox[state])).first()).toContainText('Written');
  }
  await inBoth('the page');

  for (const [width, zoom] of [
    [1280, 1],
    [760, 1],
    [480, 1],
    [1280, 2],
    [640, 2],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, size) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setContentSize(size.width, 800);
        window?.webContents.setZoomFactor(size.zoom);
      },
      { width, zoom },
    );
    const inside = `${width} px at ${zoom * 100} %`;
    await expect.poll(() => page.evaluate(() => innerWidth), inside).toBe(width / zoom);
    await expect.poll(() => outside(page), inside).toEqual([]);
    await action(row(page, fullOutbox.failed), 'Retry').scrollIntoViewIfNeeded();
    await expect(action(row(page, fullOutbox.failed), 'Retry')).toBeInViewport({ ratio: 1 });
  }

  await action(row(page, fullOutbox.unsure), 'Send again anyway').click();
  await expect(question(page)).toBeVisible();
  await inBoth('asked before sending again');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(question(page)).toBeVisible();
  await inBoth('asked before signing out');
});

test('the outbox needs the keyboard alone, and the focus never gets lost', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  simulator.faults.add(posting({ kind: 'close', when: 'after-storing' }));
  await sendText(page, /^Sales, ext\. 11601/, '(703) 555-0163', 'Heard by nobody?');
  await expect(page.getByRole('article')).toContainText('Not sure');
  for (const [to, words] of [
    ['(703) 555-0161', 'Refused, one.'],
    ['(703) 555-0162', 'Refused, two.'],
  ] as const) {
    simulator.faults.add(posting(notYours));
    await sendText(page, /^My direct/, to, words);
    await expect(page.getByRole('article').filter({ hasText: words })).toContainText('Not sent');
  }
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  /** Walks on with Tab until the button has the focus; a person would, too. */
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let step = 0; step < 30; step += 1) {
      await press('Tab');
      const label = await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
      if (name.test(label)) return;
    }
    throw new Error(`Tab does not lead to ${name.source}.`);
  };
  const focused = page.locator(':focus');

  await press('Control+Shift+o');
  await expect(heading(page)).toBeFocused();
  await tabTo(/^Needs you$/);
  await press('Enter');
  await expect(focused).toHaveAttribute('aria-pressed', 'true');
  await tabTo(/^History of the text to \(703\) 555-0161$/);
  await press('Enter');
  await expect(focused).toHaveAttribute('aria-expanded', 'true');
  await expect(history(row(page, 'Refused, one.'))).toHaveCount(3);
  await tabTo(/^Delete: text to \(703\) 555-0161$/);
  await press('Enter');
  await expect(row(page, 'Refused, one.')).toHaveCount(0);
  // The row that took its place has the focus, and the toast is a pane of its own.
  await expect(row(page, 'Refused, two.').locator(':focus')).toHaveCount(1);
  for (let pane = 0; pane < 4 && (await focused.textContent()) !== 'Undo'; pane += 1) await press('F6');
  await expect(focused).toHaveText('Undo');
  await press('Enter');
  await expect(row(page, 'Refused, one.')).toBeVisible();
  await expect(row(page, 'Refused, two.').locator(':focus')).toHaveCount(1);

  await press('Shift+Tab');
  await tabTo(/^Retry: text to \(703\) 555-0162$/);
  await press('Enter');
  await expect.poll(() => arrived(simulator)).toEqual(['Heard by nobody?', 'Refused, two.']);
  await expect(section(page, 'Failed').locator(':focus')).toHaveCount(1);

  await press('Control+Shift+o');
  await tabTo(/^All$/);
  await press('Enter');
  await tabTo(/^History of the text to \(703\) 555-0163$/);
  await press('Enter');
  await tabTo(/^Look again: text to \(703\) 555-0163$/);
  await press('Enter');
  await expect(row(page, 'Heard by nobody?')).toContainText('Not confirmed');
  await tabTo(/^Send again anyway: text to \(703\) 555-0163$/);
  await press('Enter');
  await expect(question(page).getByRole('button', { name: 'Do not send' })).toBeFocused();
  await press('Escape');
  await expect(question(page)).toHaveCount(0);
  await expect(focused).toHaveAccessibleName(/^Send again anyway/);
  await press('Enter');
  await tabTo(/^Send again anyway$/);
  await press('Enter');
  await expect
    .poll(() => arrived(simulator))
    .toEqual(['Heard by nobody?', 'Refused, two.', 'Heard by nobody?']);
  await expect(section(page, 'Not sure')).toHaveCount(0);
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});

test('a screen reader hears what becomes of each text, and failures at once', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  const said = await listen(page);
  simulator.faults.add(posting({ kind: 'delay', ms: 300 }));
  await sendText(page, /^My direct/, '(703) 555-0161', 'Good news.');
  await expect.poll(said).toContain('status: Text to (703) 555-0161: Sending.');
  await expect
    .poll(async () => (await said()).join('\n'))
    .toMatch(/status: Text to \(703\) 555-0161: Sent .*carrier has not confirmed\./);
  simulator.faults.add(posting(notYours));
  await sendText(page, /^My direct/, '(703) 555-0162', 'Bad news.');
  await expect
    .poll(said)
    .toContain(
      'alert: Not sent to (703) 555-0162. RingCentral says this number is not yours to text from. The assignment may have changed.',
    );
  simulator.faults.add(posting({ kind: 'close', when: 'after-storing' }));
  await sendText(page, /^Sales, ext\. 11601/, '(703) 555-0163', 'No news.');
  await expect.poll(said).toContain('status: Checking whether the text to (703) 555-0163 went out.');
  await expect.poll(said).toContain('alert: Not sure whether the text to (703) 555-0163 went out.');
  await simulator.setNetworkDown(true);
  await sendText(page, /^My direct/, '(703) 555-0164', 'Old news.');
  await expect.poll(said).toContain('status: Text to (703) 555-0164: Waits for a connection.');
  await simulator.setNetworkDown(false);
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect.poll(async () => (await said()).join('\n')).toMatch(/status: Connected again\./);
  // What a text says is not for everybody in the room.
  for (const each of await said()) expect(each).not.toContain('news.');
});
