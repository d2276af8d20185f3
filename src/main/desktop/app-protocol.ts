import { protocol } from 'electron';
import { createAppFileServer } from './app-file-server.ts';

/** `app://sms`: the one origin the window ever shows. */
const appScheme = 'app';
const appHost = 'sms';
export const appOrigin = `${appScheme}://${appHost}`;

/** Has to run before Electron is ready. Standard and secure, so that the page has an origin; never `bypassCSP`. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built renderer under `app://sms`; has to run once Electron is ready. */
export function handleAppProtocol(rendererFolder: string): void {
  const serve = createAppFileServer({ folder: rendererFolder, host: appHost });
  protocol.handle(appScheme, serve);
}
