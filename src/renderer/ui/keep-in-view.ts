/**
 * Brings a row of a list into view, and again while the rows around it get their real heights: those far away are drawn
 * a moment later. A person who scrolls is left alone from then on.
 *
 * @returns ends it
 */
export function keepInView(row: HTMLElement): () => void {
  const show = (): void => row.scrollIntoView({ block: 'nearest' });
  show();
  const list = row.closest('[role="listbox"]');
  if (list === null || typeof ResizeObserver === 'undefined') return () => undefined;
  const observer = new ResizeObserver(show);
  for (const part of list.children) observer.observe(part);
  const end = (): void => {
    observer.disconnect();
    list.removeEventListener('wheel', end);
    list.removeEventListener('pointerdown', end);
  };
  list.addEventListener('wheel', end, { passive: true });
  list.addEventListener('pointerdown', end);
  return end;
}
