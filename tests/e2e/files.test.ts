import type { Page } from 'playwright';
import type { Simulator } from '#simulator/simulator.ts';
import { askMain } from '#tests/support/ask-main.ts';
import { expect, startSignedIn, test } from '#tests/support/e2e.ts';
import { posts, textbox, thread } from '#tests/support/outbox-scene.ts';
import {
  attached,
  chooseFiles,
  drawPicture,
  dropFiles,
  pasteFiles,
  type GivenFile,
} from '#tests/support/pane-files.ts';

const limit = 1_500_000;

/** The files that arrived, as the platform has them. */
const received = (simulator: Simulator): readonly (readonly GivenFile[])[] =>
  simulator.state().texts.map(({ attachments }) =>
    attachments.map(({ id, fileName, contentType }) => ({
      name: fileName,
      type: contentType,
      bytes: new Uint8Array(simulator.attachment(id) ?? []),
    })),
  );

const sendButton = (page: Page) => page.getByRole('form', { name: /^Text from/ }).locator('[type=submit]');
/** How many files main keeps with what stands in the pane. */
const keptFiles = async (page: Page): Promise<number | undefined> =>
  (await askMain(page, 'drafts:page', { offset: 0, limit: 10 })).rows[0]?.files.length;

test.describe('with a number that sends pictures', () => {
  test.use({ profile: 'sales' });

  test('files by drop, paste and picker outlive a kill and a time offline, and arrive byte for byte', async ({
    installation,
    simulator,
  }) => {
    const first = await startSignedIn(installation);
    const draw = async (
      name: string,
      type: 'image/png' | 'image/jpeg',
      seed: number,
    ): Promise<GivenFile> => ({
      name,
      type,
      bytes: await drawPicture(first.page, { width: 160, height: 120, type, seed }),
    });
    const fence = await draw('fence.png', 'image/png', 1);
    const pasted = await draw('image.png', 'image/png', 2);
    const doors = [await draw('door.jpg', 'image/jpeg', 3), await draw('door.jpg', 'image/jpeg', 4)];
    const plan = {
      name: 'Plan.pdf',
      type: 'application/pdf',
      bytes: new TextEncoder().encode('%PDF-1.7 plan'),
    };

    await first.page.getByRole('link', { name: /^My direct/ }).click();
    await textbox(first.page, 'Message').fill('The fence and both doors.');
    await first.page.getByRole('combobox', { name: 'To' }).fill('(703) 555-0168');
    await dropFiles(first.page.getByRole('navigation', { name: 'Numbers' }), [fence]);
    await pasteFiles(textbox(first.page, 'Message'), [pasted]);
    await chooseFiles(first.page, [...doors, plan]);
    await expect(attached(first.page)).toHaveText([
      /fence\.png/,
      /image\.png/,
      /door\.jpg/,
      /door\.jpg/,
      /Plan\.pdf/,
    ]);
    await expect(first.page.getByText(/ of 1\.5 MB, 5 of 10$/)).toBeVisible();
    await expect.poll(() => keptFiles(first.page)).toBe(5);
    await first.kill();

    const { page } = await installation.start();
    await expect(attached(page)).toHaveText([
      /fence\.png/,
      /image\.png/,
      /door\.jpg/,
      /door\.jpg/,
      /Plan\.pdf/,
    ]);
    await expect(attached(page).locator('img')).toHaveCount(4);
    await expect(page.getByRole('form', { name: 'Text from My direct' })).toBeVisible();
    await simulator.setNetworkDown(true);
    await textbox(page, 'Message').press('Enter');
    await expect(thread(page).last()).toContainText('Waits for a connection');
    await expect(thread(page).last().getByRole('img', { name: 'door.jpg' })).toHaveCount(2);
    await expect(attached(page)).toHaveCount(0);
    expect(posts(simulator)).toEqual([]);
    await simulator.setNetworkDown(false);
    await expect
      .poll(() => received(simulator), { timeout: 30_000 })
      .toEqual([[fence, pasted, ...doors, plan]]);
    expect(simulator.state().texts).toMatchObject([
      { from: '+15035550110', to: ['+17035550168'], text: 'The fence and both doors.' },
    ]);
  });

  test('a large photo is made to fit, and goes without words; what cannot go is named', async ({
    installation,
    simulator,
  }) => {
    const { page } = await startSignedIn(installation);
    await page.getByRole('link', { name: /^My direct/ }).click();
    await page.getByRole('combobox', { name: 'To' }).fill('(703) 555-0168');
    const photo = await drawPicture(page, { width: 2_600, height: 1_950, type: 'image/jpeg', seed: 5 });
    expect(photo.byteLength).toBeGreaterThan(limit);
    await chooseFiles(page, [
      { name: 'Garden.jpeg', type: 'image/jpeg', bytes: photo },
      { name: 'setup.exe', type: 'application/x-msdownload', bytes: photo.slice(0, 9) },
      { name: 'nothing.png', type: 'image/png', bytes: new Uint8Array() },
      { name: 'film.mp4', type: 'video/mp4', bytes: new Uint8Array(limit + 1) },
    ]);
    const pane = page.getByRole('form', { name: /^Text from/ });
    for (const words of [
      'setup.exe was not attached: RingCentral does not take this kind of file.',
      'nothing.png was not attached: there is nothing in it.',
      'film.mp4 was not attached: it is larger than the 1.5 MB that a text takes.',
      /together is too much: a text takes 1\.5 MB\.$/,
    ]) {
      await expect(pane.getByText(words)).toBeVisible();
    }
    await expect(sendButton(page)).toHaveText('Too large');
    await sendButton(page).press('Enter');
    expect(posts(simulator)).toEqual([]);

    await page.getByRole('button', { name: 'Shrink to fit' }).click();
    await expect(pane.getByText(/together is too much/)).toHaveCount(0);
    await expect(textbox(page, 'Message')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect.poll(() => simulator.state().texts).toHaveLength(1);
    const [[small] = []] = received(simulator);
    expect(small).toMatchObject({ name: 'Garden.jpg', type: 'image/jpeg' });
    expect([...(small?.bytes.subarray(0, 3) ?? [])]).toEqual([0xff, 0xd8, 0xff]);
    expect(small?.bytes.byteLength).toBeLessThanOrEqual(limit);
    // As large as it can be, not as small.
    expect(small?.bytes.byteLength).toBeGreaterThan(limit / 10);
    await expect(
      thread(page)
        .last()
        .getByRole('img', { name: /^Photo you sent/ }),
    ).toBeVisible();
  });
});

test.describe('with a toll-free number', () => {
  test.use({ profile: 'support' });

  test('files are refused with the reason, and what was written and attached before stays', async ({
    installation,
    simulator,
  }) => {
    const { page } = await startSignedIn(installation);
    const file = {
      name: 'fence.png',
      type: 'image/png',
      bytes: await drawPicture(page, { width: 16, height: 16, type: 'image/png', seed: 1 }),
    };
    await page.getByRole('link', { name: /^Front desk/ }).click();
    await page.getByRole('combobox', { name: 'To' }).fill('(703) 555-0168');
    await textbox(page, 'Message').fill('The fence as promised.');
    await chooseFiles(
      page,
      Array.from({ length: 11 }, (_, place) => ({ ...file, name: `${place}.png` })),
    );
    await expect(attached(page)).toHaveCount(10);
    await expect(page.getByText('10.png was not attached: a text takes 10 files.')).toBeVisible();
    await page.keyboard.press('Control+Shift+p');
    await expect(attached(page)).toHaveCount(0);
    await chooseFiles(page, [file]);

    await page.getByRole('link', { name: /^Main toll-free/ }).click();
    const pane = page.getByRole('form', { name: 'Text from Main toll-free' });
    await expect(pane).toContainText(
      'Main toll-free cannot send pictures. Remove it or choose a number with MMS.',
    );
    await expect(attached(page)).toHaveCount(1);
    await dropFiles(pane, [{ ...file, name: 'gate.png' }]);
    await expect(pane).toContainText(
      'gate.png was not attached: Main toll-free cannot send pictures. Choose a number with MMS.',
    );
    await expect(textbox(page, 'Message')).toHaveValue('The fence as promised.');
    await textbox(page, 'Message').press('Enter');
    await expect(textbox(page, 'Message')).toHaveValue('The fence as promised.');
    expect(posts(simulator)).toEqual([]);

    await page.getByRole('button', { name: 'Remove fence.png' }).click();
    await textbox(page, 'Message').press('Enter');
    await expect(thread(page).last()).toContainText('Sent');
    expect(simulator.state().texts).toMatchObject([{ text: 'The fence as promised.', attachments: [] }]);
  });
});
