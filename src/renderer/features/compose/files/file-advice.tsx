import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { canShrink, filesProblem, mostFileBytes } from '#domain/outbox/file-rules.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { useAppState, useServices } from '../../../app-context.tsx';
import { focusTarget } from '../../../ui/focus-target.ts';
import { Icon } from '../../../ui/icon.tsx';
import { renderNow } from '../../../ui/render-now.ts';
import { nameOf } from '../../numbers/number-words.ts';
import { fileNoteWords } from './file-note-words.ts';
import { shrinkToFit } from './shrink-to-fit.ts';
import { sizeWords } from './size-words.ts';
import { SlowFiles } from './slow-files.tsx';

interface FileAdviceProps {
  readonly sender: NumberListing | null;
}

/** What is still read, what was not attached and why, and what is attached and cannot go, with what would help. */
export function FileAdvice({ sender }: FileAdviceProps): ReactElement {
  const { t } = useTranslation();
  const services = useServices();
  const { store, formats } = services;
  const files = useAppState((state) => state.files);
  const notes = useAppState((state) => state.fileNotes);
  const [isShrinking, setShrinking] = useState(false);
  const problem = filesProblem(files);
  const isTooLarge = problem?.why === 'too-large';
  const isPictureless = files.length > 0 && sender?.capabilities.mms === 'cannot';
  const most = sizeWords(mostFileBytes, formats, t);

  const shrink = (): void => {
    setShrinking(true);
    void shrinkToFit(services).finally(() => {
      renderNow(() => setShrinking(false));
      // The button may be gone with what it was for.
      if (document.activeElement === document.body) focusTarget('message');
    });
  };

  return (
    <div role="status" className="composer__file-notes">
      {isPictureless ? (
        <p className="composer__advice" data-tone="fail">
          <Icon name="fail" size={14} />
          <span>{t('compose.files.noPictures', { name: nameOf(sender, t), count: files.length })}</span>
        </p>
      ) : null}
      {isTooLarge ? (
        <p className="composer__advice" data-tone="fail">
          <Icon name="fail" size={14} />
          <span>{t('compose.files.tooLarge', { most, size: sizeWords(problem.bytes, formats, t) })}</span>
          {files.some(canShrink) ? (
            <button
              type="button"
              className="btn"
              data-size="sm"
              aria-disabled={isShrinking}
              onClick={() => {
                // It keeps the focus meanwhile, which a disabled one would lose.
                if (!isShrinking) shrink();
              }}
            >
              {t(isShrinking ? 'compose.files.shrinking' : 'compose.files.shrink')}
            </button>
          ) : null}
        </p>
      ) : null}
      <SlowFiles />
      {notes.map((note, place) => (
        <p className="composer__advice" data-tone="fail" key={`${place} ${note.name}`}>
          <Icon name="fail" size={14} />
          <span>{fileNoteWords(note, formats, t, sender === null ? '' : nameOf(sender, t))}</span>
        </p>
      ))}
      {notes.length > 0 ? (
        <button
          type="button"
          className="btn"
          data-size="sm"
          data-kind="quiet"
          onClick={() => {
            store.getState().noteFiles([]);
            focusTarget('attach');
          }}
        >
          {t('compose.files.putAway')}
        </button>
      ) : null}
    </div>
  );
}
