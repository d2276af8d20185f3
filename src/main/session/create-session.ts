import { randomBytes as systemRandomBytes } from 'node:crypto';
import { appError } from '#domain/app-error.ts';
import type { Disposer } from '#domain/ports.ts';
import { err } from '#domain/result.ts';
import type { PlatformOptions } from './platform-link.ts';
import { isGranted } from './missing-scopes.ts';
import { createRestoreFlow } from './restore-flow.ts';
import { createSessionGateways } from './session-gateways.ts';
import { createSessionHolder } from './session-holder.ts';
import { createSessionSettings } from './session-settings.ts';
import { createSessionStanding } from './session-standing.ts';
import type { Session, SessionOptions } from './session.ts';
import { createSignInFlow } from './sign-in-flow.ts';
import { createTokenVault } from './token-vault.ts';
import { createTurns } from './turns.ts';

export type { Session, SessionOptions } from './session.ts';

/** Milliseconds that tokens get at the end to reach the keychain: nobody is told a refresh token twice. */
const longestGoodbye = 5_000;

/** The session of one profile. */
export function createSession(options: SessionOptions): Session {
  const { config, personCache, openBrowser, clock, scheduler, logger } = options;
  const { randomBytes = systemRandomBytes } = options;
  const vault = createTokenVault(options.credentialStore, logger);
  const settings = createSessionSettings(config, options.settingsStore);
  const standing = createSessionStanding();
  const turns = createTurns((error) => {
    logger.error('session work failed', { error });
    standing.signedOut(appError('internal'));
  });
  const holder = createSessionHolder({ turns, standing, vault, personCache, scheduler, logger });

  const platform = (): PlatformOptions => {
    const { serverUrl, clientId } = settings.read();
    const { appVersion, transport, connection, rateLimits, openSocket } = options;
    const told = { connection, rateLimits, clock, scheduler, logger };
    const ways = { transport, ...(openSocket === undefined ? {} : { openSocket }) };
    return { serverUrl, clientId, appVersion, ...ways, ...told };
  };

  const restoring = createRestoreFlow({ turns, standing, holder, vault, personCache, platform });
  const signingIn = createSignInFlow({
    turns,
    standing,
    holder,
    platform,
    check: (choice) => settings.check(choice),
    attempt: { redirectPorts: config.redirectPorts, openBrowser, clock, scheduler, randomBytes },
    clock,
  });

  return {
    state: () => standing.state(),
    onChange: (listener) => standing.onChange(listener),
    restore: () => restoring.restore(),
    probe: () => restoring.probe(),
    signIn: () => signingIn.signIn(),
    openBrowserAgain: () => signingIn.openBrowserAgain(),
    cancelSignIn: () => signingIn.cancel(),
    async signOut() {
      const owner = holder.current()?.session.owner() ?? null;
      if (owner !== null) personCache.remove(owner);
      await holder.giveUp(null);
    },
    settings: () => settings.read(),
    async configure(choice) {
      const { phase } = standing.state();
      if (phase === 'signed-in' || phase === 'signing-in') return err(appError('sign-in-running'));
      const chosen = settings.choose(choice);
      if (!chosen.ok) return chosen;
      const { settled } = turns.take();
      standing.signedOut(null);
      await settled;
      return chosen;
    },
    person() {
      const state = standing.state();
      return state.phase === 'signed-in' ? state.person : null;
    },
    grants: (scope) => isGranted(holder.current()?.session.scopes() ?? null, scope),
    ...createSessionGateways(() => {
      const holding = holder.current();
      return standing.state().phase === 'signed-in' && holding !== null
        ? { turn: holding.turn.number, link: holding.session.link }
        : null;
    }),
    async dispose() {
      let cancel: Disposer = () => undefined;
      const patience = new Promise<void>((resolve) => {
        cancel = scheduler.setTimer(longestGoodbye, resolve);
      });
      await Promise.race([holder.current()?.session.settled(), patience]);
      cancel();
      await turns.take().settled;
    },
  };
}
