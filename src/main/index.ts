import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { readConfig, type Config } from './config.ts';
import { registerAppScheme } from './desktop/app-protocol.ts';
import { startApp } from './desktop/start-app.ts';

/** The only file with effects of its own: what comes before Electron is ready, in the order in which it has to. */

// As root, in containers, Chromium has no sandbox and the launcher says so; asking for one all the same ends every child
// process. Windows ask for theirs in any case (desktop/main-window.ts).
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerAppScheme();

// The marker lies in the runtime itself, so that a launcher that forgets the variable changes nothing.
const onTestRuntime = existsSync(join(process.resourcesPath, 'fromline-test-runtime.json'));
const config = readConfig({
  env: onTestRuntime ? { ...process.env, FROMLINE_TEST_RUNTIME: '1' } : process.env,
  argv: process.argv,
  userDataDirectory: app.getPath('userData'),
});

if (config.ok) start(config.value);
else {
  dialog.showErrorBox(
    'Fromline cannot start',
    `FROMLINE_SERVER_URL or --server-url is not an address Fromline may use (${config.error.code}). ` +
      'Give one that begins with https://, or leave it out.',
  );
  app.exit(2);
}

function start(settings: Config): void {
  mkdirSync(settings.dataDirectory, { recursive: true, mode: 0o700 });
  // A data folder of one's own (several installations, tests) holds Electron's files and the lock as well, wherever it is.
  if (settings.dataDirectory !== join(app.getPath('userData'), 'data')) {
    app.setPath('userData', join(settings.dataDirectory, 'electron'));
  }
  // The lock comes before the store is opened: two instances must never drain one outbox.
  if (app.requestSingleInstanceLock()) startApp(settings);
  else app.quit();
}
