import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { renderNow } from '../../ui/render-now.ts';
import { useAppSettings, useHomeCountry, useSendingState } from '../../use-truth.ts';
import { createFinder } from '../numbers/find-numbers.ts';
import { createWindowActions } from '../shortcuts/window-actions.ts';
import { useReport } from '../shell/use-report.ts';
import { actionEntries } from './action-entries.ts';
import { conversationEntries } from './conversation-entries.ts';
import { matchWords } from './match-words.ts';
import { numberEntries } from './number-entries.ts';
import { entryElementId } from './palette-ids.ts';
import { usePaletteConversations } from './use-palette-conversations.ts';
import { paletteGroups, type PaletteEntry, type PaletteGroup } from './palette-entry.ts';

const pageStep = 8;

export interface PaletteModel {
  readonly find: string;
  readonly setFind: (find: string) => void;
  /** The groups that have something, from top to bottom. */
  readonly groups: readonly { readonly group: PaletteGroup; readonly entries: readonly PaletteEntry[] }[];
  readonly active: PaletteEntry | null;
  /** Whether the keys beside the actions can be pressed at all. */
  readonly showsKeys: boolean;
  readonly choose: (entry: PaletteEntry) => void;
  readonly close: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What can be done and gone to, narrowed by what is typed, and the keys that move through it. */
export function usePalette(): PaletteModel {
  const { t } = useTranslation();
  const services = useServices();
  const report = useReport();
  const { store } = services;
  const [find, setFind] = useState('');
  const [activeId, setActiveId] = useState<string | null>(null);
  const listings = useAppState((state) => state.listings);
  const isDemo = useAppState(({ truth }) => truth?.profile === 'demo');
  const { paused: isPaused } = useSendingState();
  const { shortcuts: showsKeys } = useAppSettings();
  const homeCountry = useHomeCountry();
  const people = usePaletteConversations(find);
  const finder = useMemo(() => createFinder(listings, t), [listings, t]);

  const entries = useMemo(() => {
    const actions = createWindowActions(services, t);
    const fits = matchWords(find);
    return [
      ...actionEntries({ services, actions, report, t, isPaused, isDemo }).filter(({ name }) => fits(name)),
      ...numberEntries(find, finder, homeCountry, services, t),
      ...conversationEntries(people, { find, fits, listings, homeCountry, services, t }),
    ];
  }, [services, report, t, isPaused, isDemo, find, finder, listings, people, homeCountry]);
  const groups = paletteGroups
    .map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) }))
    .filter(({ entries: some }) => some.length > 0);
  const here = Math.max(
    0,
    entries.findIndex(({ id }) => id === activeId),
  );
  const active = entries[here] ?? null;

  useEffect(() => {
    if (active === null) return;
    document.getElementById(entryElementId(active.id))?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const close = (): void => store.getState().setOverlay(null);
  const choose = (entry: PaletteEntry): void => {
    // The focus is back where it was before the entry moves it on.
    renderNow(close);
    entry.run();
  };

  return {
    find,
    setFind: (words) => {
      setFind(words);
      setActiveId(null);
    },
    groups,
    active,
    showsKeys,
    choose,
    close,
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      const target = placeAfter(event.key, here, entries.length);
      if (target !== null) setActiveId(entries[target]?.id ?? null);
      else if (event.key === 'Enter' && active !== null) choose(active);
      else if (event.key === 'Escape') close();
      else return;
      event.preventDefault();
    },
  };
}

/** Where a key leads to among so many; null for a key that does not move. */
function placeAfter(key: string, here: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return here === last ? 0 : here + 1;
    case 'ArrowUp':
      return here === 0 ? last : here - 1;
    case 'PageDown':
      return Math.min(last, here + pageStep);
    case 'PageUp':
      return Math.max(0, here - pageStep);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
