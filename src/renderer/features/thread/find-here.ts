import { focusTarget, focusTargets } from '../../ui/focus-target.ts';
import { renderNow } from '../../ui/render-now.ts';

/** Opens the search in the conversation that is shown, or goes back to its field; false while none is shown. */
export function findHere(): boolean {
  if (focusTarget('findHere')) return true;
  const opener = document.getElementById(focusTargets.openFindHere);
  if (opener === null) return false;
  renderNow(() => opener.click());
  return true;
}
