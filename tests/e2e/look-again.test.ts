import type { NumberNote } from '#domain/number-change.ts';
import type { Simulator } from '#simulator/simulator.ts';
import { askMain } from '#tests/support/ask-main.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { expect, startSignedIn, test } from '#tests/support/e2e.ts';

test.use({ profile: 'sales' });

const queue = '+15035550111';

const listReads = (simulator: Simulator): number =>
  simulator.state().requests.filter(({ path }) => path.endsWith('/extension/~/phone-number')).length;

const notes = async ({ page }: RunningApp): Promise<readonly NumberNote['change'][]> =>
  (await askMain(page, 'app:snapshot', null)).numberNotes.map(({ change }) => change);

/** Lets six minutes pass in the main process. */
const passSixMinutes = ({ app }: RunningApp): Promise<void> =>
  app.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 360_000;
  });

const comeBack = ({ app }: RunningApp): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.emit('focus'));
const wakeUp = ({ app }: RunningApp): Promise<void> =>
  app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'));

test('the list is read again when somebody comes back to the window or the computer wakes up, but not each time', async ({
  installation,
  simulator,
}) => {
  const running = await startSignedIn(installation);
  await expect.poll(async () => (await askMain(running.page, 'app:snapshot', null)).numbers.total).toBe(6);
  const reads = listReads(simulator);

  simulator.setAssignment({ phoneNumber: queue, sms: false });
  await comeBack(running);
  await passSixMinutes(running);
  await comeBack(running);
  await comeBack(running);
  await expect.poll(() => notes(running)).toEqual([{ type: 'texting-lost', number: queue }]);
  expect(listReads(simulator)).toBe(reads + 1);

  simulator.setAssignment({ phoneNumber: queue, sms: true });
  await passSixMinutes(running);
  await wakeUp(running);
  await expect
    .poll(() => notes(running))
    .toEqual([
      { type: 'texting-gained', number: queue },
      { type: 'texting-lost', number: queue },
    ]);
  expect(listReads(simulator)).toBe(reads + 2);
});
