import { useEffect, useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react';

/** How far outside the view a page is in the document, so that a fast scroll meets no gap. */
const margin = '1500px 0px';
/** Height of a text in pixels as long as none was measured. */
const estimatedHeight = 64;

interface ThreadChunkProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** False while its rows are let go. */
  readonly isHeld: boolean;
  /** It came near without its rows. */
  readonly onWanted: () => void;
  readonly children: () => ReactNode;
}

/** A page of texts: in the document near the view, else a blank of the height that it had. */
export function ThreadChunk({ scroller, count, isHeld, onWanted, children }: ThreadChunkProps): ReactElement {
  const chunk = useRef<HTMLDivElement>(null);
  const height = useRef<number | null>(null);
  const [blankHeight, setBlankHeight] = useState<number | null>(null);
  // What was let go before it was ever shown is far away.
  const [isNear, setNear] = useState(isHeld);

  useEffect(() => {
    const element = chunk.current;
    if (typeof IntersectionObserver === 'undefined' || element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (entry === undefined) return;
        if (!entry.isIntersecting && element.childElementCount > 0) {
          height.current = entry.boundingClientRect.height;
          setBlankHeight(height.current);
        }
        setNear(entry.isIntersecting);
      },
      { root: scroller.current, rootMargin: margin },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  useEffect(() => {
    // Where the browser cannot tell what is near, nothing is: all of it would be asked for in turn.
    if (isNear && !isHeld && typeof IntersectionObserver !== 'undefined') onWanted();
  }, [isNear, isHeld, onWanted]);

  const isRendered = isNear && isHeld;
  return (
    <div
      ref={chunk}
      className="thread__page"
      role="presentation"
      style={isRendered ? undefined : { blockSize: blankHeight ?? count * estimatedHeight }}
    >
      {isRendered ? children() : null}
    </div>
  );
}
