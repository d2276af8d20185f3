import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { bytesOf, mostFileBytes, mostFiles } from '#domain/outbox/file-rules.ts';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import { useAppState, useServices } from '../../../app-context.tsx';
import { focusTarget } from '../../../ui/focus-target.ts';
import { FilePicture } from './file-picture.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { sizeWords } from './size-words.ts';

/** What goes with the text: each file with its picture, its size, and the way to take it out again. */
export function AttachedFiles(): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const files = useAppState((state) => state.files);
  const isEmpty = files.length === 0;
  const total = t('compose.files.total', {
    size: sizeWords(bytesOf(files), formats, t),
    most: sizeWords(mostFileBytes, formats, t),
    count: files.length,
    mostFiles,
  });
  return (
    <div className={isEmpty ? undefined : 'composer__files'}>
      {isEmpty ? null : (
        <ul className="composer__file-list" aria-label={t('compose.files.list')}>
          {files.map((file, place) => (
            <AttachedFile key={file.id} file={file} place={place} />
          ))}
        </ul>
      )}
      {/* There before the first file, so that it is announced. */}
      <p className={isEmpty ? undefined : 'composer__file-total'} role="status">
        {isEmpty ? null : total}
      </p>
    </div>
  );
}

function AttachedFile({
  file,
  place,
}: {
  readonly file: OutgoingFile;
  readonly place: number;
}): ReactElement {
  const { t } = useTranslation();
  const { store, formats } = useServices();
  const isSlow = useAppState((state) => state.slowFiles.includes(file.id));
  const hasNamesake = useAppState(({ files }) =>
    files.some(({ id, name }) => id !== file.id && name === file.name),
  );

  const remove = (): void => {
    const { files, removeFiles } = store.getState();
    const next = files[place + 1] ?? files[place - 1];
    removeFiles([file.id]);
    const button = next === undefined ? null : document.getElementById(removeId(next));
    if (button === null) focusTarget('message');
    else button.focus();
  };

  return (
    <li className="attachment">
      <FilePicture file={file} />
      <span className="attachment__words">
        <span className="attachment__name truncate" title={file.name}>
          {file.name}
        </span>
        <span className="attachment__meta">
          {isSlow ? t('compose.files.reading') : sizeWords(file.size, formats, t)}
        </span>
      </span>
      <IconButton
        icon="close"
        label={t(hasNamesake ? 'compose.files.removeNamesake' : 'compose.files.remove', {
          name: file.name,
          place: place + 1,
        })}
        id={removeId(file)}
        size="sm"
        onClick={remove}
      />
    </li>
  );
}

const removeId = ({ id }: OutgoingFile): string => `remove-file-${id}`;
