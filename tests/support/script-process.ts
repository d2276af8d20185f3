import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A script that runs beside the test, in a process of its own. */
export interface ScriptProcess {
  /** What it has written so far, line by line; the last line only once it is ended by a line break. */
  readonly lines: readonly string[];
  /** The line after those that were asked for before. Rejects when the process ends without it. */
  nextLine(): Promise<string>;
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Ends it without a warning, as a crash does. */
  kill(): Promise<void>;
}

/** Starts `node <script> <args>`; it is gone with the test at the latest. */
export function startScript(script: URL, args: readonly string[]): ScriptProcess {
  const child = spawn(process.execPath, ['--no-warnings', fileURLToPath(script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines: string[] = [];
  const input = createInterface({ input: child.stdout });
  input.on('line', (line) => lines.push(line));
  const closed = once(input, 'close').then(() =>
    Promise.reject(new Error('the process ended without a word')),
  );
  closed.catch(() => undefined);
  let asked = 0;

  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  return {
    lines,
    async nextLine() {
      const place = asked;
      asked += 1;
      while (lines.length <= place) {
        await Promise.race([once(input, 'line'), closed]);
      }
      return lines[place] ?? '';
    },
    signal: (signal) => void child.kill(signal),
    kill,
  };
}
