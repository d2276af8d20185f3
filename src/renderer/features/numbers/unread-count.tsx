import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { Said } from '../../ui/said.tsx';

/** How many texts to a number nobody has read; nothing when there are none. */
export function UnreadCount({ number }: { readonly number: string }): ReactElement | null {
  const { t } = useTranslation();
  const { formats } = useServices();
  const unread = useAppState(({ truth }) => truth?.messages.unreadByNumber[number] ?? 0);
  if (unread === 0) return null;
  return (
    <span className="count push" data-tone="unread">
      {formats.count(unread)} <Said>{t('conversations.unreadSaid')}, </Said>
    </span>
  );
}
