import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { focusTargets } from '../../../ui/focus-target.ts';
import { IconButton } from '../../../ui/icon-button.tsx';

/** Opens the choice of a time for what stands in the pane. */
export function LaterButton({ onOpen }: { readonly onOpen: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <IconButton
      icon="schedule"
      label={t('compose.later.title')}
      id={focusTargets.later}
      aria-haspopup="dialog"
      onClick={onOpen}
    />
  );
}
