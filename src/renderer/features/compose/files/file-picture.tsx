import type { ReactElement } from 'react';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import { Icon } from '../../../ui/icon.tsx';
import { usePreview } from './use-preview.ts';

/** Pixels of the small picture, for screens with two of them to the CSS pixel. */
const edge = 80;

/** The picture of a file, or a sign for what kind of file it is; its name stands beside it. */
export function FilePicture({ file }: { readonly file: OutgoingFile }): ReactElement {
  const preview = usePreview(file, edge);
  return (
    <span className="attachment__icon" aria-hidden="true">
      {preview === null ? (
        <Icon name={file.contentType.startsWith('image/') ? 'image' : 'file'} />
      ) : (
        <img src={preview} alt="" draggable={false} />
      )}
    </span>
  );
}
