import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import type { ActOnText, TextAction } from './text-action.ts';

const plainInDetail: ReadonlySet<TextAction> = new Set(['send-again-anyway', 'arrived', 'edit', 'retry']);
const icons: Readonly<Partial<Record<TextAction, IconName>>> = {
  'look-again': 'search',
  retry: 'retry',
  edit: 'edit',
  'edit-recipient': 'edit',
  'change-number': 'chevrons',
  'copy-text': 'copy',
  'copy-for-admin': 'copy',
  'check-number': 'retry',
};

interface TextActionButtonsProps {
  readonly actions: readonly TextAction[];
  readonly text: OutgoingView;
  readonly to: string;
  /** Everywhere but in the row the first action is the one thing to do, and there is room for icons. */
  readonly place: 'row' | 'detail' | 'card';
  readonly act: ActOnText;
}

export function TextActionButtons(props: TextActionButtonsProps): ReactElement {
  const { actions, text, to, place, act } = props;
  const { t } = useTranslation();
  const label = (action: TextAction): string => {
    if (action === 'edit' && text.state === 'failed') return t('outboxPage.actions.editAndSend');
    // The page has room for one word, the thread says what it means (ui.md, "Failures").
    return action === 'retry' && place === 'card' ? t('outbox.sendAgain') : t(`outboxPage.actions.${action}`);
  };
  const kindOf = (action: TextAction, index: number): string | undefined => {
    // Where nobody has to do anything, nothing calls for it.
    if (place === 'row' && (index > 0 || text.state === 'queued' || action === 'copy-text')) return 'quiet';
    if (action === 'delete') return 'danger';
    if (place === 'card') return index === 0 ? undefined : 'quiet';
    if (place === 'row') return undefined;
    if (index === 0 && text.state === 'unconfirmed') return 'primary';
    return index === 0 || plainInDetail.has(action) ? undefined : 'quiet';
  };
  return (
    <>
      {actions.map((action, index) => {
        const icon = place === 'row' ? undefined : icons[action];
        return (
          <button
            key={action}
            type="button"
            className="btn"
            data-size="sm"
            data-kind={kindOf(action, index)}
            aria-label={t('outbox.forText', { action: label(action), to })}
            onClick={() => act(action, text)}
          >
            {icon === undefined ? null : <Icon name={icon} />}
            {label(action)}
          </button>
        );
      })}
    </>
  );
}
