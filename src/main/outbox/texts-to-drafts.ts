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
 * @param how.together texts of the same words become one draft for all their people. Default: false.
 */
export type TextsToDrafts = (
  texts: readonly OutgoingText[],
  how: { readonly origin?: DraftOrigin; readonly open: boolean; readonly together?: boolean },
) => readonly Draft[];

export interface TextsToDraftsOptions {
  readonly store: OutboxStore;
  readonly draftStore: DraftStore;
  readonly changes: Changes;
  readonly clock: Clock;
  readonly logger: Logger;
}

type Together = readonly [OutgoingText, ...OutgoingText[]];

/** Which texts become one draft each; those of a group text never do with others. */
function groupsOf(texts: readonly OutgoingText[], together: boolean): readonly Together[] {
  const groups = new Map<string, [OutgoingText, ...OutgoingText[]]>();
  for (const text of texts) {
    const isAlone = !together || text.to.length > 1;
    const key = isAlone ? text.id : JSON.stringify([text.from, text.text]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [text]);
    else group.push(text);
  }
  return [...groups.values()];
}

export function createTextsToDrafts(options: TextsToDraftsOptions): TextsToDrafts {
  const { store, draftStore, changes, clock, logger } = options;

  const draftOf = (texts: Together, origin: DraftOrigin, isOpen: boolean): Draft => {
    const [text] = texts;
    const keepsTime =
      origin === 'taken-back' && text.scheduledFor !== null && text.scheduledFor > clock.now();
    return {
      id: text.id,
      accountId: text.accountId,
      extensionId: text.extensionId,
      from: text.from,
      to: texts.flatMap(({ to }) => to).join('\n'),
      audience: text.to.length > 1 ? 'group' : 'each',
      text: text.text,
      files: text.files,
      // Whoever takes it back on purpose finds the time again, unless that is over; else it was given up with the text.
      sendAt: keepsTime ? text.scheduledFor : null,
      endsWhenAnswered: keepsTime && text.endsWhenAnswered,
      origin,
      isOpen,
      createdAt: text.createdAt,
      savedAt: clock.now(),
    };
  };

  return (texts, how) => {
    const { open } = how;
    const originOf = ({ state }: OutgoingText): DraftOrigin =>
      state === 'unconfirmed' ? 'may-have-gone' : (how.origin ?? 'taken-back');
    const made = store.transaction(() => {
      const taken = texts.filter((text) => store.remove(text));
      return groupsOf(taken, how.together ?? false).map((group) => {
        const draft = draftOf(group, originOf(group[0]), open);
        // Thrown, so that the text stays: words must never be in neither place.
        if (!draftStore.put(draft)) throw new Error('the id of a text is that of another person’s draft');
        return { draft, group };
      });
    });
    for (const { draft, group } of made) {
      logger.info('a text became a draft', { id: draft.id, origin: draft.origin, texts: group.length });
      for (const { id } of group) changes.tell({ type: 'removed', id });
      changes.tell({ type: 'draft', draft: draftViewOf(draft) });
    }
    return made.map(({ draft }) => draft);
  };
}
