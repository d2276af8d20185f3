import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';

interface PictureDialogProps {
  readonly dataUrl: string;
  readonly label: string;
  readonly onClose: () => void;
}

/** The picture as large as the window allows. */
export function PictureDialog({ dataUrl, label, onClose }: PictureDialogProps): ReactElement {
  const { t } = useTranslation();
  const close = useRef<HTMLButtonElement>(null);
  return (
    <ModalDialog className="picture-dialog" label={label} initialFocus={close} onClose={onClose}>
      <button
        ref={close}
        type="button"
        className="icon-btn picture-dialog__close"
        aria-label={t('thread.closePhoto')}
        title={t('thread.closePhoto')}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
      <img src={dataUrl} alt={label} />
    </ModalDialog>
  );
}
