import { flushSync } from 'react-dom';

/** Brings a change onto the screen at once, so that what it shows can take the focus. Not for use while rendering. */
export function renderNow(change: () => void = () => undefined): void {
  flushSync(change);
}
