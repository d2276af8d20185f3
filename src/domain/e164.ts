/** A plus and up to fifteen digits, as ITU-T E.164 writes a telephone number. */
export const e164Pattern = /^\+\d{1,15}$/;

export const isE164 = (words: string): boolean => e164Pattern.test(words);
