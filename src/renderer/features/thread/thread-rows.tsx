import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '#contract/message-view.ts';
import type { Batch } from '#domain/outbox/outgoing-text.ts';
import type { OwnershipGroup } from '#domain/ownership.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { useOutboxMoment } from '../outbox/outbox-moment.tsx';
import { OutgoingArticle } from '../outbox/outgoing-article.tsx';
import type { ActOnText } from '../outbox/text-action.ts';
import { useHeldBy } from '../outbox/use-held-by.ts';
import { dayWords } from './day-words.ts';
import { MessageArticle } from './message-article.tsx';
import type { ThreadItem } from './thread-items.ts';
import type { ActOnMessage } from './use-act-on-message.ts';
import type { FoundText } from './use-thread-find.ts';

export interface ThreadLook {
  /** The one other person, as written. */
  readonly who: string;
  readonly isSeveral: boolean;
  readonly group: OwnershipGroup;
  readonly unreadFrom: string | null;
  readonly found: FoundText | null;
  readonly actOnText: ActOnText;
  readonly actOnMessage: ActOnMessage;
  /** Texts that were one of several of one press of Send, by RingCentral's id. */
  readonly batches: ReadonlyMap<string, Batch>;
}

interface ThreadRowsProps extends ThreadLook {
  readonly items: readonly ThreadItem[];
  /** When the last text before these was written; null when there is none, or it is not known. */
  readonly before: number | null;
}

const sideOf = (item: ThreadItem): string =>
  item.kind === 'own' || item.message.direction === 'outbound' ? 'out' : (item.message.writer ?? 'in');

/** Texts under their days, one after the other. */
export function ThreadRows(props: ThreadRowsProps): ReactElement {
  const { items, before, who, isSeveral, group, unreadFrom, found, actOnText, actOnMessage, batches } = props;
  const { t } = useTranslation();
  const { formats } = useServices();
  const homeCountry = useHomeCountry();
  const names = useAppState((state) => state.names);
  const { now } = useOutboxMoment();
  const heldBy = useHeldBy(now);

  const writerOf = ({ writer }: MessageView): string =>
    isSeveral && writer !== null ? (names.get(writer) ?? formats.recipient(writer, homeCountry)) : who;

  return (
    <>
      {items.map((item, place) => {
        const previous = items[place - 1];
        const previousAt = previous?.at ?? before;
        const isNewDay = previousAt === null || formats.daysBetween(previousAt, item.at) !== 0;
        const isUnreadStart = item.id === unreadFrom;
        const isJoined =
          previous !== undefined && !isNewDay && !isUnreadStart && sideOf(previous) === sideOf(item);
        return (
          <Fragment key={`${item.kind} ${item.id}`}>
            {isNewDay ? (
              <p className="thread__day">
                <time dateTime={new Date(item.at).toISOString()}>{dayWords(item.at, now, formats, t)}</time>
              </p>
            ) : null}
            {isUnreadStart ? <p className="thread__new">{t('thread.newTexts')}</p> : null}
            {item.kind === 'own' ? (
              <OutgoingArticle
                text={item.text}
                group={group}
                isJoined={isJoined}
                heldBy={heldBy.get(item.id) ?? null}
                act={actOnText}
              />
            ) : (
              <MessageArticle
                message={item.message}
                writer={writerOf(item.message)}
                isNamed={isSeveral && item.message.direction === 'inbound' && !isJoined}
                isJoined={isJoined}
                isFound={item.id === found?.id}
                find={item.id === found?.id ? found.find : ''}
                group={group}
                act={actOnMessage}
                batch={batches.get(item.id) ?? null}
              />
            )}
          </Fragment>
        );
      })}
    </>
  );
}
