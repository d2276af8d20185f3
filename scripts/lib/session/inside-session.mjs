// Runs inside dbus-run-session and xvfb-run: unlocks a keychain of its own, then runs the command it is given.
import { passThrough } from '../run-command.mjs';
import { startKeychain } from './session-keychain.mjs';

const [command = '', ...commandArguments] = process.argv.slice(2);
const keychain = await startKeychain();
try {
  process.exitCode = await passThrough(command, commandArguments);
} finally {
  keychain.dispose();
}
