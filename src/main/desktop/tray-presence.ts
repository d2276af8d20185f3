import { execFile } from 'node:child_process';

/** Runs a program of the system; its output, or null when it is missing, fails or takes too long. */
export type RunProgram = (program: string, programArguments: readonly string[]) => Promise<string | null>;

/** Milliseconds; a session bus answers in a few. */
const patience = 2_000;
const longestAnswer = 4_096;

const runProgram: RunProgram = (program, programArguments) =>
  new Promise((resolve) => {
    execFile(program, programArguments, { timeout: patience, maxBuffer: longestAnswer }, (error, stdout) =>
      resolve(error === null ? stdout : null),
    );
  });

const watcher = 'org.kde.StatusNotifierWatcher';
const path = '/StatusNotifierWatcher';
const properties = 'org.freedesktop.DBus.Properties.Get';
const property = 'IsStatusNotifierHostRegistered';

/** The same question to the session bus by each program that can ask it; a desktop has at least one. */
const questions: readonly (readonly [program: string, ...programArguments: string[]])[] = [
  ['busctl', '--user', '--no-pager', 'get-property', watcher, path, watcher, property],
  [
    'gdbus',
    'call',
    '--session',
    '--dest',
    watcher,
    '--object-path',
    path,
    '--method',
    properties,
    watcher,
    property,
  ],
  [
    'dbus-send',
    '--session',
    '--print-reply=literal',
    `--dest=${watcher}`,
    path,
    properties,
    `string:${watcher}`,
    `string:${property}`,
  ],
];

/**
 * Whether a panel would take our icon: on Linux, whether a StatusNotifier host is registered, which Electron does not
 * tell (docs/adr/0016-tray-by-asking-the-session-bus.md); elsewhere there always is one.
 */
export async function hasTrayHost(platform: NodeJS.Platform, run: RunProgram = runProgram): Promise<boolean> {
  if (platform !== 'linux') return true;
  for (const [program, ...programArguments] of questions) {
    const answer = await run(program, programArguments);
    if (answer !== null) return /\btrue\b/.test(answer);
  }
  return false;
}
