import { appError, type AppError } from '#domain/app-error.ts';
import type { NumberChange, NumberNote } from '#domain/number-change.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { diffNumbers, rememberNumbers, snapshotOf, type NumberSnapshot } from '#domain/number-watch.ts';
import type { Owner } from '#domain/owner.ts';
import type { Clock, Disposer, Logger } from '#domain/ports.ts';
import { err, type Result } from '#domain/result.ts';
import { createEmitter } from '../lib/emitter.ts';
import type { Database } from '../storage/database.ts';
import { attempt } from '../storage/store-fault.ts';
import type { NoteStore } from './note-store.ts';
import type { SnapshotStore } from './snapshot-store.ts';

export interface NumberWatchOptions {
  readonly snapshots: SnapshotStore;
  readonly notes: NoteStore;
  readonly database: Pick<Database, 'transaction'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Notes what changes about the numbers of the person who is signed in (product.md 1, row 5). */
export interface NumberWatch {
  open(owner: Owner): void;
  close(): void;
  /** Compares with the last look; only call it with what RingCentral said. The first look of all makes no notes. */
  look(listings: readonly NumberListing[]): void;
  /** Newest first. */
  unread(): readonly NumberNote[];
  /** What happened to one number (E.164), newest first. */
  history(number: string): readonly NumberNote[];
  /** Errors: `not-signed-in`, `store-unavailable`. */
  markRead(): Result<null, AppError>;
  /** Called when the notes that are not read changed. */
  onChange(listener: () => void): Disposer;
}

/** One person's time. */
interface Visit {
  readonly owner: Owner;
  /** Null before the first look of all. */
  seen: readonly NumberSnapshot[] | null;
  notes: readonly NumberNote[];
}

const concerns = (change: NumberChange, number: string): boolean =>
  change.type === 'campaign' ? change.numbers.includes(number) : change.number === number;

export function createNumberWatch(options: NumberWatchOptions): NumberWatch {
  const { snapshots, notes, database, clock, logger } = options;
  const changes = createEmitter<null>();
  let visit: Visit | null = null;

  /** What the disk refuses is found again at the next look, which still compares with the one before. */
  const keep = (current: Visit, next: readonly NumberSnapshot[], found: readonly NumberChange[]): void => {
    const now = clock.now();
    const kept = attempt(() =>
      database.transaction(() => {
        snapshots.write(current.owner, current.seen, next, now);
        if (found.length > 0) notes.add(current.owner, found, now);
        return found.length > 0 ? notes.read(current.owner) : current.notes;
      }),
    );
    if (!kept.ok) {
      logger.warn('what changed about the numbers could not be kept', { code: kept.error.subject });
      return;
    }
    current.seen = next;
    if (found.length === 0) return;
    current.notes = kept.value;
    logger.info('numbers changed', { changes: found.map(({ type }) => type).join(', ') });
    changes.emit(null);
  };

  return {
    open(owner) {
      const { accountId, extensionId } = owner;
      const mine = { accountId, extensionId };
      const stored = attempt(() => ({ seen: snapshots.read(mine), notes: notes.read(mine) }));
      if (!stored.ok) logger.warn('the last look could not be read', { code: stored.error.subject });
      visit = { owner: mine, ...(stored.ok ? stored.value : { seen: null, notes: [] }) };
    },
    close() {
      visit = null;
    },
    look(listings) {
      if (visit === null) return;
      const { seen } = visit;
      const now = listings.map(snapshotOf);
      if (seen === null) keep(visit, now, []);
      else keep(visit, rememberNumbers(seen, now), diffNumbers(seen, now));
    },
    unread: () => visit?.notes.filter(({ isRead }) => !isRead) ?? [],
    history: (number) => visit?.notes.filter(({ change }) => concerns(change, number)) ?? [],
    markRead() {
      const current = visit;
      if (current === null) return err(appError('not-signed-in'));
      const marked = attempt(() => {
        notes.markRead(current.owner);
        return null;
      });
      if (marked.ok) {
        current.notes = current.notes.map((note) => ({ ...note, isRead: true }));
        changes.emit(null);
      }
      return marked;
    },
    onChange: (listener) => changes.subscribe(listener),
  };
}
