import { useMemo, type KeyboardEvent } from 'react';
import type { ReadRecipient } from '#domain/recipients/read-recipients.ts';
import { splitPaste } from '#domain/recipients/split-paste.ts';
import { addLine, linesOf, typeInto } from '#domain/recipients/to-lines.ts';
import { useAppState, useServices } from '../../../app-context.tsx';
import { focusTarget } from '../../../ui/focus-target.ts';
import type { SendPaneModel } from '../use-send-pane.ts';
import { useChips, type ChipActions } from './use-chips.ts';
import { useChoosing, type Choosing } from './use-choosing.ts';
import { useWriteTo } from './use-write-to.ts';

export interface ToFieldModel extends ChipActions, Pick<Choosing, 'list' | 'choose'> {
  readonly chips: readonly ReadRecipient[];
  /** What stands behind the chips and is no chip yet. */
  readonly typing: string;
  /** What just happened to the recipients beside what was asked for. */
  readonly note: string;
  readonly type: (typed: string) => void;
  /** Whether it took the paste: several recipients. One goes into the field as any words do. */
  readonly paste: (pasted: string, before: string, after: string) => boolean;
  readonly leave: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** Nothing but a comma or semicolon of any script. */
const separator = /^\s*[,;\u060c\u3001\uff0c\uff1b]\s*$/;

/** The recipients as chips with one field behind them. Nothing that was typed goes but a number that is there. */
export function useToField(pane: SendPaneModel): ToFieldModel {
  const { store } = useServices();
  const { rules, recipients } = pane;
  const to = useAppState((state) => state.to);
  const { typing } = linesOf(to);
  const chips = useMemo(() => recipients.lines.filter(({ isTyping }) => !isTyping), [recipients.lines]);
  const { note, write } = useWriteTo(pane);
  const { list, chosen, choose, finish, take } = useChoosing({ chips, typing, rules, write });
  const actions = useChips({ chips, rules, write, onEdit: list.open });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const isAtStart = selectionStart === 0 && selectionEnd === 0;
    const isTyping = typing.trim() !== '';
    switch (event.key) {
      case 'Enter':
        if (event.ctrlKey || event.metaKey) {
          finish();
          pane.press();
        } else if (isTyping || (list.isOpen && chosen !== null)) take();
        else focusTarget('message');
        break;
      case 'ArrowDown':
      case 'ArrowUp':
        if (list.isOpen) list.move(event.key === 'ArrowDown' ? 1 : -1);
        else list.open();
        break;
      case 'Escape':
        if (!list.isOpen) return;
        list.close();
        break;
      case 'Tab':
        // The focus moves on by itself, which finishes what nothing was chosen for.
        if (isTyping && !event.shiftKey && chosen !== null && list.isCurrent) choose(chosen);
        return;
      case 'Backspace':
      case 'ArrowLeft':
        if (!isAtStart || chips.length === 0) return;
        actions.focusChip(chips.length - 1);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return {
    chips,
    typing,
    note,
    list,
    choose,
    onKeyDown,
    ...actions,
    type: (typed) => {
      const isBehind = typing.trim() !== '' && typed.startsWith(typing);
      if (isBehind && separator.test(typed.slice(typing.length))) {
        take();
        return;
      }
      write(typeInto(store.getState().to, typed));
      if (typed.trim() === '') list.close();
      else list.open();
    },
    paste: (pasted, before, after) => {
      const whole = `${before}${pasted}${after}`;
      const lines = splitPaste(whole, rules);
      if (lines.length < 2 && !/[\r\n\u2028\u2029]/.test(pasted.trim())) return false;
      list.close();
      write(addLine(typeInto(store.getState().to, ''), lines.join('\n')));
      return true;
    },
    leave: () => {
      finish();
      pane.leaveTo();
    },
  };
}
