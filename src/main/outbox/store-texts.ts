import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { Owner } from '#domain/owner.ts';
import { sameContent } from './new-text.ts';
import type { DraftStore } from './store/draft-store.ts';
import type { OutboxStore } from './store/outbox-store.ts';

export interface Stored {
  /** In the order of the texts; as it stands by now where the id and the content are known. */
  readonly texts: readonly { readonly text: OutgoingText; readonly isNew: boolean }[];
  readonly hadDraft: boolean;
}

/**
 * Stores the texts of one press of Send and takes their draft away, in one moment: all or none. Null, with nothing
 * changed, when an id has another content or belongs to somebody else. Throws what SQLite says.
 */
export function storeTexts(
  { store, draftStore }: { readonly store: OutboxStore; readonly draftStore: DraftStore },
  owner: Owner,
  texts: readonly OutgoingText[],
  draftId: string | null,
): Stored | null {
  const isTaken = (text: OutgoingText): boolean => {
    if (!store.has(text.id)) return false;
    const known = store.find(text.id);
    return known === null || !sameContent(known, text);
  };
  return store.transaction(() => {
    const isTwice = new Set(texts.map(({ id }) => id)).size < texts.length;
    if (isTwice || texts.some(isTaken)) return null;
    const kept = texts.map((text) => {
      const isNew = store.insert(text);
      return { text: isNew ? text : (store.find(text.id) ?? text), isNew };
    });
    const isAnyNew = kept.some(({ isNew }) => isNew);
    return { texts: kept, hadDraft: isAnyNew && draftId !== null && draftStore.remove(owner, draftId) };
  });
}
