import type { FocusEvent, KeyboardEvent, ReactElement, RefObject } from 'react';
import type { NumberListing } from '#domain/number-listing.ts';
import { WindowedRows } from '../../ui/windowed-rows.tsx';
import { NumberRow } from './number-row.tsx';
import { rowStop } from './rail-stops.ts';

/** Four lines of 18 px and the padding of number-row.css; a row without a campaign has one line less. */
const rowHeight = 84;

export interface RailSelection {
  readonly currentId: string | null;
  readonly defaultId: string | null;
  readonly activeStop: string | null;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

interface NumberRowsProps extends RailSelection {
  readonly id?: string;
  readonly labelledBy: string;
  readonly rows: readonly NumberListing[];
}

/** A list of rows under the heading or fold that names it. */
export function NumberRows({ id, labelledBy, rows, ...selection }: NumberRowsProps): ReactElement {
  const { currentId, defaultId, activeStop, scroller, onKeyDown, onFocus } = selection;
  return (
    <div className="number-group__list" role="list" id={id} aria-labelledby={labelledBy}>
      <WindowedRows
        items={rows}
        scroller={scroller}
        estimatedRowHeight={rowHeight}
        keepIndex={rows.findIndex(({ number }) => rowStop(number.id) === activeStop)}
        renderRow={(listing, index) => (
          <NumberRow
            key={listing.number.id}
            listing={listing}
            isCurrent={listing.number.id === currentId}
            isDefault={listing.number.id === defaultId}
            isTabStop={rowStop(listing.number.id) === activeStop}
            position={index + 1}
            setSize={rows.length}
            onKeyDown={onKeyDown}
            onFocus={onFocus}
          />
        )}
      />
    </div>
  );
}
