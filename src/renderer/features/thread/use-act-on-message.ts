import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '#contract/message-view.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { focusTarget } from '../../ui/focus-target.ts';
import { renderNow } from '../../ui/render-now.ts';
import { handOffFacts } from '../outbox/failure-facts.ts';
import { failureSentence } from '../outbox/outgoing-words.ts';
import { useCopy } from '../shell/use-copy.ts';
import { useReport } from '../shell/use-report.ts';
import { closeConversation } from './leave-conversation.ts';

export type MessageAction = 'edit' | 'copyText' | 'copyDetails' | 'markUnread' | 'delete';

export type ActOnMessage = (action: MessageAction, message: MessageView) => void;

/** A text that goes away takes the focus of its buttons along, unless the one beside it has it. */
function focusBeside(id: string): void {
  const here = document.activeElement?.closest<HTMLElement>('article[data-message]') ?? null;
  if (here?.dataset['message'] !== id) return;
  const texts = [...document.querySelectorAll<HTMLElement>('article[data-message]')];
  const place = texts.indexOf(here);
  const beside = texts[place + 1] ?? texts[place - 1];
  if (beside === undefined) focusTarget('conversation');
  else beside.querySelector<HTMLElement>('.message__tools button')?.focus();
}

/** Does what was chosen for a text that RingCentral has. */
export function useActOnMessage(): ActOnMessage {
  const { t } = useTranslation();
  const { bridge, store, formats } = useServices();
  const copy = useCopy();
  const report = useReport();

  return useCallback(
    (action, message) => {
      const { id, number, people, text, createdAt, errorCode } = message;
      const edit = (): void => {
        const { text: written, answering, answer, setText, showToast } = store.getState();
        // What is written already is kept as a draft of its own.
        if (written.trim() !== '' && answering !== null) {
          answer(answering);
          showToast(t('compose.keptInDrafts'));
        }
        renderNow(() => setText(text));
        focusTarget('message');
      };
      const remove = async (): Promise<void> => {
        const { setDeleted } = store.getState();
        const answer = await ask(bridge, 'messages:delete', { id });
        if (answer.ok) {
          focusBeside(id);
          setDeleted(id, true);
        }
        report.undoable(answer, 'textDeleted', async () => {
          const restored = await ask(bridge, 'messages:restore', { id });
          if (restored.ok) setDeleted(id, false);
          return restored;
        });
      };
      const markUnread = async (): Promise<void> => {
        closeConversation(store);
        report.done(await ask(bridge, 'conversations:mark', { key: message.conversation, isRead: false }));
      };
      const details = (): string =>
        [
          t('thread.details', {
            from: number,
            to: people.join(', '),
            time: `${formats.day(createdAt)}, ${formats.time(createdAt)}`,
            sentence:
              errorCode === null
                ? ''
                : failureSentence({ code: errorCode, message: null, requestId: null }, t),
            code: errorCode ?? '',
            id,
          }),
          ...(errorCode === null ? [] : [handOffFacts(errorCode, t)]),
        ].join('\n');
      const ways: Readonly<Record<MessageAction, () => unknown>> = {
        edit,
        copyText: () => copy(text),
        copyDetails: () => copy(details()),
        markUnread,
        delete: remove,
      };
      void ways[action]();
    },
    [bridge, store, formats, t, copy, report],
  );
}
