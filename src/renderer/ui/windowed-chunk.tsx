import { useEffect, useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react';

/** How far outside the viewport rows are rendered, so that a fast scroll or a held arrow key meets no gap. */
const margin = '1200px 0px';

interface WindowedChunkProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rowCount: number;
  readonly estimatedRowHeight: number;
  readonly startsRendered: boolean;
  readonly keep: boolean;
  readonly children: () => ReactNode;
}

/** One stretch of rows: its rows when near the viewport, else a blank of the height they had. */
export function WindowedChunk(props: WindowedChunkProps): ReactElement {
  const { scroller, rowCount, estimatedRowHeight, startsRendered, keep, children } = props;
  const chunk = useRef<HTMLDivElement>(null);
  // Where the browser cannot tell what is near, everything is rendered.
  const [near, setNear] = useState(startsRendered || typeof IntersectionObserver === 'undefined');
  const [rowHeight, setRowHeight] = useState<number | null>(null);

  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined' || chunk.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        // A busy page hears of several changes at once; only the newest holds.
        const entry = entries.at(-1);
        if (entry === undefined) return;
        if (!entry.isIntersecting && entry.boundingClientRect.height > 0) {
          setRowHeight(entry.boundingClientRect.height / rowCount);
        }
        setNear(entry.isIntersecting);
      },
      { root: scroller.current, rootMargin: margin },
    );
    observer.observe(chunk.current);
    return () => observer.disconnect();
  }, [scroller, rowCount]);

  const isRendered = near || keep;
  const blankHeight = rowCount * (rowHeight ?? estimatedRowHeight);
  return (
    <div ref={chunk} role="presentation" style={isRendered ? undefined : { blockSize: blankHeight }}>
      {isRendered ? children() : null}
    </div>
  );
}
