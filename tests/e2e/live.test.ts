import { conversationKey } from '#domain/messages/conversation.ts';
import { askMain } from '#tests/support/ask-main.ts';
import { test } from '#tests/support/desktop-e2e.ts';
import { expectLive, startFollowing } from '#tests/support/desktop-scene.ts';
import { expect } from '#tests/support/e2e.ts';
import { openConversation, thread } from '#tests/support/outbox-scene.ts';

const tom = '+17035550168';
const direct = '+15035550110';
const spoken = '(703) 555-0168';

test('texts that came while nothing was pushed, or the computer slept, are there and told once', async ({
  daemon,
  installation,
  simulator,
}) => {
  const running = await startFollowing(installation);
  const { app, page } = running;
  const arrive = (text: string): void => void simulator.inbound({ from: tom, to: direct, text });
  /** One told twice would be counted twice. */
  const told = async (title: string): Promise<void> => {
    expect(await daemon.takeOne()).toMatchObject({ title });
    await askMain(page, 'messages:sync', null);
  };

  // A short break, after which the connection goes on where it was.
  simulator.sockets.drop();
  arrive('During the break');
  await told(spoken);
  await expectLive(running);

  // A long one: nothing can be taken up, and the events are gone.
  simulator.sockets.change({ refuseRecovery: true, loseNext: 2 });
  simulator.sockets.drop();
  arrive('During the long break');
  await told(`${spoken} (2 new)`);
  await expectLive(running);

  const power = (what: 'suspend' | 'resume'): Promise<unknown> =>
    app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), what);
  await power('suspend');
  await expect.poll(() => simulator.state().sockets.open).toBe(0);
  arrive('While asleep');
  await power('resume');
  await told(`${spoken} (3 new)`);
  await expectLive(running);

  expect(await daemon.count()).toBe(0);
  const { rows } = await askMain(page, 'messages:page', {
    conversation: conversationKey(direct, [tom]),
    before: null,
    limit: 50,
  });
  expect(rows.map(({ text }) => text)).toEqual(['During the break', 'During the long break', 'While asleep']);
});

test('an offline start shows the conversations that are here', async ({ installation, simulator }) => {
  simulator.seedMessages([
    { direction: 'Inbound', from: tom, to: direct, text: 'Is it ready?', at: Date.now() - 60_000 },
  ]);
  const first = await startFollowing(installation);
  await first.quit();
  await simulator.setNetworkDown(true);

  const { page } = await installation.start();
  await openConversation(page, spoken);
  await expect(thread(page)).toHaveText([/Is it ready\?/]);
  await expect(page.getByText(/Offline since/).first()).toBeVisible();
});
