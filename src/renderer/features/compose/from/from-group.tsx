import type { ReactElement, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberGroup } from '#domain/number-listing.ts';
import { OptionGroup } from '../../../ui/option-group.tsx';
import { WindowedRows } from '../../../ui/windowed-rows.tsx';
import type { PaneFacts } from '../send/send-readiness.ts';
import { FromOption } from './from-option.tsx';

const optionHeight = 46;
interface FromGroupProps {
  readonly group: NumberGroup;
  readonly selectedId: string | null;
  readonly activeId: string | null;
  readonly defaultId: string | null;
  /** The numbers of Ctrl+1 to Ctrl+9, in this order. */
  readonly shortcutIds: readonly string[];
  readonly facts: PaneFacts;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** One ownership group of the From menu: those that can text, then those that cannot with their reasons. */
export function FromGroup(props: FromGroupProps): ReactElement {
  const { group, selectedId, activeId, defaultId, shortcutIds, facts, scroller } = props;
  const { t } = useTranslation();
  const rows = [...group.canText, ...group.cannotText];
  return (
    <OptionGroup label={t(`groups.${group.group}`)}>
      <WindowedRows
        items={rows}
        scroller={scroller}
        estimatedRowHeight={optionHeight}
        keepIndex={rows.findIndex(({ number }) => number.id === activeId)}
        renderRow={(listing, index) => {
          const { id } = listing.number;
          const place = shortcutIds.indexOf(id);
          return (
            <FromOption
              key={id}
              listing={listing}
              isSelected={id === selectedId}
              isActive={id === activeId}
              isDefault={id === defaultId}
              facts={facts}
              digit={place < 0 ? null : place + 1}
              position={index + 1}
              setSize={rows.length}
            />
          );
        }}
      />
    </OptionGroup>
  );
}
