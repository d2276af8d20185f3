import { removeLine } from '#domain/recipients/to-lines.ts';
import { useAppState, useServices } from '../../../app-context.tsx';
import { focusTarget } from '../../../ui/focus-target.ts';
import { renderNow } from '../../../ui/render-now.ts';
import { pinSender } from '../from/pin-sender.ts';
import type { SendPaneModel } from '../use-send-pane.ts';

/**
 * Takes these people (E.164) out of To; the others stay, and the focus goes on to the message. Null where that leaves
 * nobody, and in a conversation, which is with all of them.
 */
export function useTakeOut(
  { sender, recipients }: Pick<SendPaneModel, 'sender' | 'recipients'>,
  unwanted: readonly string[],
): (() => void) | null {
  const { store } = useServices();
  const isAnswer = useAppState(({ answering }) => answering !== null);
  const { people, lines } = recipients;
  if (isAnswer || unwanted.length === 0 || unwanted.length === people.length) return null;
  return () => {
    const indexes = lines.flatMap(({ e164, index }) =>
      e164 !== null && unwanted.includes(e164) ? [index] : [],
    );
    pinSender(store, sender);
    const { to, setTo } = store.getState();
    // From the last on, so that the places of the others hold.
    renderNow(() => setTo(indexes.toReversed().reduce(removeLine, to)));
    focusTarget('message');
  };
}
