import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { z } from 'zod';
import { expect } from 'playwright/test';

const run = promisify(execFile);

const text = z.object({ data: z.string() }).transform(({ data }) => data);
const historySchema = z.object({
  data: z.tuple([z.array(z.object({ summary: text, body: text, appname: text }))]),
});

export interface ShownNotification {
  readonly title: string;
  /** As it came to the daemon: markup. */
  readonly body: string;
}

/** A notification daemon of this session: dunst, asked by `dunstctl`. */
export interface NotificationDaemon {
  /** How many stand on the screen or wait for room there. */
  count(): Promise<number>;
  /** Waits for exactly one on the screen, reads it and takes it away as a person does with its cross. */
  takeOne(): Promise<ShownNotification>;
  /** Clicks the one on the screen. */
  click(): Promise<void>;
  close(): Promise<void>;
}

async function dunstctl(...command: readonly string[]): Promise<string> {
  const { stdout } = await run('dunstctl', [...command]);
  return stdout;
}

export async function startNotificationDaemon(): Promise<NotificationDaemon> {
  const child = spawn('dunst', ['-conf', '/dev/null'], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const count = async (): Promise<number> =>
    Number(await dunstctl('count', 'displayed')) + Number(await dunstctl('count', 'waiting'));
  await expect(async () => expect(await count()).toBe(0)).toPass({ timeout: 10_000 });

  return {
    count,
    async takeOne() {
      await expect.poll(count).toBe(1);
      await dunstctl('close-all');
      const history = historySchema.parse(JSON.parse(await dunstctl('history')));
      const [newest] = history.data[0];
      if (newest === undefined) throw new Error('nothing in the history of the daemon');
      return { title: newest.summary, body: newest.body };
    },
    async click() {
      await expect.poll(count).toBe(1);
      await dunstctl('action', '0');
    },
    async close() {
      child.kill();
      await ended;
    },
  };
}
