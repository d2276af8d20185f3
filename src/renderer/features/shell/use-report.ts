import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Envelope } from '#contract/channels.ts';
import type { AppError } from '#domain/app-error.ts';
import { useServices } from '../../app-context.tsx';
import { errorSentence } from './error-words.ts';

/** What can be taken back. */
export type UndoableKind = 'cancelled' | 'deleted' | 'draftDeleted' | 'textDeleted';

export interface Report {
  readonly refused: (error: AppError) => void;
  /** Says `words` when main did what it was asked for, else why not; true when it did. */
  readonly done: (answer: Envelope<unknown>, words?: string) => boolean;
  /** Says what was done, with the way to take it back; it stays until it is dismissed. */
  readonly undoable: (
    answer: Envelope<unknown>,
    kind: UndoableKind,
    undo: () => Promise<Envelope<unknown>>,
  ) => boolean;
}

/** How the window says what became of an order to main. */
export function useReport(): Report {
  const { t } = useTranslation();
  const { store } = useServices();
  return useMemo(() => {
    const refused = (error: AppError): void =>
      store.getState().showToast(errorSentence(error, t), { tone: 'fail' });
    const done: Report['done'] = (answer, words) => {
      if (!answer.ok) refused(answer.error);
      else if (words !== undefined) store.getState().showToast(words);
      return answer.ok;
    };
    return {
      refused,
      done,
      undoable: (answer, kind, undo) => {
        if (!answer.ok) return done(answer);
        const act = (): void => void undo().then((undone) => done(undone));
        store.getState().showToast(t(`outboxPage.done.${kind}`), {
          action: { label: t('outboxPage.done.undo'), act },
          series: {
            name: kind,
            count: 1,
            sum: (count) => ({
              words: t(`outboxPage.done.sums.${kind}`, { count }),
              label: t('outboxPage.done.undoAll'),
            }),
          },
        });
        return true;
      },
    };
  }, [t, store]);
}
