import type { Disposer, Scheduler } from '#domain/ports.ts';
import type { AppTray } from './tray.ts';
import type { TrayState } from './tray-words.ts';

export interface TrayKeeperOptions {
  readonly create: () => AppTray;
  /** Whether a panel would take the icon now. */
  readonly hasHost: () => Promise<boolean>;
  readonly state: () => TrayState;
  readonly scheduler: Scheduler;
  /** The icon came or went. */
  readonly onChange: (hasTray: boolean) => void;
}

export interface TrayKeeper {
  /** Looks whether a panel takes the icon now; true when it does. */
  look(): Promise<boolean>;
  hasTray(): boolean;
  /** What the icon shows may have changed. */
  update(): void;
  dispose(): void;
}

/** At login we may come before the panel: these are the looks after the first one, in milliseconds after the start. */
export const laterLooks = [1_000, 4_000, 15_000] as const;

/**
 * The icon in the tray, from when there is a panel that shows it. An icon that is made without one never appears later,
 * so it is made when the panel is there; one that was taken once comes back with its panel by itself (both seen with
 * Electron 33).
 */
export function createTrayKeeper(options: TrayKeeperOptions): TrayKeeper {
  const { create, hasHost, state, scheduler, onChange } = options;
  let tray: AppTray | null = null;
  let isTaken = false;
  let isDisposed = false;

  const look = async (): Promise<boolean> => {
    const isThere = (await hasHost()) && !isDisposed;
    if (isThere === isTaken || isDisposed) return isThere;
    isTaken = isThere;
    if (isThere && tray === null) {
      tray = create();
      tray.show(state());
    }
    onChange(isThere);
    return isThere;
  };
  const timers: readonly Disposer[] = laterLooks.map((after) => scheduler.setTimer(after, () => void look()));

  return {
    look,
    hasTray: () => isTaken,
    update: () => tray?.show(state()),
    dispose() {
      isDisposed = true;
      for (const cancel of timers) cancel();
      tray?.dispose();
      tray = null;
    },
  };
}
