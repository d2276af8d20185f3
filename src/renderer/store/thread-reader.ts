import type { FromlineBridge } from '#contract/bridge.ts';
import type { ConversationView } from '#contract/message-view.ts';
import type { AppError } from '#domain/app-error.ts';
import { ask } from '../api.ts';
import { pullMessages } from './pull-messages.ts';
import { heldAroundPlace, heldRows, noThread, pagesOf, withKnownRows, type Thread } from './thread-pages.ts';

/** Pages that are read on opening at most, to reach the first unread text or the one that was found. */
const mostPagesToUnread = 10;
const mostPagesToFound = 400;

export interface ThreadReaderOptions {
  readonly bridge: FromlineBridge;
  readonly get: () => Thread;
  readonly set: (change: (thread: Thread) => Thread) => void;
}

/** What is behind the actions of `ThreadSlice`. */
export interface ThreadReader {
  open(key: string | null, at: string | null): Promise<void>;
  refresh(): Promise<void>;
  loadOlder(): Promise<void>;
  hold(place: number): Promise<void>;
}

/** Reads one conversation: one question at a time, and never into another one that was opened meanwhile. */
export function createThreadReader({ bridge, get, set }: ThreadReaderOptions): ThreadReader {
  let line: Promise<unknown> = Promise.resolve();

  const inLine = (work: (key: string, isStill: () => boolean) => Promise<void>): Promise<void> => {
    const { generation } = get();
    const isStill = (): boolean => get().generation === generation;
    const done = line.then(() => {
      const { key } = get();
      return key === null || !isStill() ? undefined : work(key, isStill);
    });
    line = done;
    return done;
  };

  const readConversation = async (key: string): Promise<ConversationView | null> => {
    const answer = await ask(bridge, 'conversations:read', { key });
    return answer.ok ? answer.value : null;
  };

  /** Adds the page before the oldest one; false when there is none here. */
  const addOlder = async (key: string, isStill: () => boolean): Promise<AppError | boolean> => {
    const before = get().pages.at(-1)?.from ?? null;
    const pulled = await pullMessages(bridge, key, before, null);
    if (!isStill()) return false;
    if (!pulled.ok) return pulled.error;
    const { rows, older } = pulled.value;
    set((thread) => ({ ...thread, older, pages: [...thread.pages, ...pagesOf(rows, before)] }));
    return rows.length > 0;
  };

  const reachFound = async (key: string, at: string, isStill: () => boolean): Promise<void> => {
    for (let read = 1; read < mostPagesToFound; read += 1) {
      const thread = get();
      if (thread.older !== 'here' || heldRows(thread).some(({ id }) => id === at)) return;
      if ((await addOlder(key, isStill)) !== true) return;
      set((now) => ({ ...now, pages: heldAroundPlace(now.pages, now.pages.length - 1) }));
    }
  };

  const reachUnread = async (key: string, unread: number, isStill: () => boolean): Promise<void> => {
    const known = (): number =>
      heldRows(get()).filter(({ direction, isRead }) => direction === 'inbound' && !isRead).length;
    for (let read = 1; read < mostPagesToUnread; read += 1) {
      if (get().older !== 'here' || known() >= unread) return;
      if ((await addOlder(key, isStill)) !== true) return;
    }
  };

  const open = async (key: string, at: string | null, isStill: () => boolean): Promise<void> => {
    const [conversation, head] = await Promise.all([
      readConversation(key),
      pullMessages(bridge, key, null, null),
    ]);
    if (!isStill()) return;
    if (!head.ok) {
      set((thread) => ({ ...thread, conversation, error: head.error, isLoaded: true, openedAt: Date.now() }));
      return;
    }
    const { rows, older } = head.value;
    set((thread) => ({ ...thread, conversation, older, pages: pagesOf(rows, null), error: null }));
    if (at !== null) await reachFound(key, at, isStill);
    else if (conversation !== null) await reachUnread(key, conversation.unread, isStill);
    if (!isStill()) return;
    set((thread) => ({
      ...thread,
      isLoaded: true,
      openedAt: Date.now(),
      unreadFrom:
        heldRows(thread).find(({ direction, isRead }) => direction === 'inbound' && !isRead)?.id ?? null,
    }));
  };

  const refresh = async (key: string, isStill: () => boolean): Promise<void> => {
    const conversation = await readConversation(key);
    const { pages: before, isLoaded } = get();
    const [head, ...others] = before;
    const newest = await pullMessages(bridge, key, null, head?.from ?? null);
    if (!isStill() || !isLoaded) return;
    if (!newest.ok) {
      set((thread) => ({ ...thread, conversation, error: newest.error }));
      return;
    }
    let older = newest.value.older;
    const pages = [...pagesOf(newest.value.rows, null)];
    for (const page of others) {
      if (page.rows === null) {
        pages.push(page);
        continue;
      }
      const pulled = await pullMessages(bridge, key, page.before, page.from);
      if (!isStill()) return;
      if (!pulled.ok) pages.push(page);
      else {
        pages.push(...pagesOf(pulled.value.rows, page.before));
        older = pulled.value.older;
      }
    }
    set((thread) => ({
      ...thread,
      conversation,
      error: null,
      pages: withKnownRows(pages, thread.pages),
      older: others.at(-1)?.rows === null ? thread.older : older,
    }));
  };

  const loadOlder = async (key: string, isStill: () => boolean): Promise<void> => {
    if (get().older === 'none') return;
    set((thread) => ({ ...thread, isLoadingOlder: true, olderError: null }));
    let problem: AppError | null = null;
    if (get().older === 'at-ringcentral') {
      const answer = await ask(bridge, 'messages:load-older', { conversation: key });
      if (!isStill()) return;
      if (!answer.ok) problem = answer.error;
      else set((thread) => ({ ...thread, older: answer.value.older }));
    }
    if (problem === null) {
      const added = await addOlder(key, isStill);
      if (!isStill()) return;
      if (typeof added !== 'boolean') problem = added;
    }
    set((thread) => ({
      ...thread,
      isLoadingOlder: false,
      olderError: problem,
      pages: heldAroundPlace(thread.pages, thread.pages.length - 1),
    }));
  };

  const hold = async (key: string, place: number, isStill: () => boolean): Promise<void> => {
    const page = get().pages[place];
    if (page?.rows !== null) return;
    const pulled = await pullMessages(bridge, key, page.before, page.from);
    if (!isStill() || !pulled.ok) return;
    const { rows } = pulled.value;
    set((thread) => ({
      ...thread,
      pages: heldAroundPlace(
        thread.pages.map((known) => (known.from === page.from ? { ...known, rows } : known)),
        place,
      ),
    }));
  };

  return {
    open(key, at) {
      set(({ generation }) => ({ ...noThread, generation: generation + 1, key }));
      // What was asked for another conversation is not waited for.
      line = Promise.resolve();
      return inLine((opened, isStill) => open(opened, at, isStill));
    },
    refresh: () => inLine(refresh),
    loadOlder: () => (get().isLoadingOlder ? Promise.resolve() : inLine(loadOlder)),
    hold: (place) => inLine((key, isStill) => hold(key, place, isStill)),
  };
}
