import { useEffect, useState, type RefObject } from 'react';

/** How far outside the view something counts as near. */
const margin = '400px 0px';

/** True from the moment on when an element first comes near the view. Where the browser cannot tell, at once. */
export function useWhenNear(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (isNear || element.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: margin },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, isNear]);
  return isNear;
}
