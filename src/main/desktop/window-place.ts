import { z } from 'zod';
import type { Clock, Disposer, Logger, Scheduler } from '#domain/ports.ts';
import { openSettingsFile } from '../settings/settings-file.ts';
import type { Bounds } from './window-bounds.ts';

/** Where the window stands when it is neither maximised nor full screen, and whether it is maximised. */
export interface WindowPlacement extends Bounds {
  readonly isMaximized: boolean;
}

/** The part of Electron's window that is followed. */
export interface PlacedWindow {
  getNormalBounds(): Bounds;
  isMaximized(): boolean;
  isFullScreen(): boolean;
  isMinimized(): boolean;
  isVisible(): boolean;
  on(event: string, listener: () => void): unknown;
  off(event: string, listener: () => void): unknown;
}

export interface WindowPlace {
  /** Null at the first start. */
  read(): WindowPlacement | null;
  /** Saves where the window stands, half a second after it came to rest and at once when it closes. */
  follow(window: PlacedWindow): Disposer;
}

export interface WindowPlaceOptions {
  /** For example `<data directory>/window.json`. */
  readonly file: string;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

const quietTime = 500;
const moves = ['resize', 'move', 'maximize', 'unmaximize'];

const point = z.int().min(-100_000).max(100_000);
const length = z.int().min(100).max(100_000);
const fileSchema = z.object({ x: point, y: point, width: length, height: length, isMaximized: z.boolean() });

/** The window's place of this installation, in a file of its own: it changes often and is worth little. */
export function createWindowPlace(options: WindowPlaceOptions): WindowPlace {
  const stored = openSettingsFile({ ...options, parse: (json) => fileSchema.parse(json) });
  let place: WindowPlacement | null = stored.content;

  const save = (window: PlacedWindow): void => {
    // A full screen, minimised or hidden window says nothing about where it is wanted.
    if (window.isFullScreen() || window.isMinimized() || !window.isVisible()) return;
    const { x, y, width, height } = window.getNormalBounds();
    const now = { x, y, width, height, isMaximized: window.isMaximized() };
    if (JSON.stringify(now) === JSON.stringify(place)) return;
    place = now;
    stored.write(now);
  };

  return {
    read: () => place,
    follow(window) {
      let cancel: Disposer = () => undefined;
      const later = (): void => {
        cancel();
        cancel = options.scheduler.setTimer(quietTime, () => save(window));
      };
      const now = (): void => {
        cancel();
        save(window);
      };
      for (const event of moves) window.on(event, later);
      window.on('close', now);
      return () => {
        cancel();
        for (const event of moves) window.off(event, later);
        window.off('close', now);
      };
    },
  };
}
