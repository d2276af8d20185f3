import { useCallback, useMemo, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberGroup } from '#domain/number-listing.ts';
import type { OwnershipGroup } from '#domain/ownership.ts';
import { useAppState } from '../../app-context.tsx';
import { useRovingStops } from '../../ui/use-roving-stops.ts';
import { defaultNumber } from './default-number.ts';
import { NumberGroupSection } from './number-group-section.tsx';
import { nameOf } from './number-words.ts';
import { railStops, rowStop } from './rail-stops.ts';
import { choosable } from './use-groups.ts';
import { usePreferVisible } from './use-prefer-visible.ts';

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
  const currentId = view.kind === 'number' || view.kind === 'details' ? view.id : null;

  // With nothing to text from, the reasons are what the list is for.
  const isOpen = useCallback(
    (group: OwnershipGroup) => isFinding || (openFolds[group] ?? canTextFrom.length === 0),
    [isFinding, openFolds, canTextFrom],
  );
  const stops = useMemo(() => railStops(groups, isOpen), [groups, isOpen]);
  const names = useMemo(
    () =>
      new Map(
        groups
          .flatMap(({ canText, cannotText }) => [...canText, ...cannotText])
          .map((listing) => [rowStop(listing.number.id), nameOf(listing, t)]),
      ),
    [groups, t],
  );
  const nameOfStop = useCallback((stop: string) => names.get(stop) ?? '', [names]);
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
