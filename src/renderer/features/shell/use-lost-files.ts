import type { TFunction } from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import type { Formats } from '../../formats.ts';
import { homeCountryOf } from '../../store/home-country.ts';
import { lostHere, type LostFile } from '../../store/lost-files.ts';
import { openInPane } from '../compose/drafts/open-in-pane.ts';
import { fileNoteWords } from '../compose/files/file-note-words.ts';
import { writtenTo } from '../outbox/written-to.ts';
import { useReport } from './use-report.ts';

/** Which file, why, in which text, and what became of that; of several files the draft says which and why. */
function lostWords(files: readonly LostFile[], homeCountry: string, formats: Formats, t: TFunction): string {
  const [lost] = files;
  if (lost === undefined) return '';
  const count = files.length;
  const to = writtenTo(lost.to, homeCountry, formats);
  const sentence =
    count === 1 ? fileNoteWords(lost.note, formats, t) : t('compose.files.lost.several', { count });
  return `${sentence} ${rest()}`;

  function rest(): string {
    if (lost?.hasDraft !== true) return t('compose.files.lost.alone');
    // That it was not sent is said by the note itself.
    if (lost.isUnsent && lost.note.why !== 'unsent') return t('compose.files.lost.unsent', { to, count });
    return to === ''
      ? t('compose.files.lost.draftToNobody', { count })
      : t('compose.files.lost.draft', { to, count });
  }
}

/** Says that a file is missing in words that left the send pane, wherever the person looks, and leads to them. */
export function useLostFiles(): void {
  const { t } = useTranslation();
  const services = useServices();
  const report = useReport();
  useEffect(() => {
    const { store, formats } = services;
    return store.subscribe((state, before) => {
      if (state.lostFiles === before.lostFiles && state.truth === before.truth) return;
      const known = new Set(lostHere(before));
      const fresh = lostHere(state).filter((each) => !known.has(each));
      for (const id of new Set(fresh.map(({ draftId }) => draftId))) {
        const files = fresh.filter(({ draftId }) => draftId === id);
        const open = (): void => void openInPane(services, { kind: 'draft', id }, report.refused);
        const hasDraft = files.some((lost) => lost.hasDraft);
        store.getState().showToast(lostWords(files, homeCountryOf(state), formats, t), {
          tone: 'fail',
          action: hasDraft ? { label: t('compose.files.lost.open'), act: open } : null,
        });
      }
    });
  }, [services, report, t]);
}
