import type { ToastState } from './app-state.ts';

/** More than these would cover the page. */
const mostLasting = 3;

/**
 * The toasts with one more, the newest at the end. One without an action makes room for the next; one with an action
 * stays: when there are too many, those of one kind become one that does what all of them would have done.
 */
export function withToast(toasts: readonly ToastState[], toast: ToastState): readonly ToastState[] {
  const lasting = toasts.filter(({ action }) => action !== null);
  const all = [...lasting, toast];
  const kinds = all.filter(({ action }) => action !== null).map(({ series }) => series?.name ?? null);
  if (kinds.length <= mostLasting) return all;
  const name = [toast.series?.name ?? null, ...kinds].find(
    (kind) => kind !== null && kinds.indexOf(kind) !== kinds.lastIndexOf(kind),
  );
  // Different things stay beside each other rather than that one is lost.
  if (name === undefined) return all;
  const isOne = ({ series }: ToastState): boolean => series?.name === name;
  const last = all.findLast(isOne);
  return all
    .filter((known) => known === last || !isOne(known))
    .map((known) => (known === last ? summedUp(known, all.filter(isOne)) : known));
}

function summedUp(last: ToastState, ones: readonly ToastState[]): ToastState {
  const { series } = last;
  if (series === null) return last;
  const count = ones.reduce((sum, one) => sum + (one.series?.count ?? 0), 0);
  const { words, label } = series.sum(count);
  const act = (): void => ones.forEach(({ action }) => action?.act());
  return { ...last, words, action: { label, act }, series: { ...series, count } };
}
