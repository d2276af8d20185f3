import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppError } from '#domain/app-error.ts';
import { ok, type Result } from '#domain/result.ts';
import { createServices, type Services, type ServicesOptions } from './create-services.ts';
import { answerConsentPage } from './demo/answer-consent-page.ts';
import type { DemoPlatform } from './demo/demo-simulator.ts';

export interface DemoOptions {
  /** The options of the account's profile; the demo changes where it lives and whom it talks to, and nothing else. */
  readonly account: ServicesOptions;
  readonly startPlatform: () => Promise<Result<DemoPlatform, AppError>>;
}

/**
 * The demo: a profile of its own that begins empty, signed in to the simulator. The app answers the consent page by
 * itself, so no browser opens; everything else is the real path. Closing it ends the simulator and leaves nothing.
 */
export async function openDemo({ account, startPlatform }: DemoOptions): Promise<Result<Services, AppError>> {
  const platform = await startPlatform();
  if (!platform.ok) return platform;
  const { serverUrl, clientId, stop } = platform.value;
  const dataDirectory = join(account.config.dataDirectory, 'demo');
  await rm(dataDirectory, { recursive: true, force: true });
  const services = await createServices({
    ...account,
    profile: 'demo',
    config: {
      ...account.config,
      serverUrl,
      clientId,
      dataDirectory,
      given: { serverUrl: true, clientId: true },
    },
    keychainService: `${account.keychainService} demo`,
    openBrowser: (url) => answerConsentPage(url, { fetch }),
    systemSaysOnline: () => true,
    logger: account.logger.child('demo'),
  });
  const started = await services.session.signIn();
  const dispose = async (): Promise<void> => {
    await services.session.signOut();
    await services.dispose();
    stop();
    await rm(dataDirectory, { recursive: true, force: true });
  };
  if (!started.ok) {
    await dispose();
    return started;
  }
  return ok({ ...services, dispose });
}
