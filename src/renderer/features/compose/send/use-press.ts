import { useEffect, useRef, useState } from 'react';
import { useAppState, useServices } from '../../../app-context.tsx';
import type { TextOut } from '../../../store/compose-state.ts';
import { focusTarget } from '../../../ui/focus-target.ts';
import { placeOf } from './block-place.ts';
import { useFirstText, type FirstText } from '../first-text/use-first-text.ts';
import type { SendReadiness } from './send-readiness.ts';
import { useAfterSend } from './use-after-send.ts';
import { useOpenForTurn } from '../use-open-for-turn.ts';

/** Asked before words go that may have gone already. */
interface TwiceAsked {
  readonly confirm: () => void;
  readonly cancel: () => void;
}

export interface Press {
  readonly press: () => void;
  /** Send was pressed in vain with what stands in To: its errors are shown. */
  readonly showToError: boolean;
  /** Asked before a first text from a shared number to somebody new; null while it is not. */
  readonly firstText: FirstText | null;
  /** Null while nothing is asked. */
  readonly twice: TwiceAsked | null;
}

/** What has been answered already on the way of one press. */
interface Answered {
  readonly mayGoTwice: boolean;
  readonly mayBeFirst: boolean;
}

const nothingAnswered: Answered = { mayGoTwice: false, mayBeFirst: false };

/** What a press of Send does: it leads to what stops the text, asks what has to be asked, or sends. */
export function usePress(readiness: SendReadiness, texts: readonly TextOut[]): Press {
  const { store } = useServices();
  const to = useAppState((state) => state.to);
  const turn = useAppState((state) => state.turn);
  // What stood in To when Send was pressed in vain; another recipient, or something else to write, starts without errors.
  const [denied, setDenied] = useState<{ readonly turn: number; readonly to: string } | null>(null);
  const [isTwiceAsked, setTwiceAsked] = useOpenForTurn();
  const firstText = useFirstText();
  const afterSend = useAfterSend();
  // What is typed while main is asked belongs to the text as well.
  const latestPress = useRef<(answered: Answered) => void>(() => undefined);

  const press = (answered: Answered): void => {
    const state = store.getState();
    if (state.sending) return;
    if (readiness.kind === 'blocked') {
      setDenied({ turn: state.turn, to: state.to });
      focusTarget(placeOf(readiness.block));
      return;
    }
    const { sender } = readiness;
    if (state.mayHaveGone && !answered.mayGoTwice) setTwiceAsked(true);
    else if (firstText.guards(sender) && !answered.mayBeFirst) {
      firstText.ask(sender, texts, () => latestPress.current({ ...answered, mayBeFirst: true }));
    } else {
      const { number } = sender;
      void state.send(number.id, texts).then(afterSend({ from: number.e164, texts, view: state.view }));
    }
  };

  useEffect(() => {
    latestPress.current = press;
  });

  return {
    press: () => press(nothingAnswered),
    showToError: denied !== null && denied.turn === turn && denied.to === to,
    firstText: firstText.question,
    twice: isTwiceAsked
      ? {
          confirm: () => {
            setTwiceAsked(false);
            press({ ...nothingAnswered, mayGoTwice: true });
          },
          cancel: () => setTwiceAsked(false),
        }
      : null,
  };
}
