import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { renderNow } from '../../ui/render-now.ts';
import { useActiveOption } from '../../ui/use-active-option.ts';
import { useAppSettings, useHomeCountry, useSendingState } from '../../use-truth.ts';
import { createFinder } from '../numbers/find-numbers.ts';
import { createWindowActions } from '../shortcuts/window-actions.ts';
import { useReport } from '../shell/use-report.ts';
import { actionEntries } from './action-entries.ts';
import { conversationEntries } from './conversation-entries.ts';
import { matchWords } from './match-words.ts';
import { numberEntries } from './number-entries.ts';
import { usePaletteConversations } from './use-palette-conversations.ts';
import { paletteGroups, type PaletteEntry, type PaletteGroup } from './palette-entry.ts';

export interface PaletteModel {
  readonly find: string;
  readonly setFind: (find: string) => void;
  /** The groups that have something, from top to bottom. */
  readonly groups: readonly { readonly group: PaletteGroup; readonly entries: readonly PaletteEntry[] }[];
  readonly active: PaletteEntry | null;
  /** Whether the keys beside the actions can be pressed at all. */
  readonly showsKeys: boolean;
  /** @param id of the entry */
  readonly choose: (id: string) => void;
  readonly close: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What can be done and gone to, narrowed by what is typed, and the keys that move through it. */
export function usePalette(): PaletteModel {
  const { t } = useTranslation();
  const services = useServices();
  const report = useReport();
  const { store } = services;
  const [find, setFindWords] = useState('');
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
  const ids = entries.map(({ id }) => id);
  const { place, move, reset } = useActiveOption(ids, { goesRound: true });
  const active = entries[place] ?? null;

  const close = (): void => store.getState().setOverlay(null);
  const choose = (id: string): void => {
    const entry = entries.find((each) => each.id === id);
    if (entry === undefined) return;
    // The focus is back where it was before the entry moves it on.
    renderNow(close);
    entry.run();
  };

  return {
    find,
    setFind: (words) => {
      setFindWords(words);
      reset();
    },
    groups,
    active,
    showsKeys,
    choose,
    close,
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter' && active !== null) choose(active.id);
      else if (event.key === 'Escape') close();
      else if (!move(event.key)) return;
      event.preventDefault();
    },
  };
}
