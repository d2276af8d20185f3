import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { AppError } from '#domain/app-error.ts';
import { ok, type Result } from '#domain/result.ts';
import { checkServerUrl } from './server-url.ts';

export { checkServerUrl } from './server-url.ts';

export interface Config {
  /** Origin of RingCentral's API, for example `https://platform.ringcentral.com`; brands have their own. */
  readonly serverUrl: string;
  /** Client id of the app's registration; empty until somebody enters one under Advanced. */
  readonly clientId: string;
  /** Tried in this order; each one is registered as `http://localhost:<port>/oauth2callback`. */
  readonly redirectPorts: readonly number[];
  /** Absolute. */
  readonly dataDirectory: string;
  /** Running on an Electron that nobody could check: real accounts are refused (docs/security.md). */
  readonly testRuntime: boolean;
  /** What environment or arguments name for this run; it wins over the choice in the settings file. */
  readonly given: { readonly serverUrl: boolean; readonly clientId: boolean };
}

export interface ConfigSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `--server-url=…` and `--client-id=…` win over the environment. */
  readonly argv: readonly string[];
  /** Where the system keeps this user's application data. */
  readonly userDataDirectory: string;
}

const production = 'https://platform.ringcentral.com';
const registeredPorts = [47110, 47111, 47112];

const given = z
  .string()
  .optional()
  .transform((text) => text?.trim() ?? '');

const environmentSchema = z.object({
  FROMLINE_SERVER_URL: given,
  FROMLINE_CLIENT_ID: given,
  FROMLINE_DATA_DIR: given,
  FROMLINE_TEST_RUNTIME: given,
});

function flag(argv: readonly string[], name: string): string {
  const prefix = `--${name}=`;
  return (
    argv
      .findLast((argument) => argument.startsWith(prefix))
      ?.slice(prefix.length)
      .trim() ?? ''
  );
}

function firstGiven(...texts: readonly string[]): string {
  return texts.find((text) => text !== '') ?? '';
}

/** Environment and command line, checked. On the test runtime there is no default server but this computer's own. */
export function readConfig({ env, argv, userDataDirectory }: ConfigSources): Result<Config, AppError> {
  const read = environmentSchema.parse(env);
  const testRuntime = read.FROMLINE_TEST_RUNTIME === '1';
  const asked = firstGiven(flag(argv, 'server-url'), read.FROMLINE_SERVER_URL);
  const server = asked === '' ? ok(production) : checkServerUrl(asked, { testRuntime });
  if (!server.ok) return server;
  const clientId = firstGiven(flag(argv, 'client-id'), read.FROMLINE_CLIENT_ID);
  return ok({
    serverUrl: server.value,
    clientId,
    redirectPorts: registeredPorts,
    dataDirectory: resolve(firstGiven(read.FROMLINE_DATA_DIR, join(userDataDirectory, 'data'))),
    testRuntime,
    given: { serverUrl: asked !== '', clientId: clientId !== '' },
  });
}
