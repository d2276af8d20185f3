/**
 * A ref for a scrolling area: Tab reaches it while it has something to scroll, and it is no needless stop otherwise.
 */
export function scrollStop(element: HTMLElement | null): (() => void) | undefined {
  if (element === null || typeof ResizeObserver === 'undefined') return undefined;
  const update = (): void => {
    element.tabIndex = element.scrollHeight > element.clientHeight ? 0 : -1;
  };
  const observer = new ResizeObserver(update);
  observer.observe(element);
  for (const child of element.children) observer.observe(child);
  update();
  return () => observer.disconnect();
}
