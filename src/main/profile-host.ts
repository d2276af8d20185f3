import type { SessionState } from '#contract/session-state.ts';
import { appError, type AppError } from '#domain/app-error.ts';
import { isSameOwner, type Owner } from '#domain/owner.ts';
import type { Disposer, Logger } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Services } from './services.ts';
import type { Publisher } from './ipc/publisher.ts';

export interface ProfileHostOptions {
  readonly openAccount: () => Promise<Services>;
  readonly openDemo: () => Promise<Result<Services, AppError>>;
  readonly publisher: Publisher;
  /** Told of each profile that opens; what it returns is called when that profile ends. */
  readonly attach: (services: Services) => Disposer;
  readonly logger: Logger;
}

/** Holds the services of the one profile that is shown: the account's, or the demo's in a profile of its own. */
export interface ProfileHost {
  /** The services on show; waits while the profile is being changed. */
  services(): Promise<Services>;
  /** Without an effect when the demo is shown already. */
  startDemo(): Promise<Result<null, AppError>>;
  leaveDemo(): Promise<Result<null, AppError>>;
  /** Opens the account's services anew, for example after the keychain was unlocked. */
  reopen(): Promise<Result<null, AppError>>;
  dispose(): Promise<void>;
}

/** Whose things the services show; null while nobody is signed in. */
function ownerOf(session: SessionState): Owner | null {
  return session.phase === 'signed-in' ? session.person : null;
}

function showsTheSame(one: Owner | null, other: Owner | null): boolean {
  return one === null || other === null ? one === other : isSameOwner(one, other);
}

export function createProfileHost(options: ProfileHostOptions): ProfileHost {
  const { openAccount, openDemo, publisher, attach, logger } = options;
  let unfollow: Disposer | null = null;

  const follow = (services: Services): Services => {
    let owner = ownerOf(services.session.state());
    const detach = attach(services);
    const endEvents = services.onChange((change) => {
      if (change.type === 'session' && !showsTheSame(ownerOf(change.session), owner)) {
        // Somebody else's texts: the window must not keep the last one's, and has to get those that wait already.
        owner = ownerOf(change.session);
        publisher.publishSnapshot(services.truth());
      } else publisher.publish(change);
    });
    unfollow = () => {
      endEvents();
      detach();
    };
    return services;
  };
  /** What goes wrong in ending one profile must not keep the next one from opening. */
  const drop = async (services: Services): Promise<void> => {
    unfollow?.();
    unfollow = null;
    try {
      await services.dispose();
    } catch (error) {
      logger.error('a profile did not end in order', { profile: services.profile, error });
    }
  };
  const tryDemo = async (): Promise<Result<Services, AppError>> => {
    try {
      return await openDemo();
    } catch (error) {
      logger.error('demo not started', { error });
      return err(appError('demo-not-started'));
    }
  };

  let current: Promise<Services> = openAccount().then(follow);

  /** One change after the other: two open stores of one profile would both drain its outbox. */
  const change = (
    open: (before: Services) => Promise<{ services: Services; result: Result<null, AppError> }>,
  ): Promise<Result<null, AppError>> => {
    const changing = current.then(open);
    current = changing.then(({ services }) => services);
    return changing.then(({ services, result }) => {
      publisher.publishSnapshot(services.truth());
      return result;
    });
  };

  const toAccount = async (
    before: Services,
  ): Promise<{ services: Services; result: Result<null, never> }> => {
    await drop(before);
    return { services: follow(await openAccount()), result: ok(null) };
  };

  return {
    services: () => current,
    startDemo: () =>
      change(async (before) => {
        if (before.profile === 'demo') return { services: before, result: ok(null) };
        const demo = await tryDemo();
        if (!demo.ok) return { services: before, result: demo };
        await drop(before);
        return { services: follow(demo.value), result: ok(null) };
      }),
    leaveDemo: () =>
      change((before) =>
        before.profile === 'demo'
          ? toAccount(before)
          : Promise.resolve({ services: before, result: ok(null) }),
      ),
    reopen: () => change(toAccount),
    async dispose() {
      await drop(await current);
    },
  };
}
