import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

const startLimitMs = 10_000;
const pollMs = 20;

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
  while (!existsSync(control) && daemon.exitCode === null && performance.now() < deadline)
    await delay(pollMs);
  return { dispose: () => void daemon.kill() };
}
