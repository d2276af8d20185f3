import type { ConversationView, MessageCursor, MessageView, OlderTexts } from '#contract/message-view.ts';
import type { AppError } from '#domain/app-error.ts';

/** Texts that are read, shown and let go together. */
export const threadPageSize = 50;
/** Pages whose rows are held on either side of the one that is looked at. */
const heldAround = 6;

/** A stretch of a conversation. Its limits stay, whatever comes and goes between them. */
export interface ThreadPage {
  /** Everything in it is older than this; null for the newest page. */
  readonly before: MessageCursor | null;
  /** Its oldest text. */
  readonly from: MessageCursor;
  /** When its newest text was written, in milliseconds since the epoch. */
  readonly lastAt: number;
  /** How many there are, also while they are let go. */
  readonly count: number;
  /** Oldest first; null when they were let go, to be read again when somebody scrolls there. */
  readonly rows: readonly MessageView[] | null;
}

/** What is known of the conversation that is shown. */
export interface Thread {
  /** Rises with every opening, so that a late answer is known as such. */
  readonly generation: number;
  /** `conversationKey`; null while none is shown. */
  readonly key: string | null;
  /** Null until it was read, and while RingCentral has not seen a text of it. */
  readonly conversation: ConversationView | null;
  /** Newest first, without a gap between them. */
  readonly pages: readonly ThreadPage[];
  readonly older: OlderTexts;
  readonly isLoaded: boolean;
  /** When it was read first, in milliseconds since the epoch. */
  readonly openedAt: number;
  readonly error: AppError | null;
  /** The first text that was not read when it was opened. */
  readonly unreadFrom: string | null;
  readonly isLoadingOlder: boolean;
  readonly olderError: AppError | null;
}

export const noThread: Thread = {
  generation: 0,
  key: null,
  conversation: null,
  pages: [],
  older: 'none',
  isLoaded: false,
  openedAt: 0,
  error: null,
  unreadFrom: null,
  isLoadingOlder: false,
  olderError: null,
};

export const cursorOf = ({ createdAt, id }: MessageCursor): MessageCursor => ({ createdAt, id });

export const isBefore = (one: MessageCursor, other: MessageCursor): boolean =>
  one.createdAt < other.createdAt || (one.createdAt === other.createdAt && one.id < other.id);

/** Rows as pages, newest first, none much longer than a page. `before` limits the newest of them. */
export function pagesOf(rows: readonly MessageView[], before: MessageCursor | null): readonly ThreadPage[] {
  const pages: ThreadPage[] = [];
  let end = rows.length;
  let limit = before;
  while (end > 0) {
    const start = end < threadPageSize * 2 ? 0 : end - threadPageSize;
    const own = rows.slice(start, end);
    const [first] = own;
    if (first === undefined) break;
    const from = cursorOf(first);
    pages.push({
      before: limit,
      from,
      lastAt: own.at(-1)?.createdAt ?? from.createdAt,
      count: own.length,
      rows: own,
    });
    limit = from;
    end = start;
  }
  return pages;
}

/** The same pages with the rows of those far from `place` let go; the newest page always stays. */
export function heldAroundPlace(pages: readonly ThreadPage[], place: number): readonly ThreadPage[] {
  return pages.map((page, index) =>
    index === 0 || page.rows === null || Math.abs(index - place) <= heldAround
      ? page
      : { ...page, rows: null },
  );
}

/** The same pages, with the very rows that were known before where nothing differs: what shows them need not draw again. */
export function withKnownRows(
  pages: readonly ThreadPage[],
  before: readonly ThreadPage[],
): readonly ThreadPage[] {
  const known = new Map(before.flatMap(({ rows }) => rows ?? []).map((row) => [row.id, row]));
  const knownOr = (row: MessageView): MessageView => {
    const earlier = known.get(row.id);
    return earlier !== undefined && JSON.stringify(earlier) === JSON.stringify(row) ? earlier : row;
  };
  return pages.map((page) => (page.rows === null ? page : { ...page, rows: page.rows.map(knownOr) }));
}

/** All rows that are held, oldest first. */
export const heldRows = ({ pages }: Thread): readonly MessageView[] =>
  pages.toReversed().flatMap(({ rows }) => rows ?? []);
