import type { ReactElement, ReactNode, RefObject } from 'react';
import { WindowedRows } from '../../ui/windowed-rows.tsx';
import { headingOf, OutboxSection, type SectionName } from './outbox-section.tsx';
import type { RowPlace } from './row-frame.tsx';

/** Three lines at the window's first size, with padding; a wider window has two, which is measured once it is seen. */
const rowHeight = 67;

interface OutboxRowsProps<Row> {
  readonly name: SectionName;
  readonly rows: readonly Row[];
  readonly scroller: RefObject<HTMLElement | null>;
  /** The row that has the focus stays in the document wherever it is. */
  readonly isKept: (row: Row) => boolean;
  readonly renderRow: (row: Row, place: RowPlace) => ReactNode;
}

/** A heading with its rows, of which only those near the viewport are in the document. */
export function OutboxRows<Row>(props: OutboxRowsProps<Row>): ReactElement {
  const { name, rows, scroller, isKept, renderRow } = props;
  return (
    <OutboxSection name={name} count={rows.length}>
      <div className="outbox__list" role="list" aria-labelledby={headingOf(name)}>
        <WindowedRows
          items={rows}
          scroller={scroller}
          estimatedRowHeight={rowHeight}
          keepIndex={rows.findIndex(isKept)}
          renderRow={(row, index) => renderRow(row, { position: index + 1, setSize: rows.length })}
        />
      </div>
    </OutboxSection>
  );
}
