import { useMemo, useState, type KeyboardEvent } from 'react';
import type { NumberGroup, NumberListing } from '#domain/number-listing.ts';
import { mayChoose } from '#domain/verdict/verdict.ts';
import { useServices } from '../../../app-context.tsx';
import { focusTarget } from '../../../ui/focus-target.ts';
import { useActiveOption } from '../../../ui/use-active-option.ts';
import { useGroups } from '../../numbers/use-groups.ts';
import { showDetailsOf } from '../../number-details/show-details.ts';
import { chooseSender } from './choose-sender.ts';

export interface FromMenuModel {
  readonly groups: readonly NumberGroup[];
  readonly find: string;
  readonly setFind: (find: string) => void;
  readonly active: NumberListing | null;
  /** @param id of its row */
  readonly choose: (id: string) => void;
  readonly close: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Filtering, moving and choosing in the From menu. Numbers that cannot text are moved through but not chosen. */
export function useFromMenu(sender: NumberListing | null): FromMenuModel {
  const { store } = useServices();
  const [find, setFindWords] = useState('');
  const groups = useGroups(find);
  const options = useMemo(
    () => groups.flatMap(({ canText, cannotText }) => [...canText, ...cannotText]),
    [groups],
  );
  const ids = options.map(({ number }) => number.id);
  const { place, move, reset } = useActiveOption(ids, { firstValue: sender?.number.id ?? null });
  const active = options[place] ?? null;

  const close = (): void => {
    store.getState().setFromMenu(false);
    focusTarget('from');
  };
  const choose = (id: string): void => {
    const listing = options.find(({ number }) => number.id === id);
    if (listing === undefined || !mayChoose(listing.verdict)) return;
    chooseSender(store, id);
    close();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key.toLowerCase() === 'i' && (event.ctrlKey || event.metaKey) && active !== null) {
      showDetailsOf(store, active.number.id);
    } else if (event.key === 'Enter' && active !== null) choose(active.number.id);
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (!move(event.key)) return;
    event.preventDefault();
  };

  return {
    groups,
    find,
    setFind: (words) => {
      setFindWords(words);
      reset();
    },
    active,
    choose,
    close,
    onKeyDown,
  };
}
