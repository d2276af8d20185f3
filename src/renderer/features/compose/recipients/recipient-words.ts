import type { TFunction } from 'i18next';
import type { ReadRecipient } from '#domain/recipients/read-recipients.ts';

const digitsInWords = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

function digitCount(count: number, t: TFunction): string {
  const inWords = digitsInWords.find((digits) => digits === count);
  return inWords === undefined ? String(count) : t(`recipientWhy.digits.${inWords}`);
}

/** What a chip says behind a recipient that gets no text of its own ("two digits short"); null for one that does. */
export function recipientWhy({ state, problem, digitsOff }: ReadRecipient, t: TFunction): string | null {
  if (state === 'duplicate') return t('recipientWhy.duplicate');
  if (problem === null) return null;
  if (digitsOff !== null && problem === 'too-short')
    return t('recipientWhy.short', { count: digitsOff, words: digitCount(digitsOff, t) });
  if (digitsOff !== null && problem === 'too-long')
    return t('recipientWhy.long', { count: digitsOff, words: digitCount(digitsOff, t) });
  return t(`recipientWhy.${problem}`);
}
