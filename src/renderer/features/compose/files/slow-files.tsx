import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../../app-context.tsx';
import { Icon } from '../../../ui/icon.tsx';

/** The files whose reading takes its time, for example from a server; and that a press of Send waits for them. */
export function SlowFiles(): ReactElement {
  const { t } = useTranslation();
  const files = useAppState((state) => state.files);
  const slowFiles = useAppState((state) => state.slowFiles);
  const sending = useAppState((state) => state.sending);
  return (
    <>
      {files
        .filter(({ id }) => slowFiles.includes(id))
        .map(({ id, name }) => (
          <p className="composer__advice" data-tone="calm" key={id}>
            <Icon name="sending" size={14} className="icon--turning" />
            <span>{t(sending ? 'compose.files.readingPressed' : 'compose.files.readingOne', { name })}</span>
          </p>
        ))}
    </>
  );
}
