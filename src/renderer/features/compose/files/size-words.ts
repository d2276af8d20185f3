import type { TFunction } from 'i18next';
import type { Formats } from '../../../formats.ts';

const kilobyte = 1000;
const megabyte = 1_000_000;

/** "640 KB", "1.5 MB". Rounded up, so that what is too large never reads as if it fitted. */
export function sizeWords(bytes: number, formats: Formats, t: TFunction): string {
  const kilobytes = Math.max(1, Math.ceil(bytes / kilobyte));
  if (kilobytes >= megabyte / kilobyte) {
    return t('compose.files.megabytes', { size: formats.count(Math.ceil((bytes / megabyte) * 10) / 10) });
  }
  return t('compose.files.kilobytes', { size: formats.count(kilobytes) });
}
