import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { focusTargets } from '../../../ui/focus-target.ts';
import { Icon } from '../../../ui/icon.tsx';

/** Opens the choice of a time for what stands in the pane. */
export function LaterButton({ onOpen }: { readonly onOpen: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      id={focusTargets.later}
      className="icon-btn"
      aria-label={t('compose.later.title')}
      title={t('compose.later.title')}
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      <Icon name="schedule" />
    </button>
  );
}
