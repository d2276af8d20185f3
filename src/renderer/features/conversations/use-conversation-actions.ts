import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import type { MenuItem } from '../../ui/menu.tsx';
import { useCopy } from '../shell/use-copy.ts';
import { useReport } from '../shell/use-report.ts';
import { closeConversation } from '../thread/leave-conversation.ts';
import type { ListedConversation } from './listed-conversations.ts';

type Actionable = Pick<ListedConversation, 'key' | 'people' | 'unread' | 'archived'>;

/** What can be done with a conversation as a whole. */
export function useConversationActions(): (conversation: Actionable) => readonly MenuItem[] {
  const { t } = useTranslation();
  const { bridge, store } = useServices();
  const copy = useCopy();
  const report = useReport();
  return useCallback(
    ({ key, people, unread, archived }) => {
      const mark = async (isRead: boolean): Promise<void> => {
        const { view } = store.getState();
        if (!isRead && view.kind === 'conversation' && view.key === key) closeConversation(store);
        report.done(await ask(bridge, 'conversations:mark', { key, isRead }));
      };
      const copyNumber: MenuItem = {
        label: t(people.length > 1 ? 'conversations.menu.copyNumbers' : 'conversations.menu.copyNumber'),
        icon: 'copy',
        act: () => copy(people.join(', ')),
      };
      if (archived === null) return [copyNumber];
      const isUnread = unread > 0;
      return [
        {
          label: t(isUnread ? 'conversations.menu.markRead' : 'conversations.menu.markUnread'),
          icon: isUnread ? 'tick' : 'inbox',
          act: () => void mark(isUnread),
        },
        copyNumber,
      ];
    },
    [t, bridge, store, copy, report],
  );
}
