import type { ConversationFilter, ConversationView } from '#contract/message-view.ts';
import type { AppState } from '../../store/app-state.ts';
import type { ConversationList } from '../../store/conversation-list.ts';
import type { OutboxSide } from './outbox-sides.ts';

/** A row of the list: what RingCentral has, what only this computer has, or both. */
export interface ListedConversation {
  readonly key: string;
  readonly number: string;
  readonly people: readonly string[];
  readonly name: string | null;
  /** When something was last written in it, in milliseconds since the epoch. */
  readonly at: number;
  readonly unread: number;
  readonly archived: ConversationView | null;
  readonly side: OutboxSide | null;
}

export interface ListSources {
  readonly list: ConversationList;
  readonly filter: ConversationFilter;
  /** E.164; null for all. */
  readonly number: string | null;
  readonly sides: ReadonlyMap<string, OutboxSide>;
  readonly extras: ReadonlyMap<string, ConversationView | null>;
  /** The open conversation, when it had unread texts before it was opened; else null. */
  readonly reading: ConversationView | null;
}

/** What is being read stays in the list of unread ones until it is left: the focus and the place are there. */
export const readingOf = ({
  thread: { conversation, unreadFrom },
}: Pick<AppState, 'thread'>): ConversationView | null => (unreadFrom === null ? null : conversation);

const isText = ({ newest }: OutboxSide): boolean => newest !== null;

const belongs = ({ filter, number }: ListSources, side: OutboxSide): boolean =>
  filter !== 'unread' && (number === null || side.number === number) && (filter === 'all' || side.failed > 0);

/** Most conversations beside the rows that main is asked about. */
const mostExtras = 200;

/** The conversations that only the outbox told of so far: main is asked what it has of them, newest first. */
export function unknownExtras(sources: ListSources): readonly string[] {
  const { list, sides, extras } = sources;
  const listed = new Set(list.rows.map(({ key }) => key));
  return [...sides.values()]
    .filter((side) => belongs(sources, side) && !listed.has(side.key))
    .sort((one, other) => timeOf(other) - timeOf(one))
    .slice(0, mostExtras)
    .map(({ key }) => key)
    .filter((key) => !extras.has(key));
}

/** The rows, newest first, those of the outbox in their place. A draft alone moves nothing up. */
export function listedConversations(sources: ListSources): readonly ListedConversation[] {
  const { list, sides, extras, filter, number, reading } = sources;
  const isKept =
    filter === 'unread' &&
    reading !== null &&
    (number === null || reading.number === number) &&
    !list.rows.some(({ key }) => key === reading.key);
  const archivedRows = isKept ? [...list.rows, reading] : list.rows;
  const rows = archivedRows.map((archived) => rowOf(archived, sides.get(archived.key) ?? null));
  const listed = new Set(list.rows.map(({ key }) => key));
  const last = list.rows.length < list.total ? (list.rows.at(-1)?.newest.createdAt ?? 0) : 0;
  for (const side of sides.values()) {
    if (listed.has(side.key) || !belongs(sources, side)) continue;
    const archived = extras.get(side.key);
    // One that main has stands where its texts are, which the list has not reached.
    if (archived === undefined || (archived !== null && !isText(side))) continue;
    const row = rowOf(archived, side);
    if (row.at >= last) rows.push(row);
  }
  return rows.sort((one, other) => other.at - one.at);
}

const timeOf = ({ newest, draft }: OutboxSide): number => newest?.createdAt ?? draft?.savedAt ?? 0;

function rowOf(archived: ConversationView | null, side: OutboxSide | null): ListedConversation {
  const pending = side?.newest?.createdAt ?? 0;
  const written = side === null ? 0 : timeOf(side);
  return {
    key: archived?.key ?? side?.key ?? '',
    number: archived?.number ?? side?.number ?? '',
    people: archived?.people ?? (side === null ? [] : side.people),
    name: archived?.name ?? null,
    at: archived === null ? written : Math.max(archived.newest.createdAt, pending),
    unread: archived?.unread ?? 0,
    archived,
    side,
  };
}
