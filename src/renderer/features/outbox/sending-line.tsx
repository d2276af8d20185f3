import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { Icon } from '../../ui/icon.tsx';
import { useNowUntil } from '../../ui/use-now.ts';
import { isSlow, slowFrom } from './text-standing.ts';

/** A text that is on its way to RingCentral; one that takes long says so by itself. */
export function SendingLine({ text }: { readonly text: OutgoingView }): ReactElement {
  const { t } = useTranslation();
  const now = useNowUntil(slowFrom(text), 1000);
  return (
    <span className="delivery" data-state="sending">
      <Icon name="sending" size={14} className="icon--turning" />
      {isSlow(text, now) ? t('outbox.sendingSlow') : t('outbox.sending')}
    </span>
  );
}
