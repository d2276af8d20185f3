import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { errorSentence } from '../shell/error-words.ts';
import { nameOf } from './number-words.ts';

interface CheckNumber {
  readonly check: () => void;
  /** From the press to main's answer; further presses do nothing. */
  readonly isChecking: boolean;
}

/** Reads one number's registration again now, and says how it went. */
export function useCheckNumber(listing: NumberListing): CheckNumber {
  const { t } = useTranslation();
  const { bridge, store } = useServices();
  const [isChecking, setChecking] = useState(false);
  const check = async (): Promise<void> => {
    if (isChecking) return;
    setChecking(true);
    const answer = await ask(bridge, 'numbers:check', { id: listing.number.id });
    setChecking(false);
    const { showToast } = store.getState();
    if (answer.ok) showToast(t('details.checked', { name: nameOf(listing, t) }));
    else showToast(errorSentence(answer.error, t), { tone: 'fail' });
  };
  return { check: () => void check(), isChecking };
}
