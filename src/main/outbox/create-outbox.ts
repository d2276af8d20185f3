import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import { mayTakeBack } from '#domain/outbox/transition.ts';
import { isSameOwner, type Owner } from '#domain/owner.ts';
import { createChanges } from './changes.ts';
import { createCommands } from './commands.ts';
import { createDrafts } from './drafts.ts';
import { createFiles, filesToSend } from './files.ts';
import { recover } from './line/recover.ts';
import { createMeter } from './meter.ts';
import type { Outbox, OutboxOptions } from './outbox.ts';
import { createReading } from './reading.ts';
import { createCurrentLine, type CurrentLine } from './current-line.ts';
import { createDraftStore } from './store/draft-store.ts';
import { createFileStore } from './store/file-store.ts';
import { createOutboxStore } from './store/outbox-store.ts';
import { createOutboxViews } from './store/outbox-views.ts';
import { createUnreadableRows } from './store/unreadable-rows.ts';
import { createTextsToDrafts } from './texts-to-drafts.ts';
import { viewOf } from './views-of.ts';

/** The parts of the outbox, put together: rows below, one person's way out above them, and what the user may do. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { database, clock, scheduler } = options;
  const logger = options.logger.child('outbox');
  const rows = { database, clock, logger };
  const store = createOutboxStore(rows);
  const views = createOutboxViews(rows);
  const draftStore = createDraftStore(rows);
  const fileStore = createFileStore(rows);

  const owner = (): Owner | null => current.owner();
  const files = createFiles({ store: fileStore, owner, clock, logger });
  const reading = createReading({
    store,
    views,
    draftStore,
    unreadableRows: createUnreadableRows(database),
    owner,
    onUnreadableDeleted: () => changes.lookAgain(),
    clock,
    logger,
  });
  const changes = createChanges({
    counts: () => reading.counts(),
    sending: () => current.sending(),
    waitUntil: () => current.line()?.gate.waitUntil() ?? null,
    scheduler,
    logger,
  });
  const meter = createMeter({
    ...options,
    sentToday: () => reading.sentToday(),
    isOpen: () => owner() !== null,
    tell: (rate) => changes.tell({ type: 'rate', rate }),
  });
  const textsToDrafts = createTextsToDrafts({ store, draftStore, changes, clock, logger });
  const tellMoved = (text: OutgoingText): void => {
    if (current.line()?.isOf(text) !== true) return;
    changes.tell({ type: 'changed', text: viewOf(text) });
    meter.look();
  };
  /** Texts that were under way when their person discarded everything: what comes back to wait is discarded, too. */
  const orphans = new Set<string>();
  const dropOrphan = (text: OutgoingText): boolean =>
    orphans.has(text.id) && mayTakeBack(text) && text.state !== 'unconfirmed' && store.remove(text);

  const current: CurrentLine = createCurrentLine({
    outbox: options,
    rows,
    store,
    filesOf: (text) => filesToSend(fileStore, text),
    logger,
    recover() {
      const recovered = store.transaction(() => {
        store.purgeDeleted();
        draftStore.purgeDeleted();
        files.sweep();
        return recover(store, views, clock, logger);
      });
      recovered.forEach(tellMoved);
    },
    toDrafts: (texts, origin) => void textsToDrafts(texts, { origin, open: false }),
    onMoved(text) {
      const isDropped = dropOrphan(text);
      if (!isDropped) tellMoved(text);
      if (isDropped || text.state === 'sent') files.release(text);
    },
    onPass: () => changes.lookAgain(),
  });

  /** What was told of a person is not told anew to the next. */
  const forget = (): void => {
    changes.forget();
    meter.forget();
  };

  const drafts = createDrafts({ store: draftStore, fileStore, owner, changes, clock });
  return {
    commands: createCommands({
      store,
      views,
      draftStore,
      textsToDrafts,
      line: () => current.line(),
      openDraft: (id) => drafts.open(id),
      sweepFiles: () => files.sweepAll(),
      onDiscarded: (underWay) => underWay.forEach(({ id }) => orphans.add(id)),
      serverAheadBy: options.serverAheadBy,
      changes,
      clock,
      logger,
    }),
    drafts,
    files,
    reading,
    open(next) {
      const before = owner();
      changes.forget();
      if (before === null || !isSameOwner(before, next)) meter.forget();
      current.open(next);
      meter.look();
    },
    close() {
      forget();
      return current.close();
    },
    finish() {
      forget();
      return current.finish();
    },
    rest: () => current.rest(),
    reachable: () => current.reachable(),
    wake: () => current.wake(),
    review: () => current.review(),
    answered: () => current.answered(),
    waitUntil: () => current.line()?.gate.waitUntil() ?? null,
    sending: () => current.sending(),
    rate: () => meter.read(),
    onChange: (listener) => changes.subscribe(listener),
  };
}
