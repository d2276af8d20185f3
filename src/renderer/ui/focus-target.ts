/** The places that a shortcut or an answer may move the focus to. */
export const focusTargets = {
  find: 'find-number',
  from: 'compose-from',
  to: 'compose-to',
  message: 'compose-message',
  newText: 'new-text',
} as const;

export type FocusTarget = keyof typeof focusTargets;

/** Focuses a place that is on screen; false when it is not. In a text field the caret goes to the end. */
export function focusTarget(target: FocusTarget): boolean {
  const element = document.getElementById(focusTargets[target]);
  if (element === null || (element.offsetParent === null && element.getClientRects().length === 0))
    return false;
  element.focus();
  if (element instanceof HTMLTextAreaElement)
    element.setSelectionRange(element.value.length, element.value.length);
  return true;
}
