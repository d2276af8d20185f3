import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { appError } from '#domain/app-error.ts';
import { ok } from '#domain/result.ts';
import type { ServicesOptions } from '#main/services-options.ts';
import { clearDemo } from '#main/demo/demo-directory.ts';
import { openDemo } from '#main/demo/open-demo.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

it('ends the simulator when there is no room for the demo', async () => {
  const dataDirectory = join(temporaryFolder(), 'a-file');
  writeFileSync(dataDirectory, '');
  const stop = vi.fn();
  const account = { config: { dataDirectory }, logger: silentLogger } as unknown as ServicesOptions;
  const opened = await openDemo({
    account,
    startPlatform: () => Promise.resolve(ok({ serverUrl: 'http://127.0.0.1:9', clientId: 'demo', stop })),
  });
  expect(opened).toEqual({ ok: false, error: appError('demo-not-started') });
  expect(stop).toHaveBeenCalledOnce();
});

it('clears what a demo left behind that did not end in order, and nothing else', async () => {
  const dataDirectory = temporaryFolder();
  mkdirSync(join(dataDirectory, 'demo', 'deep'), { recursive: true });
  writeFileSync(join(dataDirectory, 'demo', 'fromline.db'), 'x');
  writeFileSync(join(dataDirectory, 'fromline.db'), 'x');
  await clearDemo(dataDirectory);
  expect(existsSync(join(dataDirectory, 'demo'))).toBe(false);
  expect(existsSync(join(dataDirectory, 'fromline.db'))).toBe(true);
  await clearDemo(dataDirectory);
});
