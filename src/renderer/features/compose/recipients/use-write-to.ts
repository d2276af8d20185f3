import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../../app-context.tsx';
import { pinSender } from '../from/pin-sender.ts';
import type { SendPaneModel } from '../use-send-pane.ts';
import { mergeDuplicates } from './merge-duplicates.ts';

interface WriteTo {
  /** What just happened to the recipients beside what was asked for. */
  readonly note: string;
  /** Stays the same, so that a chip need not be drawn again for it. @param wanted the lines of To */
  readonly write: (wanted: string) => void;
}

/** The one way into To: each number stands there once, and the first key settles who sends. */
export function useWriteTo({ rules, sender }: Pick<SendPaneModel, 'rules' | 'sender'>): WriteTo {
  const { t } = useTranslation();
  const { store, formats } = useServices();
  const [note, setNote] = useState('');
  const latestSender = useRef(sender);
  useLayoutEffect(() => {
    latestSender.current = sender;
  });

  const write = useCallback(
    (wanted: string): void => {
      const { to: before, setTo } = store.getState();
      const { to: next, merged } = mergeDuplicates(wanted, rules);
      const [only] = merged;
      const number = only?.e164 ?? '';
      const who = only?.name ?? formats.recipient(number, rules.homeCountry);
      setNote(merged.length === 0 ? '' : t('compose.recipients.merged', { count: merged.length, who }));
      if (next === before) return;
      pinSender(store, latestSender.current);
      setTo(next);
    },
    [store, rules, formats, t],
  );
  return { note, write };
}
