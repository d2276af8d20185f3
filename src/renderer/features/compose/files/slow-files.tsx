import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import { useAppState } from '../../../app-context.tsx';
import { Icon } from '../../../ui/icon.tsx';

/** The files whose reading takes its time, for example from a server; and that a press of Send waits for them. */
export function SlowFiles(): ReactElement {
  const { t } = useTranslation();
  const files = useAppState((state) => state.files);
  const slowFiles = useAppState((state) => state.slowFiles);
  const waitedFor = useAppState((state) => state.sendWaitsFor);
  const isSlow = ({ id }: OutgoingFile): boolean => slowFiles.includes(id);
  const isHere = ({ id }: OutgoingFile): boolean => files.some((file) => file.id === id);
  const lineOf = (file: OutgoingFile): 'readingOne' | 'readingPressed' | 'readingElsewhere' => {
    if (!isHere(file)) return 'readingElsewhere';
    return waitedFor.some(({ id }) => id === file.id) ? 'readingPressed' : 'readingOne';
  };
  const elsewhere = waitedFor.filter((file) => !isHere(file));
  return (
    <>
      {[...files, ...elsewhere].filter(isSlow).map((file) => (
        <p className="composer__advice" data-tone="calm" key={file.id}>
          <Icon name="sending" size={14} className="icon--turning" />
          <span>{t(`compose.files.${lineOf(file)}`, { name: file.name })}</span>
        </p>
      ))}
    </>
  );
}
