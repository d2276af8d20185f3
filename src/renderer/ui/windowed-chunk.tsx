import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react';
import type { NearWatch } from './near-watch.ts';

interface WindowedChunkProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly nearWatch: NearWatch;
  /** What the rows are made of; another one when the list changed. */
  readonly items: readonly unknown[];
  readonly rowCount: number;
  readonly estimatedRowHeight: number;
  readonly isFirst: boolean;
  readonly keep: boolean;
  readonly children: () => ReactNode;
}

const canTellNear = (): boolean => typeof IntersectionObserver !== 'undefined';

/** Whether any of it can be seen now; null where it has no place, as in a part of the page that is not shown. */
function isInSight(element: Element, scroller: Element | null): boolean | null {
  const { top, bottom, height } = element.getBoundingClientRect();
  if (height === 0) return null;
  const view = scroller?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight };
  return bottom > view.top && top < view.bottom;
}

/** One stretch of rows: its rows when near the viewport, else a blank of the height they had. */
export function WindowedChunk(props: WindowedChunkProps): ReactElement {
  const { scroller, nearWatch, items, rowCount, estimatedRowHeight, isFirst, keep, children } = props;
  const chunk = useRef<HTMLDivElement>(null);
  // Where the browser cannot tell what is near, everything is rendered.
  const [near, setNear] = useState(() => !canTellNear());
  const [rowHeight, setRowHeight] = useState<number | null>(null);

  // What can be seen is there in the first frame; the observer adds what is near in the next one.
  useLayoutEffect(() => {
    if (chunk.current !== null && (isInSight(chunk.current, scroller.current) ?? isFirst)) setNear(true);
  }, [scroller, items, isFirst]);

  useEffect(() => {
    if (!canTellNear() || chunk.current === null) return undefined;
    return nearWatch.watch(chunk.current, ({ isIntersecting, boundingClientRect }) => {
      if (!isIntersecting && boundingClientRect.height > 0) {
        setRowHeight(boundingClientRect.height / rowCount);
      }
      setNear(isIntersecting);
    });
  }, [nearWatch, rowCount]);

  const isRendered = near || keep;
  const blankHeight = rowCount * (rowHeight ?? estimatedRowHeight);
  return (
    <div ref={chunk} role="presentation" style={isRendered ? undefined : { blockSize: blankHeight }}>
      {isRendered ? children() : null}
    </div>
  );
}
