import type { PersonCache } from '#domain/ports.ts';
import type { PlatformOptions } from './platform-link.ts';
import type { SessionHolder } from './session-holder.ts';
import type { SessionStanding } from './session-standing.ts';
import type { TokenRecord } from './token-record.ts';
import type { TokenVault } from './token-vault.ts';
import type { Turns } from './turns.ts';

export interface RestoreFlowOptions {
  readonly turns: Turns;
  readonly standing: SessionStanding;
  readonly holder: SessionHolder;
  readonly vault: TokenVault;
  readonly personCache: PersonCache;
  /** RingCentral as the settings name it now. */
  readonly platform: () => PlatformOptions;
}

export interface RestoreFlow {
  /** As `Session.restore` says. */
  restore(): Promise<void>;
  /** As `Session.probe` says. */
  probe(): Promise<void>;
}

/** A record of another server or registration is left alone: it may be wanted again. */
function belongsTo(platform: PlatformOptions, record: TokenRecord | null): boolean {
  return record?.serverUrl === platform.serverUrl && record.clientId === platform.clientId;
}

/** Takes up the session whose record an earlier run left in the keychain. */
export function createRestoreFlow(options: RestoreFlowOptions): RestoreFlow {
  const { turns, standing, holder, vault, personCache } = options;

  const restoreRecord = async (): Promise<void> => {
    const { turn } = turns.take();
    const found = await vault.read();
    if (turn.isOver()) return;
    const platform = options.platform();
    const record = found.ok && belongsTo(platform, found.value) ? found.value : null;
    if (record === null) {
      const isStarting = standing.state().phase === 'starting';
      if (!found.ok || isStarting) standing.signedOut(found.ok ? null : found.error);
      return;
    }
    const holding = holder.hold(turn, platform, record);
    const owner = holding.session.owner();
    const known = owner === null ? null : personCache.read(owner);
    if (known === null) return holder.enter(holding);
    standing.signedIn(known, holding.session.scopes());
    turns.inBackground(holder.enter(holding));
  };

  const restore = async (): Promise<void> => {
    const { phase } = standing.state();
    if (phase === 'signed-in' || phase === 'signing-in') return;
    const holding = holder.current();
    await (holding === null ? restoreRecord() : holder.enter(holding));
  };

  return {
    restore,
    async probe() {
      const holding = holder.current();
      if (standing.state().phase === 'signed-in' && holding !== null) await holder.enter(holding);
      else await restore();
    },
  };
}
