import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shownFileName } from '#domain/outbox/file-name.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { useServices } from '../../../app-context.tsx';
import { pinSender } from '../from/pin-sender.ts';
import { addFiles } from './add-files.ts';
import type { ChosenFile } from './given-files.ts';

/** What picker, drop and paste do with files. */
export interface Attaching {
  /** False where the number certainly cannot send pictures; then `add` attaches nothing and says why. */
  readonly isPossible: boolean;
  readonly add: (files: readonly ChosenFile[]) => void;
  /** Says why nothing can be attached. */
  readonly refuse: (files?: readonly ChosenFile[]) => void;
}

export function useAttaching(sender: NumberListing | null): Attaching {
  const { t } = useTranslation();
  const { store } = useServices();
  return useMemo(() => {
    const isPossible = sender?.capabilities.mms !== 'cannot';
    const refuse: Attaching['refuse'] = (files = []) => {
      const names =
        files.length === 0 ? [t('compose.files.anyFile')] : files.map(({ file }) => shownFileName(file.name));
      store.getState().noteFiles(names.map((name) => ({ name, why: 'no-pictures' })));
    };
    return {
      isPossible,
      refuse,
      add: (files) => {
        if (files.length === 0) return;
        if (!isPossible) {
          refuse(files);
          return;
        }
        pinSender(store, sender);
        addFiles(store, files);
      },
    };
  }, [store, sender, t]);
}
