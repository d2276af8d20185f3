import { useMemo, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberGroup } from '#domain/number-listing.ts';
import { WindowedRows } from '../../ui/windowed-rows.tsx';
import { defaultNumber } from '../numbers/default-number.ts';
import { choosable, useGroups } from '../numbers/use-groups.ts';
import { FromOption } from './from-option.tsx';

const optionHeight = 46;
const shortcutCount = 9;

interface FromGroupProps {
  readonly group: NumberGroup;
  readonly selectedId: string | null;
  readonly activeId: string | null;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** One ownership group of the From menu: those that can text, then those that cannot with their reasons. */
export function FromGroup({ group, selectedId, activeId, scroller }: FromGroupProps): ReactElement {
  const { t } = useTranslation();
  const everyGroup = useGroups('');
  const shortcuts = useMemo(() => choosable(everyGroup), [everyGroup]);
  const defaultId = defaultNumber(shortcuts)?.number.id ?? null;
  const headId = `from-group-${group.group}`;
  const rows = [...group.canText, ...group.cannotText];
  return (
    <div role="group" aria-labelledby={headId}>
      <div className="from-menu__head" id={headId}>
        {t(`groups.${group.group}`)}
      </div>
      <WindowedRows
        items={rows}
        scroller={scroller}
        estimatedRowHeight={optionHeight}
        keepIndex={rows.findIndex(({ number }) => number.id === activeId)}
        renderRow={(listing, index) => {
          const { id } = listing.number;
          const place = shortcuts.slice(0, shortcutCount).findIndex(({ number }) => number.id === id);
          return (
            <FromOption
              key={id}
              listing={listing}
              isSelected={id === selectedId}
              isActive={id === activeId}
              isDefault={id === defaultId}
              digit={place < 0 ? null : place + 1}
              position={index + 1}
              setSize={rows.length}
            />
          );
        }}
      />
    </div>
  );
}
