import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { OutboxDrawing } from '../../ui/drawings.tsx';
import type { OutboxFilter } from './outbox-filter.ts';

/** Nothing stands here, or nothing of what was asked for. */
export function OutboxEmpty({ filter }: { readonly filter: OutboxFilter }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="empty outbox-empty">
      <OutboxDrawing />
      <p className="empty__title">{t(`outboxPage.empty.${filter}`)}</p>
      <p className="empty__text">{t(`outboxPage.empty.${filter}Text`)}</p>
    </div>
  );
}
