import { useCallback, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import type { ToastState } from '../../store/app-state.ts';
import { Toast } from '../../ui/toast.tsx';
import { useLeftWords } from './use-left-words.ts';
import { useLostFiles } from './use-lost-files.ts';

/** The place of the toasts is there before they speak, so that screen readers hear them; what failed is an alert. */
export function Toasts(): ReactElement {
  useLeftWords();
  useLostFiles();
  const toasts = useAppState((state) => state.toasts);
  const said = toasts.filter(({ tone }) => tone === 'ready');
  const failed = toasts.filter(({ tone }) => tone === 'fail');
  return (
    <div className="toasts">
      <div className="toasts__place" role="status">
        {said.map((toast) => (
          <OneToast key={toast.id} toast={toast} />
        ))}
      </div>
      {failed.map((toast) => (
        <div key={toast.id} role="alert">
          <OneToast toast={toast} />
        </div>
      ))}
    </div>
  );
}

function OneToast({ toast }: { readonly toast: ToastState }): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const { id, words, tone, action } = toast;
  const done = useCallback(() => store.getState().dismissToast(id), [store, id]);
  return <Toast words={words} tone={tone} action={action} dismissLabel={t('bars.dismiss')} onDone={done} />;
}
