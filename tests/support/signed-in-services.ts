import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { standardSettings, type AppSettings } from '#domain/app-settings.ts';
import type { Clock } from '#domain/ports.ts';
import { createServices } from '#main/create-services.ts';
import { answerConsentPage } from '#main/demo/answer-consent-page.ts';
import { systemScheduler } from '#main/lib/system-scheduler.ts';
import type { Services } from '#main/services.ts';
import type { Simulator } from '#simulator/create-simulator.ts';
import { silentLogger } from './silent-logger.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { unwrap } from './unwrap.ts';

/** Others sign in at the same time, in processes of their own, and each takes one of the three ports for a moment. */
async function signIn({ session }: Services): ReturnType<Services['session']['signIn']> {
  for (;;) {
    const signedIn = await session.signIn();
    if (signedIn.ok || signedIn.error.code !== 'redirect-ports-taken') return signedIn;
    await wait(20);
  }
}

/** The services as the app composes them, signed in to a simulator, until the test is over. */
export async function signedInServices(
  simulator: Simulator,
  settings: Partial<AppSettings> = {},
  clock: Clock = { now: () => Date.now() },
): Promise<Services> {
  const services = await createServices({
    profile: 'account',
    config: {
      serverUrl: simulator.url,
      clientId: simulator.clientId,
      redirectPorts: [47_110, 47_111, 47_112],
      dataDirectory: join(temporaryFolder(), 'data'),
      testRuntime: true,
      given: { serverUrl: true, clientId: true },
    },
    keychainService: 'fromline-test',
    appVersion: '0.0.0',
    openBrowser: (url) => answerConsentPage(url, { fetch }),
    resolveProxy: () => Promise.resolve('DIRECT'),
    systemSaysOnline: () => true,
    clock,
    monotonic: { now: () => performance.now() },
    random: Math.random,
    settings: () => ({ ...standardSettings, undoTime: 0, ...settings }),
    scheduler: systemScheduler,
    logger: silentLogger,
  });
  onTestFinished(() => services.dispose());
  unwrap(await signIn(services));
  return services;
}
