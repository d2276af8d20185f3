import type { SignInSettings } from '#contract/session-state.ts';
import { appError, type AppError } from '#domain/app-error.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Config } from '../config.ts';
import { checkServerUrl } from '../server-url.ts';
import type { SignInChoice, SignInSettingsStore } from '../settings/sign-in-settings.ts';
import { redirectUriOf } from './redirect-listener.ts';

export interface SessionSettings {
  /**
   * What the user chose under Advanced in this run, else what environment or arguments name, else the choice of an
   * earlier run, else the default. A choice that is not allowed any more does not count.
   */
  read(): SignInSettings;
  /** Whether a sign-in may begin with these: `server-url-invalid`, `server-not-allowed` or `client-id-missing`. */
  check(choice: SignInChoice): Result<SignInChoice, AppError>;
  /** `server-url-invalid`, `server-not-allowed`, `client-id-missing` or `store-unavailable`. */
  choose(choice: SignInChoice): Result<SignInSettings, AppError>;
}

export function createSessionSettings(
  config: Pick<Config, 'serverUrl' | 'clientId' | 'redirectPorts' | 'testRuntime' | 'given'>,
  store: SignInSettingsStore,
): SessionSettings {
  let isChosenNow = false;

  const check = (choice: SignInChoice): Result<SignInChoice, AppError> => {
    const server = checkServerUrl(choice.serverUrl, config);
    if (!server.ok) return server;
    const clientId = choice.clientId.trim();
    return clientId === '' ? err(appError('client-id-missing')) : ok({ serverUrl: server.value, clientId });
  };

  const read = (): SignInSettings => {
    const stored = store.read();
    const chosen = stored === null ? null : check(stored);
    const choice = chosen?.ok === true ? chosen.value : config;
    const { given } = config;
    const serverUrl = given.serverUrl && !isChosenNow ? config.serverUrl : choice.serverUrl;
    const clientId = given.clientId && !isChosenNow ? config.clientId : choice.clientId;
    return { serverUrl, clientId, redirectUris: config.redirectPorts.map(redirectUriOf) };
  };

  return {
    read,
    check,
    choose(choice) {
      const checked = check(choice);
      if (!checked.ok) return checked;
      isChosenNow = true;
      const written = store.write(checked.value);
      return written.ok ? ok(read()) : written;
    },
  };
}
