import { useId, useState, type ReactElement } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '#contract/message-view.ts';
import { failureKind } from '#domain/failure-catalogue.ts';
import { isUndelivered, type PersonDelivery } from '#domain/messages/message.ts';
import type { GroupDelivery } from '#domain/messages/person-delivery.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { useNames } from '../compose/recipients/use-names.ts';

/** "2 of 3 people, one failed", or to how many of them it was delivered. */
function groupWords({ each, delivered, failed }: GroupDelivery, time: string, t: TFunction): string {
  const size = each.length;
  if (failed.length === 0) return t('thread.each.deliveredTo', { time, delivered: delivered.length, size });
  const sent = size - failed.length;
  return t('outbox.batch.settled', {
    sent,
    size,
    failed: t('outbox.batch.failed', { count: failed.length }),
  });
}

/** RingCentral has one reason for the whole text, which is somebody's where it failed for nobody else. */
function wordsOf(
  { delivery }: PersonDelivery,
  errorCode: string | null,
  { failed }: GroupDelivery,
  t: TFunction,
): string {
  if (isUndelivered(delivery)) {
    return failed.length === 1 && errorCode !== null
      ? t(`failures.${failureKind(errorCode)}`)
      : t(delivery === 'sending-failed' ? 'thread.notSent' : 'thread.notDelivered');
  }
  return delivery === 'queued' || delivery === 'sent' || delivery === 'delivered'
    ? t(`thread.each.${delivery}`)
    : t('thread.each.unknown');
}

interface GroupDeliveryLineProps {
  readonly message: MessageView;
  readonly group: GroupDelivery;
}

/** How a text to several people went, and on request with each of them. */
export function GroupDeliveryLine({ message, group }: GroupDeliveryLineProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const homeCountry = useHomeCountry();
  const names = useNames(message.people);
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const words = groupWords(group, formats.time(message.createdAt), t);
  return (
    <>
      <span className="delivery" data-state="sent">
        <Icon name="sent" size={14} />
        {words}
        <span>
          ·{' '}
          <button
            type="button"
            className="link"
            aria-expanded={isOpen}
            aria-controls={isOpen ? listId : undefined}
            aria-label={t('outbox.batch.showLabel', { words })}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'thread.each.hide' : 'outbox.batch.show')}
          </button>
        </span>
      </span>
      {isOpen ? (
        <ul className="delivery-each" id={listId} aria-label={t('thread.each.label')}>
          {group.each.map((one) => (
            <li key={one.person} data-state={isUndelivered(one.delivery) ? 'failed' : undefined}>
              <b>{names.get(one.person) ?? formats.recipient(one.person, homeCountry)}</b>{' '}
              {wordsOf(one, message.errorCode, group, t)}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
