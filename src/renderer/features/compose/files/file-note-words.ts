import type { TFunction } from 'i18next';
import { mostFileBytes, mostFiles } from '#domain/outbox/file-rules.ts';
import type { Formats } from '../../../formats.ts';
import type { FileNote } from '../../../store/compose-state.ts';
import { sizeWords } from './size-words.ts';

/**
 * What became of a file and what to do, as a sentence that names it.
 *
 * @param number what the number is called that the text would go out from; empty where it does not matter
 */
export function fileNoteWords({ name, why }: FileNote, formats: Formats, t: TFunction, number = ''): string {
  const most = sizeWords(mostFileBytes, formats, t);
  return t(`compose.files.refused.${why}`, { most, mostFiles, name, number });
}
