import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/icon-button.tsx';
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
      <IconButton
        icon="close"
        label={t('thread.closePhoto')}
        ref={close}
        className="picture-dialog__close"
        onClick={onClose}
      />
      <img src={dataUrl} alt={label} />
    </ModalDialog>
  );
}
