import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { npmPackagesState } from '../npm-packages.mjs';
import { capture } from '../run-command.mjs';
import { runInDesktopSession } from '../session/desktop-session.mjs';
import { hasDisplay, isRoot } from '../system.mjs';
import { missingNeeds } from '../system-packages.mjs';
import { missing, note, present } from './finding.mjs';

const roundTrip = fileURLToPath(new URL('./keychain-round-trip.mjs', import.meta.url));
const roundTripLimitMs = 20_000;

/** @typedef {import('./finding.mjs').Finding} Finding */

/**
 * What the app needs from the desktop: packages, display, D-Bus, keychain, Chromium's sandbox.
 *
 * @returns {Promise<Finding[]>}
 */
export async function examineDesktop() {
  const packages = await examinePackages();
  const canHaveSession = packages.state !== 'missing';
  return [
    packages,
    examineDisplay(),
    examineSandbox(),
    examineBus(),
    await examineKeychain(canHaveSession),
  ].filter((finding) => finding !== null);
}

/** @returns {Promise<Finding>} */
async function examinePackages() {
  if (process.platform !== 'linux') return present('System packages: none needed here');
  const lacking = await missingNeeds('session');
  if (lacking.length === 0) return present('System packages');
  const names = lacking.map((need) => need.names[0]).join(', ');
  return missing(
    `System packages are missing: ${names}`,
    'Run `npm test`: it installs them as root, or names the command.',
  );
}

/** @returns {Finding} */
function examineDisplay() {
  if (process.platform !== 'linux') return present('Display');
  if (!hasDisplay()) return note('No display', '`npm start` makes the guided tour under a virtual one.');
  return present(`Display ${process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] || ''}`);
}

/** @returns {Finding | null} */
function examineSandbox() {
  if (process.platform !== 'linux') return null;
  if (isRoot())
    return note(
      'Running as root: Chromium runs without its sandbox',
      'Use an ordinary account for real use.',
    );
  const refusals = [
    settingIs('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'),
    settingIs('/proc/sys/kernel/unprivileged_userns_clone', '0'),
    settingIs('/proc/sys/user/max_user_namespaces', '0'),
  ];
  if (!refusals.includes(true)) return present("Chromium's sandbox: user namespaces are allowed");
  return note(
    "This system restricts user namespaces, which Chromium's sandbox uses",
    'If the app ends at once, make chrome-sandbox beside the Electron executable belong to root with mode 4755.',
  );
}

/**
 * @param {string} file
 * @param {string} value
 * @returns {boolean}
 */
function settingIs(file, value) {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === value;
}

/** @returns {Finding | null} */
function examineBus() {
  if (process.platform !== 'linux') return null;
  const runtimeBus = `${process.env['XDG_RUNTIME_DIR'] ?? ''}/bus`;
  if ((process.env['DBUS_SESSION_BUS_ADDRESS'] ?? '') !== '' || existsSync(runtimeBus))
    return present('D-Bus session');
  return note(
    'No D-Bus session',
    'The keychain and notifications need one; the tests and the tour bring their own.',
  );
}

/**
 * Writes a secret, reads it back and deletes it: in this session's keychain or, without a D-Bus session, in one of its
 * own.
 *
 * @param {boolean} canHaveSession
 * @returns {Promise<Finding>}
 */
async function examineKeychain(canHaveSession) {
  if (npmPackagesState() === 'missing')
    return missing('Keychain: not tried without npm packages', 'Run `npm run build`.');
  if (examineBus()?.state === 'note') {
    if (!canHaveSession)
      return missing('Keychain: not tried without the system packages', 'Install those first.');
    let output = '';
    const code = await runInDesktopSession(process.execPath, [roundTrip], {
      onOutput: (text) => (output += text),
    });
    return code === 0
      ? present('Keychain: write, read and delete, in a session of its own')
      : missing(
          `Keychain, in a session of its own: ${output.trim()}`,
          'Install gnome-keyring and libsecret-1-0.',
        );
  }
  const { code, output } = await capture(process.execPath, [roundTrip], { timeoutMs: roundTripLimitMs });
  return code === 0
    ? present('Keychain: write, read and delete')
    : missing(
        `Keychain: ${output.trim() || 'no answer'}`,
        'Unlock it, or start a secret service such as gnome-keyring or KWallet. Without one, you sign in at every start.',
      );
}
