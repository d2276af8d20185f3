import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import type { NumberGroup, NumberListing } from '#domain/number-listing.ts';
import { mayChoose } from '#domain/verdict/verdict.ts';
import { useServices } from '../../app-context.tsx';
import { focusTarget } from '../../ui/focus-target.ts';
import { useGroups } from '../numbers/use-groups.ts';
import { showDetailsOf } from '../number-details/show-details.ts';
import { chooseSender } from './choose-sender.ts';
import { optionId } from './from-menu-ids.ts';

const pageStep = 8;

export interface FromMenuModel {
  readonly groups: readonly NumberGroup[];
  readonly find: string;
  readonly setFind: (find: string) => void;
  readonly active: NumberListing | null;
  readonly choose: (listing: NumberListing) => void;
  readonly close: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Filtering, moving and choosing in the From menu. Numbers that cannot text are moved through but not chosen. */
export function useFromMenu(sender: NumberListing | null): FromMenuModel {
  const { store } = useServices();
  const [find, setFindWords] = useState('');
  const [activeId, setActiveId] = useState<string | null>(sender?.number.id ?? null);
  const groups = useGroups(find);
  const options = useMemo(
    () => groups.flatMap(({ canText, cannotText }) => [...canText, ...cannotText]),
    [groups],
  );
  const activeIndex = Math.max(
    0,
    options.findIndex(({ number }) => number.id === activeId),
  );
  const active = options[activeIndex] ?? null;

  useEffect(() => {
    if (active === null) return;
    document.getElementById(optionId(active.number.id))?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const close = (): void => {
    store.getState().setFromMenu(false);
    focusTarget('from');
  };
  const choose = (listing: NumberListing): void => {
    if (!mayChoose(listing.verdict)) return;
    chooseSender(store, listing.number.id);
    close();
  };
  const moveTo = (index: number): void => {
    const target = options[Math.min(options.length - 1, Math.max(0, index))];
    if (target !== undefined) setActiveId(target.number.id);
  };

  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: pageStep,
    PageUp: -pageStep,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step !== undefined) moveTo(activeIndex + step);
    else if (event.key.toLowerCase() === 'i' && (event.ctrlKey || event.metaKey) && active !== null) {
      showDetailsOf(store, active.number.id);
    } else if (event.key === 'Enter' && active !== null) choose(active);
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
  };

  return {
    groups,
    find,
    setFind: (words) => {
      setFindWords(words);
      setActiveId(null);
    },
    active,
    choose,
    close,
    onKeyDown,
  };
}
