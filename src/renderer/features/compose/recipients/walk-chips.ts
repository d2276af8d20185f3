import type { KeyboardEvent } from 'react';
import { focusTarget } from '../../../ui/focus-target.ts';

/** Where the arrow keys lead from a chip, as places among the chips. */
export interface ChipNeighbours {
  readonly left: number;
  readonly right: number;
}

/** Whether a key on a chip is meant for it. */
export const isChipKey = ({ nativeEvent, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  !nativeEvent.isComposing && !altKey && !ctrlKey && !metaKey;

/** The keys that lead from a chip to another one, or to the field behind them. */
export function walkChips(
  event: KeyboardEvent,
  { left, right }: ChipNeighbours,
  focusChip: (place: number) => void,
): void {
  const { key } = event;
  const places: Readonly<Record<string, number>> = {
    ArrowLeft: left,
    ArrowRight: right,
    Home: 0,
    End: Infinity,
  };
  const place = places[key];
  if (place !== undefined) focusChip(place);
  else if (key === 'Escape') focusTarget('to');
  else {
    // What is written goes on in the field behind the chips.
    if (key.length === 1 && key !== ' ') focusTarget('to');
    return;
  }
  event.preventDefault();
}
