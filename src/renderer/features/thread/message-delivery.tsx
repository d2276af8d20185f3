import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '#contract/message-view.ts';
import { isUndelivered } from '#domain/messages/message.ts';
import { groupDelivery } from '#domain/messages/person-delivery.ts';
import { useServices } from '../../app-context.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { GroupDeliveryLine } from './group-delivery.tsx';
import { isLocal } from './local-id.ts';

/** `group`: it went differently with its people. */
type DeliveryLook = 'queued' | 'sent' | 'delivered' | 'unknown' | 'noStatus' | 'vouched' | 'group';

/** What several people have in common, as far as the line has words for it. */
function groupLook(message: MessageView): 'delivered' | 'group' | null {
  const group = groupDelivery(message);
  if (group === null) return null;
  const { each, delivered, failed } = group;
  if (delivered.length === each.length) return 'delivered';
  const isMixed = (count: number): boolean => count > 0 && count < each.length;
  return isMixed(failed.length) || isMixed(delivered.length) ? 'group' : null;
}

const icons: Readonly<Record<Exclude<DeliveryLook, 'group'>, IconName>> = {
  queued: 'sending',
  sent: 'sent',
  delivered: 'delivered',
  unknown: 'unknown',
  noStatus: 'sent',
  vouched: 'sent',
};

/** With these the carrier gave no status at all: shown as sent, not as failed (ui.md, "Failures"). */
const withoutStatus: ReadonlySet<string> = new Set(['SMS-CAR-104', 'SMS-CAR-199']);

/** How far an own text got; null when it failed. */
export function deliveryLook(message: MessageView): DeliveryLook | null {
  const { id, delivery, errorCode } = message;
  if (isLocal(id)) return 'vouched';
  if (errorCode !== null && withoutStatus.has(errorCode) && delivery !== 'delivered') return 'noStatus';
  const look = groupLook(message);
  if (look !== null) return look;
  if (isUndelivered(delivery)) return null;
  return delivery === 'queued' || delivery === 'sent' || delivery === 'delivered' ? delivery : 'unknown';
}

interface MessageDeliveryProps {
  readonly message: MessageView;
  readonly look: DeliveryLook;
}

/** Icon, word and time under one's own text. */
export function MessageDelivery({ message, look }: MessageDeliveryProps): ReactElement | null {
  const { t } = useTranslation();
  const { formats } = useServices();
  const time = formats.time(message.createdAt);
  if (look === 'group') {
    const group = groupDelivery(message);
    return group === null ? null : <GroupDeliveryLine message={message} group={group} />;
  }
  return (
    <span className="delivery" data-state={look === 'noStatus' || look === 'vouched' ? 'sent' : look}>
      <Icon name={icons[look]} size={14} />
      {look === 'vouched' ? t('outbox.vouched', { time }) : t(`thread.delivery.${look}`, { time })}
    </span>
  );
}
