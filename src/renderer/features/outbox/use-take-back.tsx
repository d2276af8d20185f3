import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { focusTarget } from '../../ui/focus-target.ts';
import { useHomeCountry } from '../../use-truth.ts';

interface TakeBack {
  /** Gives the words of a text back to the pane; asks first when the pane holds others. */
  readonly takeBack: (id: string, then?: () => void) => void;
  /** The question, while it is being asked. */
  readonly question: ReactElement | null;
}

interface Request {
  readonly id: string;
  readonly then: () => void;
}

const focusMessage = (): void => {
  focusTarget('message');
};

export function useTakeBack(): TakeBack {
  const { t } = useTranslation();
  const { bridge, store, formats } = useServices();
  const homeCountry = useHomeCountry();
  const [asked, setAsked] = useState<Request | null>(null);

  const take = async ({ id, then }: Request): Promise<void> => {
    const answer = await ask(bridge, 'outbox:take-back', { id });
    // Refused only when it moved on meanwhile; the row then says so by itself.
    if (!answer.ok) return;
    const { restore, showNew, view } = store.getState();
    restore({ ...answer.value, to: formats.phone(answer.value.to, homeCountry) });
    const { listings, fromId } = store.getState();
    const shown = view.kind === 'number' ? listings.find(({ number }) => number.id === view.id) : undefined;
    if (shown !== undefined && shown.number.id !== fromId) showNew();
    then();
  };

  return {
    takeBack: (id, then = focusMessage) => {
      const { text, sending } = store.getState();
      if (sending) return;
      if (text.trim() === '') void take({ id, then });
      else setAsked({ id, then });
    },
    question:
      asked === null ? null : (
        <ConfirmDialog
          title={t('compose.replace.title')}
          text={t('compose.replace.text')}
          confirmLabel={t('compose.replace.confirm')}
          cancelLabel={t('compose.replace.cancel')}
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            void take(asked);
          }}
        />
      ),
  };
}
