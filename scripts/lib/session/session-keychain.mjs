import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { capture } from '../run-command.mjs';

const startLimitMs = 10_000;
const pollMs = 20;

/** A question to the bus; it starts no keychain by itself, so one that is not there yet would count as none. */
const hasOwner = [
  '--session',
  '--print-reply=literal',
  '--dest=org.freedesktop.DBus',
  '/org/freedesktop/DBus',
  'org.freedesktop.DBus.NameHasOwner',
  'string:org.freedesktop.secrets',
];

/** @returns {Promise<boolean>} whether somebody answers for secrets; true where nobody can tell */
async function isOnBus() {
  const { code, stdout } = await capture('dbus-send', hasOwner);
  return code !== 0 || stdout.includes('true');
}

/**
 * Starts gnome-keyring with an empty, unlocked keychain below this session's XDG_DATA_HOME.
 *
 * @returns {Promise<{ dispose: () => void }>}
 */
export async function startKeychain() {
  const daemon = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // The password of a keychain that lives as long as this session; what it protects is made up by the tests.
  daemon.stdin.on('error', () => undefined).end('session');
  const control = join(process.env['XDG_RUNTIME_DIR'] ?? '', 'keyring', 'control');
  const deadline = performance.now() + startLimitMs;
  const isReady = async () => existsSync(control) && (await isOnBus());
  while (daemon.exitCode === null && performance.now() < deadline && !(await isReady())) await delay(pollMs);
  return { dispose: () => void daemon.kill() };
}
