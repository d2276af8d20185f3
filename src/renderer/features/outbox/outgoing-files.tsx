import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import { useServices } from '../../app-context.tsx';
import { FilePicture } from '../compose/files/file-picture.tsx';
import { sizeWords } from '../compose/files/size-words.ts';
import { usePreview } from '../compose/files/use-preview.ts';

/** Pixels; a photo in a thread is at most 240 CSS pixels wide. */
const edge = 480;

/** The files of a text that RingCentral does not have yet: pictures as pictures, anything else by name and size. */
export function OutgoingFiles({ text }: { readonly text: OutgoingView }): ReactElement | null {
  if (text.files.length === 0) return null;
  return (
    <>
      {text.files.map((file) => (
        <OutgoingFileView key={file.id} file={file} />
      ))}
    </>
  );
}

function OutgoingFileView({ file }: { readonly file: OutgoingFile }): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const preview = usePreview(file, edge);
  if (preview !== null) {
    return (
      <figure className="photo">
        <img src={preview} alt={file.name} draggable={false} />
      </figure>
    );
  }
  return (
    <div className="attachment">
      <FilePicture file={file} />
      <span>
        <span className="attachment__name">{file.name}</span>
        <span className="attachment__meta">{sizeWords(file.size, formats, t)}</span>
      </span>
    </div>
  );
}
