import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '#contract/message-view.ts';
import { isUndelivered } from '#domain/messages/message.ts';
import { useServices } from '../../app-context.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { isLocal } from './local-id.ts';

type DeliveryLook = 'queued' | 'sent' | 'delivered' | 'unknown' | 'noStatus' | 'vouched';

const icons: Readonly<Record<DeliveryLook, IconName>> = {
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
export function deliveryLook({ id, delivery, errorCode }: MessageView): DeliveryLook | null {
  if (isLocal(id)) return 'vouched';
  if (errorCode !== null && withoutStatus.has(errorCode) && delivery !== 'delivered') return 'noStatus';
  if (isUndelivered(delivery)) return null;
  return delivery === 'queued' || delivery === 'sent' || delivery === 'delivered' ? delivery : 'unknown';
}

interface MessageDeliveryProps {
  readonly message: MessageView;
  readonly look: DeliveryLook;
}

/** Icon, word and time under one's own text. */
export function MessageDelivery({ message, look }: MessageDeliveryProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const time = formats.time(message.createdAt);
  return (
    <span className="delivery" data-state={look === 'noStatus' || look === 'vouched' ? 'sent' : look}>
      <Icon name={icons[look]} size={14} />
      {look === 'vouched' ? t('outbox.vouched', { time }) : t(`thread.delivery.${look}`, { time })}
    </span>
  );
}
