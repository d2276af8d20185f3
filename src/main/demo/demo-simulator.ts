import { utilityProcess } from 'electron';
import { z } from 'zod';
import { appError, type AppError } from '#domain/app-error.ts';
import type { Logger } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';

/** Where the demo's RingCentral answers. */
export interface DemoPlatform {
  readonly serverUrl: string;
  readonly clientId: string;
  readonly stop: () => void;
}

const readyLine = z.object({ url: z.url(), clientId: z.string() });
const longestStart = 15_000;

/**
 * Starts the simulator in a process of its own, which ends with the app at the latest. It says on its first line where
 * it listens (src/simulator/README.md).
 */
export function startDemoSimulator(
  modulePath: string,
  logger: Logger,
): Promise<Result<DemoPlatform, AppError>> {
  return new Promise((resolve) => {
    const child = utilityProcess.fork(modulePath, ['--profile', 'demo', '--port', '0'], {
      stdio: 'pipe',
      serviceName: 'Fromline demo',
    });
    let heard = '';
    const settle = (result: Result<DemoPlatform, AppError>): void => {
      clearTimeout(deadline);
      child.stdout?.removeAllListeners('data').resume();
      if (!result.ok) child.kill();
      resolve(result);
    };
    const fail = (why: string): void => {
      logger.error('demo not started', { why });
      settle(err(appError('demo-not-started')));
    };
    const deadline = setTimeout(() => fail('no word in time'), longestStart);
    child.once('exit', () => fail('ended'));
    child.stderr?.resume();
    child.stdout?.on('data', (chunk: Buffer) => {
      heard += chunk.toString('utf8');
      const end = heard.indexOf('\n');
      if (end < 0) return;
      const line = readyLine.safeParse(parseJson(heard.slice(0, end)));
      if (!line.success) {
        fail('first line not understood');
        return;
      }
      child.removeAllListeners('exit');
      settle(ok({ serverUrl: line.data.url, clientId: line.data.clientId, stop: () => void child.kill() }));
    });
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
