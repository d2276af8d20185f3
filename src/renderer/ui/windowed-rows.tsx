import { useState, type ReactElement, type ReactNode, type RefObject } from 'react';
import { createNearWatch } from './near-watch.ts';
import { WindowedChunk } from './windowed-chunk.tsx';

/** Rows that come and go together; small enough to mount within a frame. */
const chunkSize = 20;

interface WindowedRowsProps<Item> {
  readonly items: readonly Item[];
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** Height of a row in pixels as long as none was measured. */
  readonly estimatedRowHeight: number;
  /** A row that is rendered wherever it is, because it has the focus or gets it; -1 for none. */
  readonly keepIndex: number;
  readonly renderRow: (item: Item, index: number) => ReactNode;
}

/**
 * A long list of which only the part near the viewport is in the document. The wrappers carry no role, so the rows
 * still belong to the list or list box around them; every row states its own place with `aria-posinset`.
 */
export function WindowedRows<Item>(props: WindowedRowsProps<Item>): ReactElement {
  const { items, scroller, estimatedRowHeight, keepIndex, renderRow } = props;
  const [nearWatch] = useState(() => createNearWatch(scroller));
  const chunks = Array.from({ length: Math.ceil(items.length / chunkSize) }, (_, chunk) => chunk * chunkSize);
  return (
    <>
      {chunks.map((start) => {
        const rows = items.slice(start, start + chunkSize);
        return (
          <WindowedChunk
            key={start}
            scroller={scroller}
            nearWatch={nearWatch}
            items={items}
            rowCount={rows.length}
            estimatedRowHeight={estimatedRowHeight}
            isFirst={start === 0}
            keep={keepIndex >= start && keepIndex < start + rows.length}
          >
            {() => rows.map((item, offset) => renderRow(item, start + offset))}
          </WindowedChunk>
        );
      })}
    </>
  );
}
