import type { TFunction } from 'i18next';
import { useCallback, useMemo, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberGroup } from '#domain/number-listing.ts';
import type { OwnershipGroup } from '#domain/ownership.ts';
import { useAppState } from '../../app-context.tsx';
import { scopeOf } from '../../store/list-scope.ts';
import { useRovingStops } from '../../ui/use-roving-stops.ts';
import { defaultNumber } from './default-number.ts';
import { NumberGroupSection } from './number-group-section.tsx';
import { nameOf } from './number-words.ts';
import { railStops, rowStop } from './rail-stops.ts';
import { choosable } from './use-groups.ts';
import { usePreferVisible } from './use-prefer-visible.ts';

/** Names of the rows for type-ahead, put together when the first letter is typed there and not at each key of a search. */
function createStopNames(groups: readonly NumberGroup[], t: TFunction): (stop: string) => string {
  let names: ReadonlyMap<string, string> | null = null;
  return (stop) => {
    names ??= new Map(
      groups
        .flatMap(({ canText, cannotText }) => [...canText, ...cannotText])
        .map((listing) => [rowStop(listing.number.id), nameOf(listing, t)]),
    );
    return names.get(stop) ?? '';
  };
}

interface NumberListProps {
  /** What is shown: all groups, or those that match the search. */
  readonly groups: readonly NumberGroup[];
  /** Everything there is, for the default number. */
  readonly allGroups: readonly NumberGroup[];
  readonly isFinding: boolean;
}

/** The groups with their sticky headings; one tab stop, arrow keys for the rest. */
export function NumberList({ groups, allGroups, isFinding }: NumberListProps): ReactElement {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const view = useAppState((state) => state.view);
  const openFolds = useAppState((state) => state.openFolds);
  const canTextFrom = useMemo(() => choosable(allGroups), [allGroups]);
  const defaultId = useMemo(() => defaultNumber(canTextFrom)?.number.id ?? null, [canTextFrom]);
  const currentId = view.kind === 'details' ? view.id : view.kind === 'outbox' ? null : scopeOf(view);

  // With nothing to text from, the reasons are what the list is for.
  const isOpen = useCallback(
    (group: OwnershipGroup) => isFinding || (openFolds[group] ?? canTextFrom.length === 0),
    [isFinding, openFolds, canTextFrom],
  );
  const stops = useMemo(() => railStops(groups, isOpen), [groups, isOpen]);
  const nameOfStop = useMemo(() => createStopNames(groups, t), [groups, t]);
  const roving = useRovingStops(stops, currentId === null ? null : rowStop(currentId), nameOfStop);
  usePreferVisible(scroller, groups, isOpen);

  return (
    <div className="pane__scroll rail-scroll" ref={scroller}>
      {groups.map((group) => (
        <NumberGroupSection
          key={group.group}
          group={group}
          isFoldOpen={isOpen(group.group)}
          currentId={currentId}
          defaultId={defaultId}
          activeStop={roving.active}
          scroller={scroller}
          onKeyDown={roving.onKeyDown}
          onFocus={roving.onFocus}
        />
      ))}
    </div>
  );
}
