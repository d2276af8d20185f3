import { useCallback, useMemo } from 'react';
import type { ReadRecipient } from '#domain/recipients/read-recipients.ts';
import type { RecipientRules } from '#domain/recipients/recipient-rules.ts';
import { finishTyping } from '#domain/recipients/split-paste.ts';
import { addLine, linesOf, typeInto } from '#domain/recipients/to-lines.ts';
import { ask } from '../../../api.ts';
import { useServices } from '../../../app-context.tsx';
import { firstChoice, personOf, suggestionsFor, type Suggestion } from './suggestion.ts';
import { suggestionLine } from './suggestion-line.ts';
import { mostSuggested } from './use-people-found.ts';
import { useSuggestions, type SuggestionsModel } from './use-suggestions.ts';

interface ChoosingWanted {
  readonly chips: readonly ReadRecipient[];
  readonly typing: string;
  readonly rules: RecipientRules;
  readonly write: (wanted: string) => void;
}

export interface Choosing {
  readonly list: SuggestionsModel;
  /** What Enter would choose; null for none. */
  readonly chosen: Suggestion | null;
  readonly choose: (suggestion: Suggestion) => void;
  /** Makes a recipient of what is typed, as it is. */
  readonly finish: () => void;
  /** Takes what the list offers for what is typed, or else what is typed as it is. */
  readonly take: () => void;
}

const hasDigit = /\d/;

/** How what is being typed becomes a recipient: somebody of the list, or the words themselves. */
export function useChoosing({ chips, typing, rules, write }: ChoosingWanted): Choosing {
  const { bridge, store } = useServices();
  const listed = useMemo(() => new Set(chips.flatMap(({ e164 }) => (e164 === null ? [] : [e164]))), [chips]);
  const list = useSuggestions({ typing, listed, rules });
  const { close, suggestions, active, isCurrent } = list;
  const chosen = active === null ? null : (suggestions[active] ?? null);
  const isName = typing.trim() !== '' && !hasDigit.test(typing);

  const finish = useCallback((): void => {
    close();
    write(finishTyping(store.getState().to, rules));
  }, [close, write, store, rules]);

  const choose = useCallback(
    (suggestion: Suggestion): void => {
      if (suggestion.refusal !== null) return;
      const person = personOf(suggestion);
      if (person === null) {
        finish();
        return;
      }
      close();
      write(addLine(typeInto(store.getState().to, ''), suggestionLine(person, rules)));
    },
    [finish, close, write, store, rules],
  );

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

  return {
    list,
    chosen,
    choose,
    finish,
    take: () => {
      if (chosen !== null && (isCurrent || !isName)) choose(chosen);
      else if (isName && list.isOpen && !isCurrent) void takeFirst(typing);
      else finish();
    },
  };
}
