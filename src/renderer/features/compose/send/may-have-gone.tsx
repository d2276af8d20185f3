import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../../app-context.tsx';
import { Icon } from '../../../ui/icon.tsx';

/** Says of words whose answer got lost that they may be with the recipient already. */
export function MayHaveGone(): ReactElement | null {
  const { t } = useTranslation();
  const mayHaveGone = useAppState((state) => state.mayHaveGone);
  if (!mayHaveGone) return null;
  return (
    <p className="composer__advice">
      <Icon name="unknown" size={14} />
      <span>{t('compose.mayHaveGone')}</span>
    </p>
  );
}
