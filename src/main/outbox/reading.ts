import { appError, type AppError } from '#domain/app-error.ts';
import { emptyCounts } from '#domain/outbox/outbox-counts.ts';
import { isSameOwner, type Owner } from '#domain/owner.ts';
import type { Clock, Logger } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { localMidnight } from '../lib/local-midnight.ts';
import { attempt } from '../storage/store-fault.ts';
import type { OutboxReading } from './outbox.ts';
import type { DraftStore } from './store/draft-store.ts';
import type { OutboxStore } from './store/outbox-store.ts';
import type { OutboxViews } from './store/outbox-views.ts';
import type { UnreadableRows } from './store/unreadable-rows.ts';
import { draftViewOf, viewOf } from './views-of.ts';

export interface ReadingOptions {
  readonly store: OutboxStore;
  readonly views: OutboxViews;
  readonly draftStore: DraftStore;
  readonly unreadableRows: UnreadableRows;
  readonly owner: () => Owner | null;
  /** Rows that could not be read are fewer now. */
  readonly onUnreadableDeleted: () => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

export function createReading(options: ReadingOptions): OutboxReading {
  const { store, views, draftStore, unreadableRows, owner, onUnreadableDeleted, clock, logger } = options;

  /** A disk that cannot be read must not keep the window from opening; it is logged. */
  const read = <Value>(otherwise: Value, work: (mine: Owner) => Value): Value => {
    const mine = owner();
    if (mine === null) return otherwise;
    const result = attempt(() => work(mine));
    if (result.ok) return result.value;
    logger.error('the outbox could not be read', { code: result.error.subject });
    return otherwise;
  };

  const answer = <Value>(work: (mine: Owner) => Value): Result<Value, AppError> => {
    const mine = owner();
    return mine === null ? err(appError('not-signed-in')) : attempt(() => work(mine));
  };

  return {
    recent: (limit) => read([], (mine) => views.recent(mine, limit).map(viewOf)),
    page: (offset, limit) =>
      answer((mine) => {
        const { total, rows } = views.page(mine, offset, limit);
        return { total, rows: rows.map(viewOf) };
      }),
    history: (id) =>
      answer((mine) => {
        const text = store.find(id);
        if (text === null || !isSameOwner(text, mine)) return [];
        return [{ type: 'written', at: text.createdAt } as const, ...store.history(id)];
      }),
    counts: () => read(emptyCounts, (mine) => views.counts(mine, clock.now())),
    sentToday: () => read({}, (mine) => views.sentSince(mine, localMidnight(clock.now()))),
    draftPage: (offset, limit) =>
      answer((mine) => {
        const { total, rows } = draftStore.page(mine, offset, limit);
        return { total, rows: rows.map(draftViewOf) };
      }),
    paneDraft: () =>
      read(null, (mine) => {
        const draft = draftStore.openOne(mine);
        return draft === null ? null : draftViewOf(draft);
      }),
    unreadable: () => answer((mine) => unreadableRows.list(mine)),
    exportUnreadable: () => answer((mine) => unreadableRows.export(mine)),
    deleteUnreadable() {
      const deleted = answer((mine) => unreadableRows.delete(mine));
      if (!deleted.ok) return deleted;
      onUnreadableDeleted();
      return ok(null);
    },
    unsent() {
      const counted = attempt(() => views.countUnsent());
      return counted.ok ? counted.value : 0;
    },
  };
}
