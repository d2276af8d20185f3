import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useReport } from '../shell/use-report.ts';

/** Asked when the window is closed for the first time; cancelled it asks again the next time. */
export function CloseQuestion(): ReactElement {
  const { t } = useTranslation();
  const { bridge, store } = useServices();
  const report = useReport();
  const [remember, setRemember] = useState(false);
  const close = (): void => store.getState().setOverlay(null);
  const answer = (how: 'tray' | 'quit'): void => {
    close();
    void ask(bridge, 'app:close-window', { how, remember }).then((answered) => report.done(answered));
  };
  return (
    <ConfirmDialog
      title={t('closing.title')}
      text={t('closing.text')}
      confirmLabel={t('closing.quit')}
      cancelLabel={t('closing.cancel')}
      alternative={{ label: t('closing.keep'), onChoose: () => answer('tray') }}
      onConfirm={() => answer('quit')}
      onCancel={close}
    >
      <label className="choice confirm__choice">
        <input type="checkbox" checked={remember} onChange={(event) => setRemember(event.target.checked)} />
        <span>{t('closing.remember')}</span>
      </label>
    </ConfirmDialog>
  );
}
