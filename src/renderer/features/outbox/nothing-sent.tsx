import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { OutboxDrawing } from '../../ui/drawings.tsx';

/** @param name the number whose texts are shown, or null for all */
export function NothingSent({ name }: { readonly name: string | null }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="empty thread__empty">
      <OutboxDrawing />
      <p className="empty__title">
        {name === null ? t('outbox.emptyTitle') : t('outbox.emptyFrom', { name })}
      </p>
      <p className="empty__text">{t('outbox.emptyText')}</p>
    </div>
  );
}
