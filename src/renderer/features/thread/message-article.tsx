import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '#contract/message-view.ts';
import type { Batch } from '#domain/outbox/outgoing-text.ts';
import type { OwnershipGroup } from '#domain/ownership.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { MarkedWords } from '../conversations/marked-words.tsx';
import { BatchLine } from '../outbox/batch-line.tsx';
import { deliveryLook, MessageDelivery } from './message-delivery.tsx';
import { MessageFailure } from './message-failure.tsx';
import { Picture } from './picture.tsx';
import { SegmentNote } from './segment-note.tsx';
import type { ActOnMessage } from './use-act-on-message.ts';

interface MessageArticleProps {
  readonly message: MessageView;
  /** Who wrote it, unless it is one's own. */
  readonly writer: string;
  /** The writer stands above it for the eye too: the first text of somebody among several people. */
  readonly isNamed: boolean;
  /** Same side as the text above. */
  readonly isJoined: boolean;
  readonly isFound: boolean;
  /** Words to mark in it; empty for none. */
  readonly find: string;
  readonly group: OwnershipGroup;
  readonly act: ActOnMessage;
  /** The press of Send that it came from, when that made several texts. */
  readonly batch: Batch | null;
}

/** Characters of a text that tell it from others in the names of its buttons. */
const nameLength = 40;

/** One text as RingCentral has it: who, pictures, words, and where it is. */
export const MessageArticle = memo(function MessageArticle(props: MessageArticleProps): ReactElement {
  const { message, writer, isNamed, isJoined, isFound, find, group, act, batch } = props;
  const { t } = useTranslation();
  const { formats } = useServices();
  const { id, direction, text, attachments, createdAt } = message;
  const isOwn = direction === 'outbound';
  const look = isOwn ? deliveryLook(message) : null;
  const isFailed = isOwn && look === null;
  const time = formats.time(createdAt);
  const photo = isOwn ? t('thread.photoYou', { time }) : t('thread.photo', { who: writer, time });
  const words = text === '' ? t('thread.noWords') : text.slice(0, nameLength);
  const actions = [
    { action: 'copyText', icon: 'copy' },
    ...(isOwn ? [] : ([{ action: 'markUnread', icon: 'inbox' }] as const)),
    { action: 'delete', icon: 'trash' },
  ] as const;

  return (
    <article
      className={`message${isJoined ? ' message--joined' : ''}`}
      data-direction={isOwn ? 'out' : 'in'}
      data-state={isFailed ? 'failed' : (look ?? undefined)}
      data-group={isOwn ? group : undefined}
      data-message={id}
      data-found={isFound ? 'true' : undefined}
    >
      <h3 className={isNamed ? 'message__who' : 'hidden-label'}>
        {isOwn ? t('thread.youAt', { time }) : isNamed ? writer : t('thread.whoAt', { who: writer, time })}
      </h3>
      {attachments.map((attachment) =>
        attachment.contentType.startsWith('image/') ? (
          <Picture key={attachment.id} message={id} attachment={attachment} label={photo} />
        ) : (
          <div key={attachment.id} className="attachment">
            <span className="attachment__icon">
              <Icon name="file" />
            </span>
            <span>
              <span className="attachment__name">{attachment.fileName ?? t('thread.file')}</span>
              <span className="attachment__meta">
                {attachment.size === null
                  ? attachment.contentType
                  : t('thread.fileSize', {
                      type: attachment.contentType,
                      size: formats.count(Math.max(1, Math.round(attachment.size / 1024))),
                    })}
              </span>
            </span>
          </div>
        ),
      )}
      <div className="message__line">
        {isFailed ? (
          <MessageFailure message={message} act={act} />
        ) : text === '' ? null : (
          <div className="bubble" title={formats.exact(createdAt, Date.now())}>
            {find === '' ? text : <MarkedWords text={text} find={find} isWhole />}
          </div>
        )}
        <span className="message__tools">
          <MenuButton
            label={t('thread.more', { text: words })}
            size="sm"
            items={actions.map(({ action, icon }) => ({
              label: t(`thread.actions.${action}`),
              icon,
              act: () => act(action, message),
            }))}
          />
          <time dateTime={new Date(createdAt).toISOString()}>{time}</time>
        </span>
      </div>
      {look === null ? null : <MessageDelivery message={message} look={look} />}
      {batch === null ? null : <BatchLine batch={batch} />}
      {look === null ? null : <SegmentNote message={message} />}
    </article>
  );
});
