import { setImmediate } from 'node:timers/promises';
import type { StoreToRead } from '#domain/messages/store-answer.ts';
import type { Person } from '#domain/person.ts';
import { createEdits, type Edits } from './edits/create-edits.ts';
import { createLive, type Live } from './live/create-live.ts';
import { createMessageBook, type MessageBook } from './message-book.ts';
import { createMessageBudgets } from './message-budgets.ts';
import type { MessagesChange, MessageServicesOptions } from './message-services.ts';
import type { MessageState } from './message-state.ts';
import { createOlder, type Older } from './older/create-older.ts';
import { createPictures, type Pictures } from './pictures/create-pictures.ts';
import { createReadStores } from './read-stores.ts';
import { createSyncer, type Syncer } from './sync/create-syncer.ts';
import { syncStore } from './sync/sync-store.ts';

export interface VisitOptions extends MessageServicesOptions {
  readonly person: Person;
  readonly state: MessageState;
  readonly emit: (change: MessagesChange) => void;
}

/** One person's time with their texts; what is on its way when it ends is dropped. */
export interface MessageVisit {
  readonly person: Person;
  readonly book: MessageBook;
  readonly edits: Edits;
  readonly older: Older;
  readonly pictures: Pictures;
  readonly syncer: Syncer;
  numbersChanged(): void;
  sent(): void;
  /** RingCentral can be reached, or somebody wants to know now. */
  wake(): void;
  rest(): void;
  close(): void;
}

const second = 1_000;
/** While everything is pushed: an event may be lost (platform.md 6.5). */
const wholePoll = 600 * second;
/** Several events tell of one text. */
const afterEvent = 500;
/** After a text went: RingCentral has it by then, and most carriers have it. */
const looksAfterSending = [5 * second, 30 * second];

export function createMessageVisit(options: VisitOptions): MessageVisit {
  const { person, state, emit, clock, monotonic, random, scheduler, logger, canReach } = options;
  const budgets = createMessageBudgets(monotonic, options.penalty);
  let isOver = false;

  let syncEnds: (() => void)[] = [];
  const tellSyncEnd = (): void => {
    const ends = syncEnds;
    syncEnds = [];
    for (const end of ends) end();
  };
  const tellAll = (change: MessagesChange): void => {
    if (!isOver) emit(change);
  };
  const readAgain = (): void => {
    if (!isOver) state.become({ version: state.read().version + 1, ...unreadOf() });
  };
  const unreadOf = (): ReturnType<MessageBook['counts']> & { unread: number } => {
    const counts = book.counts();
    const muted = new Set(
      options
        .listings()
        .filter(({ settings }) => settings.isMuted)
        .map(({ number }) => number.e164),
    );
    const heard = Object.entries(counts.unreadByNumber).filter(([number]) => !muted.has(number));
    return { ...counts, unread: heard.reduce((sum, [, count]) => sum + count, 0) };
  };

  const stores = createReadStores({ ...options, self: person.extensionId });
  const asking = { monotonic, random, scheduler, logger, canReach };
  const edits: Edits = createEdits({
    ...asking,
    ...budgets.edits,
    book: () => book,
    stores: () => stores.list(),
    source: options.messageSource,
    emit: tellAll,
  });
  const book: MessageBook = createMessageBook({
    archive: options.archive,
    owner: { accountId: person.accountId, extensionId: person.extensionId },
    withOwnEdits: (records) => edits.over(records),
    onChange: readAgain,
    emit: tellAll,
    logger,
  });
  const mainMark = book.read((archive, owner) => archive.mark(owner, 'any') ?? archive.mark(owner, 'own'));
  const lastSync = mainMark.ok ? (mainMark.value?.syncedAt ?? null) : null;

  const syncer = createSyncer({
    ...asking,
    stores: () => stores.list(),
    syncStore: (store: StoreToRead) =>
      syncStore(store, {
        book,
        source: options.messageSource,
        begin: () => budgets.sync.begin(),
        clock,
        breathe: () => setImmediate(),
        isOver: () => isOver,
      }),
    onRefused: (store) => stores.refused(store),
    onEnd(error) {
      tellSyncEnd();
      if (isOver) return;
      state.become(error === null ? { error, firstSync: false, syncedAt: clock.now() } : { error });
    },
    wait: () => budgets.sync.wait(),
    pauseFor: (seconds) => budgets.sync.pauseFor(seconds),
    pollEvery: () => (live.state() === 'live' ? wholePoll : (60 + random() * 60) * second),
  });
  const live: Live = createLive({
    ...asking,
    source: options.pushSource,
    alsoOf: () => otherStores(),
    onEvent(event) {
      if (event.kind === 'extension-changed') tellAll({ type: 'extension-changed' });
      else if (event.kind === 'consents-changed') {
        tellAll({ type: 'consents-changed', changes: event.changes });
      } else {
        if (event.kind === 'text') book.take({ messages: [event.message], removed: [] }, () => true);
        syncer.want(afterEvent);
      }
    },
    onConnected: () => syncer.want(0),
    onState(next) {
      state.become({ live: next });
      syncer.pace();
    },
  });
  const older = createOlder({
    ...budgets.older,
    book,
    source: options.messageSource,
    storeOfNumber: (number) => stores.ofNumber(number),
  });
  const pictures = createPictures({
    ...budgets.pictures,
    book,
    cache: options.pictures,
    source: options.pictureSource,
    scheduler,
    afterSync: () =>
      new Promise((resolve) => {
        if (isOver || !canReach()) resolve();
        else syncEnds.push(resolve);
        syncer.want(0);
      }),
  });

  const otherStores = (): readonly string[] =>
    stores
      .list()
      .filter(({ extensionId }) => extensionId !== person.extensionId)
      .map(({ id }) => id);
  let knownStores = JSON.stringify(stores.list());
  let knownOthers = JSON.stringify(otherStores());
  book.takeSent();
  state.become({
    version: state.read().version + 1,
    ...unreadOf(),
    live: 'off',
    firstSync: lastSync === null,
    syncedAt: lastSync,
    error: null,
  });
  syncer.wake();
  live.wake();

  return {
    person,
    book,
    edits,
    older,
    pictures,
    syncer,
    numbersChanged() {
      state.become(unreadOf());
      const now = JSON.stringify(stores.list());
      if (now !== knownStores) syncer.want(0);
      knownStores = now;
      const others = JSON.stringify(otherStores());
      if (others !== knownOthers) live.storesChanged();
      knownOthers = others;
    },
    sent() {
      book.takeSent();
      for (const milliseconds of looksAfterSending) syncer.want(milliseconds);
    },
    wake() {
      syncer.wake();
      edits.wake();
      live.wake();
    },
    rest() {
      syncer.rest();
      live.rest();
    },
    close() {
      isOver = true;
      tellSyncEnd();
      live.close();
      syncer.close();
      edits.close();
      pictures.close();
    },
  };
}
