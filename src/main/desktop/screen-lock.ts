import type { EventEmitter } from 'node:events';
import type { Disposer } from '#domain/ports.ts';

export interface ScreenLock {
  isLocked(): boolean;
  readonly dispose: Disposer;
}

/** Whether the screen is locked, by Electron's `powerMonitor`: macOS and Windows tell, Linux does not. */
export function followScreenLock(power: Pick<EventEmitter, 'on' | 'off'>): ScreenLock {
  let isLocked = false;
  const lock = (): void => {
    isLocked = true;
  };
  const unlock = (): void => {
    isLocked = false;
  };
  power.on('lock-screen', lock);
  power.on('unlock-screen', unlock);
  return {
    isLocked: () => isLocked,
    dispose() {
      power.off('lock-screen', lock);
      power.off('unlock-screen', unlock);
    },
  };
}
