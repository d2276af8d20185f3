import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exitCodes } from '../exit-codes.mjs';
import { exitCodeOf, forwardSignals, passThrough } from '../run-command.mjs';
import { Stop } from '../stop.mjs';
import { isOnPath } from '../system.mjs';
import { endProcessesOf, sessionVariable } from './session-processes.mjs';

const inside = fileURLToPath(new URL('./inside-session.mjs', import.meta.url));
const busConfiguration = fileURLToPath(new URL('./session-bus.conf', import.meta.url));

/**
 * Runs a command in a desktop session of its own: a virtual display of 1440 x 900, a D-Bus session bus, an unlocked
 * keychain and an empty home folder, so that the person's own display, keychain and settings are never touched. When
 * the command ends, every process of the session ends and the home folder is deleted. On macOS and Windows, which have
 * nothing of the kind, the command runs as it is.
 *
 * @param {string} command
 * @param {readonly string[]} commandArguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onOutput?: (text: string) => void }} [options] without `onOutput`
 *   the output goes to this terminal
 * @returns {Promise<number>} the command's exit code
 */
export async function runInDesktopSession(command, commandArguments, options = {}) {
  if (process.platform !== 'linux') return passThrough(command, commandArguments, withoutOutput(options));
  for (const program of ['dbus-run-session', 'xvfb-run', 'gnome-keyring-daemon']) {
    if (isOnPath(program)) continue;
    throw new Stop(exitCodes.noDisplay, `No display: a virtual one needs ${program}, which is missing.`);
  }
  const home = mkdtempSync(join(tmpdir(), 'fromline-session-'));
  const id = randomUUID();
  try {
    return await runSession(id, [process.execPath, inside, command, ...commandArguments], {
      ...options,
      env: sessionEnvironment(home, id, options.env ?? process.env),
    });
  } finally {
    await endProcessesOf(id);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @param {string} id
 * @param {readonly string[]} command
 * @param {{ cwd?: string, env: NodeJS.ProcessEnv, onOutput?: (text: string) => void }} options
 * @returns {Promise<number>}
 */
function runSession(id, command, { cwd, env, onOutput }) {
  const display = ['xvfb-run', '-a', '-s', '-screen 0 1440x900x24', '--'];
  const wrapper = [`--config-file=${busConfiguration}`, '--', ...display, ...command];
  return new Promise((resolve, reject) => {
    const output = onOutput === undefined ? 'inherit' : 'pipe';
    const child = spawn('dbus-run-session', wrapper, {
      env,
      ...(cwd === undefined ? {} : { cwd }),
      stdio: ['ignore', output, output],
      // A process group of its own: xvfb-run does not pass signals on, so they go to the whole group.
      detached: true,
    });
    for (const stream of [child.stdout, child.stderr]) {
      if (onOutput !== undefined) stream?.setEncoding('utf8').on('data', onOutput);
    }
    const stopForwarding = forwardSignals(() => void endProcessesOf(id));
    child.on('error', (error) => {
      stopForwarding();
      reject(error);
    });
    child.on('exit', (code, signal) => {
      stopForwarding();
      // What outlives the command holds the output pipes open: end it before waiting for them.
      void endProcessesOf(id).then(() => resolve(exitCodeOf(code, signal)));
    });
  });
}

/** What would lead a program of the session to the person's own desktop. */
const desktopVariables = ['DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'GNOME_KEYRING_CONTROL'];

/**
 * @param {string} home
 * @param {string} id
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
function sessionEnvironment(home, id, environment) {
  const folders = {
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_STATE_HOME: join(home, 'state'),
    XDG_RUNTIME_DIR: join(home, 'run'),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  /** @type {NodeJS.ProcessEnv} */
  const result = {
    ...environment,
    ...folders,
    XDG_SESSION_TYPE: 'x11',
    NO_AT_BRIDGE: '1',
    // Nobody on this bus keeps GTK's settings.
    GSETTINGS_BACKEND: 'memory',
    [sessionVariable]: id,
  };
  for (const name of desktopVariables) delete result[name];
  return result;
}

/**
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} options
 * @returns {import('../run-command.mjs').CommandOptions}
 */
function withoutOutput({ cwd, env }) {
  return { ...(cwd === undefined ? {} : { cwd }), ...(env === undefined ? {} : { env }) };
}
