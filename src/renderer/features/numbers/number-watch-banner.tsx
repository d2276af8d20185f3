import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberNote } from '#domain/number-change.ts';
import { ask } from '../../api.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { showDetailsOf } from '../number-details/show-details.ts';
import { noteWords, numbersOf } from './change-words.ts';
import { useWhoChanged } from './use-who-changed.ts';

/** Notes on show at a time; all are in the history of their numbers. */
const mostNotes = 3;
const noNotes: readonly NumberNote[] = [];

/**
 * What changed about the numbers since somebody last looked, until it was read. Its place is there before it speaks, so
 * that screen readers hear it.
 */
export function NumberWatchBanner(): ReactElement {
  const { t } = useTranslation();
  const { bridge, formats } = useServices();
  const notes = useAppState(({ truth }) => truth?.numberNotes ?? noNotes).filter(({ isRead }) => !isRead);
  const shown = notes.slice(0, mostNotes);
  const more = notes.length - shown.length;
  return (
    <div className="number-watch" role="status">
      {notes.length === 0 ? null : (
        <div className="banner" data-tone="limited">
          <Icon name="bell" />
          <div className="banner__text number-watch__notes">
            {notes.length === 1 ? null : (
              <p className="banner__title">
                {t('numbers.watch.title', { count: notes.length, number: formats.count(notes.length) })}
              </p>
            )}
            <ul>
              {shown.map((note) => (
                <Note key={note.id} note={note} isOnly={notes.length === 1} />
              ))}
            </ul>
            {more > 0 ? <p>{t('numbers.watch.more', { count: more, number: formats.count(more) })}</p> : null}
          </div>
          <div className="banner__actions">
            <button
              type="button"
              className="btn"
              data-size="sm"
              onClick={() => void ask(bridge, 'numbers:read-notes', null)}
            >
              {t('numbers.watch.gotIt')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

interface NoteProps {
  readonly note: NumberNote;
  /** Then its button needs no name to tell it from others. */
  readonly isOnly: boolean;
}

function Note({ note, isOnly }: NoteProps): ReactElement {
  const { t } = useTranslation();
  const { store, formats } = useServices();
  const who = useWhoChanged();
  const listings = useAppState((state) => state.listings);
  const affected = new Set(numbersOf(note.change));
  const first = listings.find(({ number }) => affected.has(number.e164));
  return (
    <li className="number-watch__note">
      <span>{noteWords(note.change, who, formats, t)}</span>
      {first === undefined ? null : (
        <button
          type="button"
          className="btn"
          data-kind="quiet"
          data-size="sm"
          aria-label={isOnly ? undefined : t('numbers.details', { name: who(first.number.e164).name })}
          onClick={() => showDetailsOf(store, first.number.id)}
        >
          {t('numbers.watch.details')}
        </button>
      )}
    </li>
  );
}
