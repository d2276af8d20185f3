import { useCallback, useLayoutEffect, useRef } from 'react';
import type { ReadRecipient } from '#domain/recipients/read-recipients.ts';
import type { RecipientRules } from '#domain/recipients/recipient-rules.ts';
import { finishTyping } from '#domain/recipients/split-paste.ts';
import { linesOf, removeLine, typeInto } from '#domain/recipients/to-lines.ts';
import { useServices } from '../../../app-context.tsx';
import { focusTarget } from '../../../ui/focus-target.ts';
import { renderNow } from '../../../ui/render-now.ts';
import { chipId, moreChipId } from './recipient-ids.ts';

interface ChipsWanted {
  readonly chips: readonly ReadRecipient[];
  readonly rules: RecipientRules;
  readonly write: (wanted: string) => void;
  /** A chip became what is being typed. */
  readonly onEdit: () => void;
}

export interface ChipActions {
  /** @param index of its line in To */
  readonly edit: (index: number) => void;
  readonly remove: (index: number) => void;
  /** The chip at this place among them; past the last one it is what is being typed. */
  readonly focusChip: (place: number) => void;
}

/** What can be done with the recipients that stand there; the focus stays among them. */
export function useChips({ chips, rules, write, onEdit }: ChipsWanted): ChipActions {
  const { store } = useServices();
  const latestChips = useRef(chips);
  useLayoutEffect(() => {
    latestChips.current = chips;
  });

  const focusChip = useCallback((place: number): void => {
    const chip = latestChips.current[Math.max(0, place)];
    if (chip === undefined) focusTarget('to');
    // One that is not drawn is found behind the chip that counts those.
    else (document.getElementById(chipId(chip.index)) ?? document.getElementById(moreChipId))?.focus();
  }, []);

  const remove = useCallback(
    (index: number): void => {
      const place = latestChips.current.findIndex((chip) => chip.index === index);
      renderNow(() => write(removeLine(store.getState().to, index)));
      focusChip(Math.min(place, latestChips.current.length - 1));
    },
    [write, store, focusChip],
  );

  const edit = useCallback(
    (index: number): void => {
      const finished = finishTyping(store.getState().to, rules);
      const line = linesOf(finished).finished[index] ?? '';
      renderNow(() => write(typeInto(removeLine(finished, index), line)));
      focusTarget('to');
      onEdit();
    },
    [write, store, rules, onEdit],
  );
  return { edit, remove, focusChip };
}
