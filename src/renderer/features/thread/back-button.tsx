import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useListScope } from '../conversations/use-list-scope.ts';
import { nameOf } from '../numbers/number-words.ts';
import { leaveConversation } from './leave-conversation.ts';

/** Leads back to the list, which has no room beside the content in a narrow window. */
export function BackButton(): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const shown = useListScope();
  const name = shown === null ? null : nameOf(shown, t);
  return (
    <button
      type="button"
      className="btn only-narrow pane__back"
      data-kind="quiet"
      aria-label={name === null ? t('conversations.backAll') : t('conversations.back', { name })}
      onClick={() => leaveConversation(store)}
    >
      <Icon name="chevron-left" />
      <span className="btn__words truncate">{name ?? t('conversations.backAllShort')}</span>
    </button>
  );
}
