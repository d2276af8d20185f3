import type { RefObject } from 'react';

/** How far outside the viewport rows are rendered, so that a fast scroll or a held arrow key meets no gap. */
const margin = '1200px 0px';

/** Tells when elements come near the part of a scroller that can be seen, and when they leave it. */
export interface NearWatch {
  /** @returns what ends it */
  watch(element: Element, onMove: (entry: IntersectionObserverEntry) => void): () => void;
}

/** One observer for all stretches of a list: hundreds of them cost a key stroke each time the list changes. */
export function createNearWatch(scroller: RefObject<HTMLElement | null>): NearWatch {
  const watched = new Map<Element, (entry: IntersectionObserverEntry) => void>();
  let observer: IntersectionObserver | null = null;
  // A busy page hears of several changes of an element at once; the newest comes last and holds.
  const tell = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const entry of entries) watched.get(entry.target)?.(entry);
  };
  return {
    watch(element, onMove) {
      // Not before: the scroller is in the document only when its stretches are.
      observer ??= new IntersectionObserver(tell, { root: scroller.current, rootMargin: margin });
      watched.set(element, onMove);
      observer.observe(element);
      return () => {
        watched.delete(element);
        observer?.unobserve(element);
        if (watched.size > 0) return;
        observer?.disconnect();
        observer = null;
      };
    },
  };
}
