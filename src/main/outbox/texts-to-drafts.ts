import type { Draft, DraftOrigin } from '#domain/outbox/draft.ts';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { Clock, Logger } from '#domain/ports.ts';
import type { Changes } from './changes.ts';
import type { DraftStore } from './store/draft-store.ts';
import type { OutboxStore } from './store/outbox-store.ts';
import { draftViewOf } from './views-of.ts';

/**
 * Makes drafts of texts that are not under way, so that there is never both and never neither. Returns those that stood
 * where they stood; throws what SQLite says, with nothing changed.
 *
 * @param how.origin default: `taken-back`. What may have gone says so, whatever made it a draft.
 */
export type TextsToDrafts = (
  texts: readonly OutgoingText[],
  how: { readonly origin?: DraftOrigin; readonly open: boolean },
) => readonly Draft[];

export interface TextsToDraftsOptions {
  readonly store: OutboxStore;
  readonly draftStore: DraftStore;
  readonly changes: Changes;
  readonly clock: Clock;
  readonly logger: Logger;
}

export function createTextsToDrafts(options: TextsToDraftsOptions): TextsToDrafts {
  const { store, draftStore, changes, clock, logger } = options;

  const draftOf = (text: OutgoingText, origin: DraftOrigin, isOpen: boolean): Draft => ({
    id: text.id,
    accountId: text.accountId,
    extensionId: text.extensionId,
    from: text.from,
    to: text.to.join('\n'),
    audience: text.to.length > 1 ? 'group' : 'each',
    text: text.text,
    files: text.files,
    // A time that it waited for is over, or was given up.
    sendAt: null,
    endsWhenAnswered: false,
    origin,
    isOpen,
    createdAt: text.createdAt,
    savedAt: clock.now(),
  });

  return (texts, how) => {
    const { open } = how;
    const originOf = ({ state }: OutgoingText): DraftOrigin =>
      state === 'unconfirmed' ? 'may-have-gone' : (how.origin ?? 'taken-back');
    const drafts = store.transaction(() =>
      texts.flatMap((text) => {
        if (!store.remove(text)) return [];
        const draft = draftOf(text, originOf(text), open);
        // Thrown, so that the text stays: words must never be in neither place.
        if (!draftStore.put(draft)) throw new Error('the id of a text is that of another person’s draft');
        return [draft];
      }),
    );
    for (const draft of drafts) {
      logger.info('a text became a draft', { id: draft.id, origin: draft.origin });
      changes.tell({ type: 'removed', id: draft.id });
      changes.tell({ type: 'draft', draft: draftViewOf(draft) });
    }
    return drafts;
  };
}
