import { conversationKey } from '#domain/messages/conversation.ts';
import { ask } from '../../../api.ts';
import type { AppServices } from '../../../app-context.tsx';
import type { AppState } from '../../../store/app-state.ts';
import type { TextOut } from '../../../store/compose-state.ts';

/** Whether the window knows of a conversation already; where it does not, main may. */
function isKnownHere({ thread, conversations, truth, lists }: AppState, from: string, key: string): boolean {
  if (thread.key === key && thread.conversation !== null) return true;
  if (conversations.rows.some((row) => row.key === key)) return true;
  const texts = [...(truth?.outbox ?? []), ...lists.texts.rows.values()];
  return texts.some((text) => text.from === from && conversationKey(from, text.to) === key);
}

/**
 * Those of these texts that would begin a conversation: neither RingCentral nor the outbox has one of this number and
 * these people. What main cannot say counts as new.
 *
 * @param from E.164
 */
export async function newAmong(
  { bridge, store }: Pick<AppServices, 'bridge' | 'store'>,
  from: string,
  texts: readonly TextOut[],
): Promise<readonly TextOut[]> {
  const state = store.getState();
  const unknown = texts.filter(({ to }) => !isKnownHere(state, from, conversationKey(from, to)));
  const answers = await Promise.all(
    unknown.map(({ to }) => ask(bridge, 'conversations:read', { key: conversationKey(from, to) })),
  );
  return unknown.filter((_text, place) => {
    const answer = answers[place];
    return answer === undefined || !answer.ok || answer.value === null;
  });
}
