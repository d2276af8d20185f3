import { appError, type AppError } from '#domain/app-error.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { createServices } from '../create-services.ts';
import type { ServicesOptions } from '../services-options.ts';
import type { Services } from '../services.ts';
import { answerConsentPage } from './answer-consent-page.ts';
import { clearDemo, demoDirectory } from './demo-directory.ts';
import type { DemoPlatform } from './demo-simulator.ts';

export interface DemoOptions {
  /** The options of the account's profile; the demo changes where it lives and whom it talks to, and nothing else. */
  readonly account: ServicesOptions;
  readonly startPlatform: () => Promise<Result<DemoPlatform, AppError>>;
}

async function createDemo(account: ServicesOptions, platform: DemoPlatform): Promise<Services> {
  const { serverUrl, clientId, stop } = platform;
  const { dataDirectory } = account.config;
  await clearDemo(dataDirectory);
  const services = await createServices({
    ...account,
    profile: 'demo',
    config: {
      ...account.config,
      serverUrl,
      clientId,
      given: { serverUrl: true, clientId: true },
      dataDirectory: demoDirectory(dataDirectory),
    },
    keychainService: `${account.keychainService} demo`,
    openBrowser: (url) => answerConsentPage(url, { fetch }),
    systemSaysOnline: () => true,
    logger: account.logger.child('demo'),
  });
  const dispose = async (): Promise<void> => {
    try {
      await services.session.signOut();
      await services.dispose();
    } finally {
      stop();
      await clearDemo(dataDirectory);
    }
  };
  return { ...services, dispose };
}

/**
 * The demo: a profile of its own that begins empty, signed in to the simulator. The app answers the consent page by
 * itself, so no browser opens; everything else is the real path. Closing it ends the simulator and deletes its files.
 */
export async function openDemo({ account, startPlatform }: DemoOptions): Promise<Result<Services, AppError>> {
  const platform = await startPlatform();
  if (!platform.ok) return platform;
  let services: Services;
  try {
    services = await createDemo(account, platform.value);
  } catch (error) {
    account.logger.error('demo not started', { error });
    platform.value.stop();
    return err(appError('demo-not-started'));
  }
  const started = await services.session.signIn();
  if (started.ok) return ok(services);
  await services.dispose();
  return started;
}
