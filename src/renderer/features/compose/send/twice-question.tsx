import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';

interface TwiceQuestionProps {
  /** The recipient as written. */
  readonly to: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asked before anything goes out that may deliver the same words twice. */
export function TwiceQuestion({ to, onConfirm, onCancel }: TwiceQuestionProps): ReactElement {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      title={t('outboxPage.again.title')}
      text={t('outboxPage.again.text', { to })}
      confirmLabel={t('outboxPage.actions.send-again-anyway')}
      cancelLabel={t('outboxPage.again.cancel')}
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  );
}
