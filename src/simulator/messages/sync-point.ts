import type { LogPosition } from './modification-log.ts';

/** What a sync token remembers: how far a client has read, and of what. */
export interface SyncPoint {
  readonly position: LogPosition;
  /** Extension of the path it was given for. */
  readonly extensionId: number;
  /** Filters of the first sync, as they were asked for. */
  readonly query: string;
}
