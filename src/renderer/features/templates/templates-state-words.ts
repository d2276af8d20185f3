import type { TFunction } from 'i18next';
import type { TemplatesView } from '#contract/template-channels.ts';
import type { Formats } from '../../formats.ts';
import { errorSentence } from '../shell/error-words.ts';

interface Moment {
  readonly t: TFunction;
  readonly formats: Formats;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Whether RingCentral can be reached. */
  readonly online: boolean;
}

/** How old the templates are and why; null where they are as new as they can be. */
export function templatesProblem(view: TemplatesView | null, moment: Moment): string | null {
  const { t, formats, now, online } = moment;
  if (view === null) return null;
  const { state, checkedAt, error } = view;
  const asOf = checkedAt === null ? null : t('templates.asOf', { time: formats.moment(checkedAt, now) });
  if (!online) return asOf === null ? t('templates.notReadOffline') : `${asOf} ${t('templates.offline')}`;
  if (state === 'read' || state === 'not-read' || error === null) return null;
  const sentence = errorSentence(error, t);
  return asOf === null ? sentence : `${asOf} ${sentence}`;
}

/** The same, or when they were read. */
export function templatesStateWords(view: TemplatesView | null, moment: Moment): string {
  const problem = templatesProblem(view, moment);
  if (view === null || view.refreshing) return moment.t('templates.reading');
  if (problem !== null) return problem;
  return view.checkedAt === null
    ? ''
    : moment.t('templates.checked', { time: moment.formats.moment(view.checkedAt, moment.now) });
}
