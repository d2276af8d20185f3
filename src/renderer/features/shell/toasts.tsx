import { useCallback, type ReactElement } from 'react';
import { useAppState, useServices } from '../../app-context.tsx';
import { Toast } from '../../ui/toast.tsx';

/** The place of the toast, which is there before it speaks, so that screen readers hear it. */
export function Toasts(): ReactElement {
  const { store } = useServices();
  const toast = useAppState((state) => state.toast);
  const clear = useCallback(() => store.getState().setToast(null), [store]);
  return (
    <div className="toasts" role="status">
      {toast === null ? null : <Toast key={toast.id} words={toast.words} onDone={clear} />}
    </div>
  );
}
