import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadRecipient } from '#domain/recipients/read-recipients.ts';
import { finishTyping, splitPaste } from '#domain/recipients/split-paste.ts';
import { addLine, linesOf, removeLine, typeInto } from '#domain/recipients/to-lines.ts';
import { ask } from '../../../api.ts';
import { useAppState, useServices } from '../../../app-context.tsx';
import { focusTarget } from '../../../ui/focus-target.ts';
import { renderNow } from '../../../ui/render-now.ts';
import { pinSender } from '../from/pin-sender.ts';
import type { SendPaneModel } from '../use-send-pane.ts';
import { mergeDuplicates } from './merge-duplicates.ts';
import { chipId, moreChipId } from './recipient-ids.ts';
import { firstChoice, personOf, suggestionsFor, type Suggestion } from './suggestion.ts';
import { suggestionLine } from './suggestion-line.ts';
import { mostSuggested } from './use-people-found.ts';
import { useSuggestions, type SuggestionsModel } from './use-suggestions.ts';

export interface ToFieldModel {
  readonly chips: readonly ReadRecipient[];
  /** What stands behind the chips and is no chip yet. */
  readonly typing: string;
  /** What just happened to the recipients beside what was asked for. */
  readonly note: string;
  readonly list: SuggestionsModel;
  readonly type: (typed: string) => void;
  readonly paste: (pasted: string, before: string, after: string) => boolean;
  readonly leave: () => void;
  readonly choose: (suggestion: Suggestion) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly edit: (index: number) => void;
  readonly remove: (index: number) => void;
  /** The chip at this place among them; past the last one it is what is being typed. */
  readonly focusChip: (place: number) => void;
}

const endsRecipient = /[,;\u060c\u3001\uff0c\uff1b]\s*$/;
const hasDigit = /\d/;

/** The recipients as chips with one field behind them. Nothing that was typed goes but a number that is there already. */
export function useToField(pane: SendPaneModel): ToFieldModel {
  const { t } = useTranslation();
  const { bridge, store, formats } = useServices();
  const { rules, recipients, sender } = pane;
  const to = useAppState((state) => state.to);
  const { typing } = linesOf(to);
  const [note, setNote] = useState('');
  const chips = useMemo(() => recipients.lines.filter(({ isTyping }) => !isTyping), [recipients.lines]);
  const listed = useMemo(() => new Set(chips.flatMap(({ e164 }) => (e164 === null ? [] : [e164]))), [chips]);
  const list = useSuggestions({ typing, listed, rules });
  const { open, close } = list;
  const latest = useRef({ sender, chips });
  useLayoutEffect(() => {
    latest.current = { sender, chips };
  });

  const write = useCallback(
    (wanted: string): void => {
      const { to: before, setTo } = store.getState();
      const { to: next, merged } = mergeDuplicates(wanted, rules);
      const [only] = merged;
      const number = only?.e164 ?? '';
      const who = only?.name ?? formats.recipient(number, rules.homeCountry);
      setNote(merged.length === 0 ? '' : t('compose.recipients.merged', { count: merged.length, who }));
      if (next === before) return;
      pinSender(store, latest.current.sender);
      setTo(next);
    },
    [store, rules, formats, t],
  );

  const finish = useCallback((): void => {
    close();
    write(finishTyping(store.getState().to, rules));
  }, [close, write, store, rules]);

  const choose = useCallback(
    (suggestion: Suggestion): void => {
      const person = personOf(suggestion);
      if (suggestion.refusal !== null) return;
      close();
      if (person === null) write(finishTyping(store.getState().to, rules));
      else write(addLine(typeInto(store.getState().to, ''), suggestionLine(person, rules)));
    },
    [close, write, store, rules],
  );

  const focusChip = useCallback((place: number): void => {
    const chip = latest.current.chips[Math.max(0, place)];
    if (chip === undefined) focusTarget('to');
    // One that is not drawn is found behind the chip that counts those.
    else (document.getElementById(chipId(chip.index)) ?? document.getElementById(moreChipId))?.focus();
  }, []);

  const remove = useCallback(
    (index: number): void => {
      const place = latest.current.chips.findIndex((chip) => chip.index === index);
      renderNow(() => write(removeLine(store.getState().to, index)));
      focusChip(Math.min(place, latest.current.chips.length - 1));
    },
    [write, store, focusChip],
  );

  const edit = useCallback(
    (index: number): void => {
      const finished = finishTyping(store.getState().to, rules);
      const line = linesOf(finished).finished[index] ?? '';
      renderNow(() => write(typeInto(removeLine(finished, index), line)));
      focusTarget('to');
      open();
    },
    [write, store, rules, open],
  );

  const { suggestions, active, isCurrent } = list;
  const chosen = active === null ? undefined : suggestions[active];
  const isName = typing.trim() !== '' && !hasDigit.test(typing);

  /** Enter came before main's answer for the name that is typed. */
  const takeFirst = async (typed: string): Promise<void> => {
    const answer = await ask(bridge, 'people:find', { words: typed.trim(), limit: mostSuggested });
    if (linesOf(store.getState().to).typing !== typed) return;
    const people = answer.ok ? answer.value.people : [];
    const offered = suggestionsFor({ typing: typed, people, listed, rules });
    const first = firstChoice(offered, typed, rules);
    const meant = first === null ? undefined : offered[first];
    if (meant === undefined) finish();
    else choose(meant);
  };

  /** Takes what the list offers for what is typed, or else what is typed as it is. */
  const take = (): void => {
    if (chosen !== undefined && (isCurrent || !isName)) choose(chosen);
    else if (isName && list.isOpen && !isCurrent) void takeFirst(typing);
    else finish();
  };

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
        } else if (isTyping || (list.isOpen && chosen !== undefined)) take();
        else focusTarget('message');
        break;
      case 'ArrowDown':
      case 'ArrowUp':
        if (list.isOpen) list.move(event.key === 'ArrowDown' ? 1 : -1);
        else open();
        break;
      case 'Escape':
        if (!list.isOpen) return;
        close();
        break;
      case 'Tab':
        // The focus moves on by itself, which finishes what nothing was chosen for.
        if (isTyping && !event.shiftKey && chosen !== undefined && isCurrent) choose(chosen);
        return;
      case 'Backspace':
      case 'ArrowLeft':
        if (!isAtStart || chips.length === 0) return;
        focusChip(chips.length - 1);
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
    edit,
    remove,
    focusChip,
    type: (typed) => {
      const isOver = endsRecipient.test(typed) && typing.trim() !== '' && typed.startsWith(typing);
      const wanted = typeInto(store.getState().to, isOver ? typing : typed);
      if (isOver) {
        take();
        return;
      }
      write(wanted);
      if (typed.trim() === '') close();
      else open();
    },
    paste: (pasted, before, after) => {
      const whole = `${before}${pasted}${after}`;
      const lines = splitPaste(whole, rules);
      if (lines.length < 2 && !/[\r\n\u2028\u2029]/.test(pasted.trim())) return false;
      close();
      write(addLine(typeInto(store.getState().to, ''), lines.join('\n')));
      return true;
    },
    leave: () => {
      finish();
      pane.leaveTo();
    },
  };
}
