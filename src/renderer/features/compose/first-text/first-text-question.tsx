import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { nameOf, queueOf } from '../../numbers/number-words.ts';
import type { WhoWords } from '../send/send-words.ts';
import type { FirstText } from './use-first-text.ts';

interface FirstTextQuestionProps {
  readonly question: FirstText;
  readonly people: WhoWords;
}

/** "First text from Sales to (703) 555-0186": who sees it, and where replies go. */
export function FirstTextQuestion({ question, people }: FirstTextQuestionProps): ReactElement {
  const { t } = useTranslation();
  const { sender, to, count, of, confirm, cancel } = question;
  const name = nameOf(sender, t);
  const queue = queueOf(sender, t);
  const who = to.map(people.who).join(', ');
  const several = of === count ? 'titleAll' : 'titleSeveral';
  const isQueue = sender.ownership.kind === 'call-queue';
  return (
    <ConfirmDialog
      title={
        of === 1
          ? t('compose.firstText.title', { name, who })
          : t(`compose.firstText.${several}`, { name, count, of })
      }
      text={t('compose.firstText.text', {
        seen: isQueue ? t('compose.firstText.seenQueue', { queue }) : t('compose.firstText.seen', { name }),
        replies: t(`verdict.replies.${sender.replies.kind}`, { queue }),
      })}
      confirmLabel={t('compose.sendFrom', { name })}
      confirmKind="primary"
      cancelLabel={t('compose.firstText.cancel')}
      onConfirm={confirm}
      onCancel={cancel}
    />
  );
}
