import { randomUUID } from 'node:crypto';
import { conversationKey } from '#domain/messages/conversation.ts';
import { askMain } from '#tests/support/ask-main.ts';
import { closeWindow, isWindowVisible, startFollowing, withSettings } from '#tests/support/desktop-scene.ts';
import { test } from '#tests/support/desktop-e2e.ts';
import { expect } from '#tests/support/e2e.ts';

const tom = '+17035550168';
const dana = '+17035550199';
const direct = '+15035550110';
const to = 'to My direct (503) 555-0110';

test.beforeEach(async ({ installation }) => {
  await withSettings(installation, { closing: 'tray' });
});

test('a new text reaches the desktop at each level of privacy, and its click opens the conversation', async ({
  daemon,
  panel,
  installation,
  simulator,
}) => {
  const running = await startFollowing(installation);
  const { page } = running;
  const arrive = (text: string, from = tom): void => void simulator.inbound({ from, to: direct, text });
  const atLevel = (notifications: 'sender-and-text' | 'only-new' | 'nothing'): Promise<unknown> =>
    askMain(page, 'settings:change', { notifications });

  await expect.poll(() => panel.items()).toBe(1);
  const calmIcon = await panel.icon();
  // As installed: the sender, not the text.
  arrive('The first one');
  expect(await daemon.takeOne()).toEqual({ title: '(703) 555-0168', body: to });
  await expect.poll(() => panel.tooltip()).toBe('1 unread');
  await expect.poll(() => panel.icon()).not.toEqual(calmIcon);

  await atLevel('sender-and-text');
  arrive('<b>Are</b> they in & <img src="x">?', dana);
  expect(await daemon.takeOne()).toEqual({
    title: '(703) 555-0199',
    body: `${to}\n&lt;b&gt;Are&lt;/b&gt; they in &amp; &lt;img src="x"&gt;?`,
  });

  await atLevel('only-new');
  arrive('Neither sender nor text', '+17035550170');
  expect(await daemon.takeOne()).toEqual({ title: 'New message', body: to });

  await atLevel('nothing');
  arrive('Nothing at all', '+17035550171');
  await expect.poll(() => panel.tooltip()).toBe('4 unread');
  expect(await daemon.count()).toBe(0);

  // Two of one conversation are one notification, which opens a window that was put away.
  await atLevel('sender-and-text');
  await closeWindow(running);
  await expect.poll(() => isWindowVisible(running)).toBe(false);
  arrive('Half past nine?');
  await expect.poll(() => panel.tooltip()).toBe('5 unread');
  arrive('Or ten?');
  await expect.poll(() => panel.tooltip()).toBe('6 unread');
  await expect.poll(() => daemon.count()).toBe(1);
  await daemon.click();
  await expect.poll(() => isWindowVisible(running)).toBe(true);
  await expect(page.getByText('Or ten?').first()).toBeVisible();
  await expect.poll(() => daemon.count()).toBe(0);
});

test('an own text that fails, and one that was read, are followed on the desktop too', async ({
  daemon,
  panel,
  installation,
  simulator,
}) => {
  const running = await startFollowing(installation);
  const { page } = running;
  simulator.inbound({ from: tom, to: direct, text: 'Read me on the phone' });
  await expect.poll(() => daemon.count()).toBe(1);
  const key = conversationKey(direct, [tom]);
  await askMain(page, 'conversations:mark', { key, isRead: true });
  await expect.poll(() => daemon.count()).toBe(0);

  // Nobody looks at the window while this one fails.
  await closeWindow(running);
  await expect.poll(() => isWindowVisible(running)).toBe(false);
  simulator.faults.add({
    method: 'POST',
    path: '/restapi/v1.0/account/~/extension/~/sms',
    act: { kind: 'answer', status: 400, body: { errorCode: 'MSG-243', message: 'No such recipient' } },
  });
  const { rows } = await askMain(page, 'numbers:page', { offset: 0, limit: 100 });
  const numberId = rows.find(({ number }) => number.e164 === direct)?.number.id ?? '';
  await askMain(page, 'outbox:enqueue', {
    sends: [{ id: randomUUID(), to: [tom], text: 'This one will not go' }],
    draftId: null,
    numberId,
    files: [],
    sendAt: null,
    endsWhenAnswered: false,
  });
  expect(await daemon.takeOne()).toEqual({
    title: 'Not delivered to (703) 555-0168',
    body: 'RingCentral has blocked a number of this text (from My direct (503) 555-0110)',
  });
  await expect.poll(() => panel.tooltip()).toBe('1 failed');
});
