import type { TFunction } from 'i18next';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';

/** "sill.jpg", or "3 files"; empty where there is none. */
export function filesWords(files: readonly OutgoingFile[], t: TFunction): string {
  const [first] = files;
  if (first === undefined) return '';
  return files.length === 1 ? first.name : t('outbox.files', { count: files.length });
}
