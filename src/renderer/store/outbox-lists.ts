import type { AppChange } from '#contract/events.ts';
import type { DraftView, OutgoingView } from '#contract/outgoing-view.ts';

/** Rows by id, and which ids left while a pull was on its way: a page that was read before that must not bring them back. */
export interface KeptRows<Row> {
  readonly rows: ReadonlyMap<string, Row>;
  readonly gone: ReadonlySet<string>;
}

/** All texts of one person that have not gone, and all drafts. */
export interface OutboxLists {
  /** Rises with every new start, so that the answer to an earlier pull is known as such. */
  readonly generation: number;
  /** Whose they are; null while nobody is signed in. */
  readonly owner: string | null;
  /** False until everything was pulled; what events said meanwhile is in the rows already. */
  readonly isComplete: boolean;
  readonly texts: KeptRows<OutgoingView>;
  readonly drafts: KeptRows<DraftView>;
}

const noRows = { rows: new Map<string, never>(), gone: new Set<string>() };

export function emptyLists(generation: number, owner: string | null): OutboxLists {
  return { generation, owner, isComplete: false, texts: noRows, drafts: noRows };
}

type IsNewer<Row> = (known: Row, other: Row) => boolean;
const isNewerText: IsNewer<OutgoingView> = (known, other) => known.version > other.version;
const isNewerDraft: IsNewer<DraftView> = (known, other) => known.savedAt > other.savedAt;

function withRow<Row extends { readonly id: string }>(
  kept: KeptRows<Row>,
  row: Row,
  isNewer: IsNewer<Row>,
): KeptRows<Row> {
  const known = kept.rows.get(row.id);
  if (known !== undefined && isNewer(known, row)) return kept;
  const gone = new Set(kept.gone);
  gone.delete(row.id);
  return { rows: new Map(kept.rows).set(row.id, row), gone };
}

function withoutRow<Row>(kept: KeptRows<Row>, id: string, isComplete: boolean): KeptRows<Row> {
  if (isComplete && !kept.rows.has(id)) return kept;
  const rows = new Map(kept.rows);
  rows.delete(id);
  return { rows, gone: isComplete ? kept.gone : new Set(kept.gone).add(id) };
}

/** Pulled rows in their order, then those that only events told of; of two pictures of one row the newer. */
function merged<Row extends { readonly id: string }>(
  kept: KeptRows<Row>,
  pulled: readonly Row[],
  isNewer: IsNewer<Row>,
): KeptRows<Row> {
  const rows = new Map<string, Row>();
  for (const row of pulled) {
    const known = kept.rows.get(row.id);
    if (!kept.gone.has(row.id)) rows.set(row.id, known !== undefined && isNewer(known, row) ? known : row);
  }
  for (const [id, row] of kept.rows) if (!rows.has(id)) rows.set(id, row);
  return { rows, gone: noRows.gone };
}

/** The lists after one event of main. A text that went leaves them like one that was deleted. */
export function afterOutboxChange(lists: OutboxLists, change: AppChange): OutboxLists {
  const { owner, isComplete, texts, drafts } = lists;
  if (change.type === 'snapshot') return emptyLists(lists.generation + 1, null);
  if (owner === null) return lists;
  switch (change.type) {
    case 'outbox': {
      const { text } = change;
      if (text.state === 'sent') return { ...lists, texts: withoutRow(texts, text.id, isComplete) };
      return { ...lists, texts: withRow(texts, text, isNewerText) };
    }
    case 'outbox-removed':
      return { ...lists, texts: withoutRow(texts, change.id, isComplete) };
    case 'draft':
      return { ...lists, drafts: withRow(drafts, change.draft, isNewerDraft) };
    case 'draft-removed':
      return { ...lists, drafts: withoutRow(drafts, change.id, isComplete) };
    case 'session':
    case 'keychain':
    case 'numbers':
    case 'number-notes':
    case 'role':
    case 'outbox-counts':
    case 'sending':
    case 'connection':
      return lists;
  }
}

/** Everything that was pulled, under what events said meanwhile. */
export function completeLists(
  lists: OutboxLists,
  pulled: { readonly texts: readonly OutgoingView[]; readonly drafts: readonly DraftView[] },
): OutboxLists {
  return {
    ...lists,
    isComplete: true,
    texts: merged(
      lists.texts,
      pulled.texts.filter(({ state }) => state !== 'sent'),
      isNewerText,
    ),
    drafts: merged(lists.drafts, pulled.drafts, isNewerDraft),
  };
}
