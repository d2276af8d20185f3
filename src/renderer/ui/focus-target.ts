/** The places that a shortcut or an answer may move the focus to. */
export const focusTargets = {
  find: 'find-number',
  findText: 'find-text',
  findHere: 'find-here',
  openFindHere: 'open-find-here',
  from: 'compose-from',
  to: 'compose-to',
  message: 'compose-message',
  attach: 'compose-attach',
  template: 'compose-template',
  later: 'compose-later',
  newText: 'new-text',
  outbox: 'outbox-title',
  details: 'details-title',
  conversation: 'conversation-title',
  aboutNumber: 'about-number',
  nickname: 'number-nickname',
  settings: 'settings-title',
  openSettings: 'open-settings',
} as const;

export type FocusTarget = keyof typeof focusTargets;

/** Focuses a place; false when it is not there or not shown. In a text field the caret goes to the end. */
export function focusTarget(target: FocusTarget): boolean {
  const element = document.getElementById(focusTargets[target]);
  element?.focus();
  if (element instanceof HTMLTextAreaElement) {
    element.setSelectionRange(element.value.length, element.value.length);
  }
  return element !== null && document.activeElement === element;
}
