import { performance } from 'node:perf_hooks';
import { exitCodes } from './exit-codes.mjs';
import { durationSince } from './report.mjs';
import { capture } from './run-command.mjs';
import { Stop } from './stop.mjs';
import { isOnPath, isRoot } from './system.mjs';

/**
 * What a Debian or Ubuntu needs. A need lists the names that a package goes by; newer releases renamed some of them in
 * the change to 64-bit time.
 *
 * @typedef {object} Need
 * @property {readonly string[]} names
 * @property {string} file a program or shared library that tells, on other Linux systems, whether it is there
 */

/** @type {readonly Need[]} what the app itself needs */
const appNeeds = [
  { names: ['libsecret-1-0'], file: 'libsecret-1.so.0' },
  { names: ['libnotify4'], file: 'libnotify.so.4' },
  { names: ['libnss3'], file: 'libnss3.so' },
  { names: ['libgtk-3-0', 'libgtk-3-0t64'], file: 'libgtk-3.so.0' },
  { names: ['libasound2', 'libasound2t64'], file: 'libasound.so.2' },
  { names: ['libgbm1'], file: 'libgbm.so.1' },
];

/** @type {readonly Need[]} what a session without a desktop needs besides (session/desktop-session.mjs) */
const sessionNeeds = [
  { names: ['xvfb'], file: 'xvfb-run' },
  { names: ['xauth'], file: 'xauth' },
  { names: ['dbus'], file: 'dbus-run-session' },
  { names: ['gnome-keyring'], file: 'gnome-keyring-daemon' },
  // A notification daemon, and a panel with a tray on the system's Python (tests/support/status-notifier-host.py).
  { names: ['dunst'], file: 'dunst' },
  { names: ['python3-dbus'], file: 'python3' },
  { names: ['python3-gi'], file: 'python3' },
];

/**
 * @param {'app' | 'session'} purpose the app on a desktop, or also a session of its own
 * @returns {readonly Need[]}
 */
export function needsFor(purpose) {
  return purpose === 'app' ? appNeeds : [...sessionNeeds, ...appNeeds];
}

/**
 * As root on Debian or Ubuntu installs what is missing; otherwise names the one command to run and stops.
 *
 * @param {'app' | 'session'} purpose
 * @param {import('./report.mjs').Report} report
 */
export async function ensureSystemPackages(purpose, report) {
  if (process.platform !== 'linux') return;
  const missing = await missingNeeds(purpose);
  if (missing.length === 0) {
    report.done('System packages');
    return;
  }
  if (!isOnPath('apt-get')) {
    throw new Stop(
      exitCodes.systemPackagesMissing,
      `Missing: ${missing.map((need) => need.file).join(', ')}. Install what provides these with this system's package ` +
        'manager, then run the same command again.',
    );
  }
  if (!isRoot()) {
    const names = await packageNames(missing);
    throw new Stop(
      exitCodes.systemPackagesMissing,
      'Some system packages are missing. Run this, then the same command again:\n\n' +
        `    sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}\n`,
    );
  }
  await install(missing, report);
}

/**
 * @param {readonly Need[]} missing
 * @param {import('./report.mjs').Report} report
 */
async function install(missing, report) {
  const startedAt = performance.now();
  report.working(`System packages (${missing.map((need) => need.names[0]).join(', ')})`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await capture('apt-get', ['update', '-q'], { env });
  const names = await packageNames(missing);
  const result = await capture('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...names], {
    env,
  });
  if (result.code === 0) {
    report.done(`System packages, ${durationSince(startedAt)}`);
    return;
  }
  const output = update.output + result.output;
  throw /Could not resolve|Failed to fetch|Unable to connect|Could not connect|Unable to locate/.test(output)
    ? new Stop(
        exitCodes.noNetwork,
        'No network: apt-get cannot reach its package sources. Connect and try again.',
        output,
      )
    : new Stop(exitCodes.systemPackagesMissing, `apt-get could not install ${names.join(' ')}.`, output);
}

/**
 * @param {'app' | 'session'} purpose
 * @returns {Promise<readonly Need[]>}
 */
export async function missingNeeds(purpose) {
  const needs = needsFor(purpose);
  if (isOnPath('dpkg-query')) {
    const names = needs.flatMap((need) => need.names);
    // dpkg-query answers 1 when it does not know one of the names, and lists the others all the same.
    const { stdout } = await capture('dpkg-query', [
      '-W',
      '-f',
      '${Package} ${db:Status-Status}\n',
      ...names,
    ]);
    return needs.filter((need) => !isInstalled(need, stdout));
  }
  const { stdout } = await capture('/sbin/ldconfig', ['-p']);
  return needs.filter(
    (need) => !(need.file.includes('.so') ? stdout.includes(need.file) : isOnPath(need.file)),
  );
}

/**
 * @param {Need} need
 * @param {string} listing lines of dpkg-query: package name, status
 * @returns {boolean}
 */
export function isInstalled(need, listing) {
  const lines = listing.split('\n');
  return need.names.some((name) => lines.includes(`${name} installed`));
}

/**
 * The name that this release knows each package by.
 *
 * @param {readonly Need[]} needs
 * @returns {Promise<string[]>}
 */
async function packageNames(needs) {
  const { stdout } = await capture(
    'apt-cache',
    ['policy', ...needs.flatMap((need) => need.names)],
    // The word "Candidate" is translated otherwise.
    { env: { ...process.env, LC_ALL: 'C' } },
  );
  return needs.map((need) => chooseName(need, stdout));
}

/**
 * @param {Need} need
 * @param {string} policy what `apt-cache policy` printed
 * @returns {string} the first name that can be installed, or the oldest when apt knows none
 */
export function chooseName(need, policy) {
  const installable = need.names.find((name) => {
    const section = policy.split(/\n(?=\S)/).find((text) => text.startsWith(`${name}:\n`));
    const candidate = /^ {2}Candidate: (.+)$/m.exec(section ?? '')?.[1];
    return candidate !== undefined && candidate !== '(none)';
  });
  return installable ?? need.names[0] ?? '';
}
