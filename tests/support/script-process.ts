import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A script that runs beside the test, in a process of its own. */
export interface ScriptProcess {
  /** What it has written so far, line by line; the last line only once it is ended by a line break. */
  readonly lines: readonly string[];
  /** The line after those that were asked for before. Rejects when the process ends without it. */
  nextLine(): Promise<string>;
  /** Holds it still wherever it is, until `goOn`; all that it has told stands in `lines` then. Not on Windows. */
  stop(): Promise<void>;
  goOn(): void;
  /** Ends it without a warning, as a crash does. */
  kill(): Promise<void>;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** Whether all threads of the process stand still, as the system tells. */
function isStopped(processId: number | undefined): boolean {
  const tasks = `/proc/${processId}/task`;
  const states = existsSync(tasks)
    ? readdirSync(tasks).map((task) => /\) (\w)/.exec(readFileSync(`${tasks}/${task}/stat`, 'utf8'))?.[1])
    : [execFileSync('ps', ['-o', 'state=', '-p', `${processId}`], { encoding: 'utf8' }).trim()[0]];
  return states.every((state) => state === 'T');
}

/** A shell that runs what follows it with a disk that takes nothing: every file may be one block long. Not on Windows. */
const onFullDisk = ['sh', '-c', 'trap "" XFSZ; ulimit -f 1; exec "$@"', 'sh'];

/** Starts `node <script> <args>`; it is gone with the test at the latest. */
export function startScript(
  script: URL,
  args: readonly string[],
  { fullDisk = false }: { readonly fullDisk?: boolean } = {},
): ScriptProcess {
  const node = [process.execPath, '--no-warnings', fileURLToPath(script), ...args];
  const [command = '', ...rest] = fullDisk ? [...onFullDisk, ...node] : node;
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
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
    async stop() {
      child.kill('SIGSTOP');
      while (!isStopped(child.pid)) await pause();
      // What it wrote before may still be on its way.
      let seen: number;
      do {
        seen = lines.length;
        await pause();
      } while (lines.length > seen);
    },
    goOn: () => void child.kill('SIGCONT'),
    kill,
  };
}
