import type { TFunction } from 'i18next';

/** "47 s" or "4 min 32 s"; never below zero. */
export function waitWords(seconds: number, t: TFunction): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return whole < 60
    ? t('wait.seconds', { seconds: whole })
    : t('wait.minutes', { minutes: Math.floor(whole / 60), seconds: whole % 60 });
}
