import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { focusTarget } from '../../ui/focus-target.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useCopy } from '../shell/use-copy.ts';
import type { FailureAction } from './failure-actions.ts';
import { adminDetails } from './outgoing-words.ts';
import { useDecide } from './use-decide.ts';

const icons: Readonly<Record<FailureAction, IconName>> = {
  edit: 'edit',
  'send-again': 'retry',
  'edit-recipient': 'edit',
  'change-number': 'chevrons',
  'check-number': 'retry',
  'copy-text': 'copy',
  'copy-for-admin': 'copy',
};

interface FailureButtonProps {
  readonly action: FailureAction;
  readonly isFirst: boolean;
  readonly text: OutgoingView;
  readonly to: string;
  readonly takeBack: (id: string, then?: () => void) => void;
}

/** One way on from a text that did not go. What was refused for its words or its number comes back into the pane first. */
export function FailureButton({ action, isFirst, text, to, takeBack }: FailureButtonProps): ReactElement {
  const { t } = useTranslation();
  const { bridge, store, formats } = useServices();
  const labels: Readonly<Record<FailureAction, string>> = {
    edit: t('outbox.editAndSend'),
    'send-again': t('outbox.sendAgain'),
    'edit-recipient': t('outbox.editRecipient'),
    'change-number': t('outbox.changeNumber'),
    'check-number': t('outbox.checkNumber'),
    'copy-text': t('outbox.copyText'),
    'copy-for-admin': t('outbox.copyForAdmin'),
  };

  const copy = useCopy();
  const decide = useDecide();
  const acts: Readonly<Record<FailureAction, () => void>> = {
    edit: () => takeBack(text.id),
    'send-again': () => decide(text.id, 'send-now'),
    'edit-recipient': () => takeBack(text.id, () => focusTarget('to')),
    'change-number': () => takeBack(text.id, () => store.getState().setFromMenu(true)),
    'check-number': () => void ask(bridge, 'numbers:refresh', null),
    'copy-text': () => copy(text.text),
    'copy-for-admin': () => copy(adminDetails(text, formats, t)),
  };

  return (
    <button
      type="button"
      className="btn"
      data-size="sm"
      data-kind={isFirst ? undefined : 'quiet'}
      aria-label={t('outbox.forText', { action: labels[action], to })}
      onClick={acts[action]}
    >
      <Icon name={icons[action]} />
      {labels[action]}
    </button>
  );
}
