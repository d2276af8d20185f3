import { accessSync, constants, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { missing, present } from './finding.mjs';

/** The loopback ports that the sign-in may use for its answer; they are registered with RingCentral. */
const signInPorts = [47110, 47111, 47112];

/**
 * Free ports and a data folder that can be written.
 *
 * @returns {Promise<import('./finding.mjs').Finding[]>}
 */
export async function examineMachine() {
  return [await examinePorts(), examineDataFolder()];
}

/** @returns {Promise<import('./finding.mjs').Finding>} */
async function examinePorts() {
  const taken = [];
  for (const port of signInPorts) {
    if (!(await isFree(port))) taken.push(port);
  }
  if (taken.length === 0) return present(`Loopback ports ${signInPorts.join(', ')} for the sign-in are free`);
  return missing(
    `Loopback ports in use: ${taken.join(', ')}`,
    'Sign-in needs one of them. End the program that listens there, which may be Fromline itself.',
  );
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** @returns {import('./finding.mjs').Finding} */
function examineDataFolder() {
  const folder = dataFolder();
  let nearest = folder;
  while (!existsSync(nearest)) nearest = dirname(nearest);
  try {
    accessSync(nearest, constants.W_OK);
    return present(`Data folder ${folder}${nearest === folder ? '' : ' (made at the first start)'}`);
  } catch {
    return missing(
      `${nearest} cannot be written`,
      `Fromline keeps its data in ${folder}: allow your account to write there.`,
    );
  }
}

/** @returns {string} Electron's userData folder for an app of this name */
function dataFolder() {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Fromline');
  if (process.platform === 'win32') {
    return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Fromline');
  }
  return join(process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'Fromline');
}
