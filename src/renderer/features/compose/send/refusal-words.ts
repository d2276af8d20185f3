import type { TFunction } from 'i18next';
import type { AppError } from '#domain/app-error.ts';
import { errorSentence } from '../../shell/error-words.ts';
import { namesIn, type WhoWords } from './send-words.ts';

/** Why main took nothing of a press of Send: who it is about by name, where main says whom. */
export function refusalWords(error: AppError, who: WhoWords['who'], t: TFunction): string {
  const { code, people = [] } = error;
  return code === 'opted-out' && people.length > 0
    ? t('consent.refused', { people: namesIn(people, who, t) })
    : errorSentence(error, t);
}
