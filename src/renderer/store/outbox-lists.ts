import type { AppChange } from '#contract/events.ts';
import type { DraftView, OutgoingView } from '#contract/outgoing-view.ts';
import { merged, noRows, withoutRow, withRow, type KeptRows } from './kept-rows.ts';

/** All texts of one person that have not gone, in the order in which they were written, and all drafts. */
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

export function emptyLists(generation: number, owner: string | null): OutboxLists {
  return { generation, owner, isComplete: false, texts: noRows, drafts: noRows };
}

/** The lists after one event of main, which is newer than anything known. A text that went leaves like a deleted one. */
export function afterOutboxChange(lists: OutboxLists, change: AppChange): OutboxLists {
  const { owner, isComplete, texts, drafts } = lists;
  if (change.type === 'snapshot') return emptyLists(lists.generation + 1, null);
  if (owner === null) return lists;
  switch (change.type) {
    case 'outbox': {
      const { text } = change;
      if (text.state === 'sent') return { ...lists, texts: withoutRow(texts, text.id, isComplete) };
      return { ...lists, texts: withRow(texts, text) };
    }
    case 'outbox-removed':
      return { ...lists, texts: withoutRow(texts, change.id, isComplete) };
    case 'draft':
      return { ...lists, drafts: withRow(drafts, change.draft) };
    case 'draft-removed':
      return { ...lists, drafts: withoutRow(drafts, change.id, isComplete) };
    case 'session':
    case 'keychain':
    case 'numbers':
    case 'number-notes':
    case 'role':
    case 'outbox-counts':
    case 'sending':
    case 'rate':
    case 'messages':
    case 'consents':
    case 'people':
    case 'templates':
    case 'settings':
    case 'desktop':
    case 'connection':
    case 'show':
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
      (known, page) => known.version >= page.version,
    ),
    // A draft has no version, and what an event told of it is at least as new as any page that was read before.
    drafts: merged(lists.drafts, pulled.drafts, () => true),
  };
}
