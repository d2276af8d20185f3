/** Headings of the sheet, in its order. */
export const shortcutGroups = ['texts', 'conversations', 'window', 'places'] as const;
type ShortcutGroup = (typeof shortcutGroups)[number];

interface Shortcut {
  readonly id: string;
  readonly group: ShortcutGroup;
  /** As tinykeys reads them: `$mod` is Command on macOS and Ctrl elsewhere. Several do the same for the n-th of them. */
  readonly keys: readonly string[];
  /** Where the keys are answered: anywhere in the window, by the field or pop-up that has the focus, or by the page. */
  readonly where: 'window' | 'message' | 'popup';
  /** Stays when the shortcuts are switched off: what the system and the page have, and what a field is for. */
  readonly isFixed: boolean;
}

/** Every shortcut there is (product.md, 2.6). No single letter is one, because speech input would press it. */
export const shortcuts = [
  { id: 'new-text', group: 'texts', keys: ['$mod+n'], where: 'window', isFixed: false },
  { id: 'focus-from', group: 'texts', keys: ['$mod+l'], where: 'window', isFixed: false },
  {
    id: 'choose-number',
    group: 'texts',
    keys: ['$mod+1', '$mod+2', '$mod+3', '$mod+4', '$mod+5', '$mod+6', '$mod+7', '$mod+8', '$mod+9'],
    where: 'window',
    isFixed: false,
  },
  { id: 'attach', group: 'texts', keys: ['$mod+u'], where: 'window', isFixed: false },
  { id: 'remove-files', group: 'texts', keys: ['$mod+Shift+p'], where: 'window', isFixed: false },
  { id: 'undo-send', group: 'texts', keys: ['$mod+z'], where: 'popup', isFixed: true },
  { id: 'send', group: 'texts', keys: ['Enter'], where: 'message', isFixed: true },
  { id: 'new-line', group: 'texts', keys: ['Shift+Enter'], where: 'message', isFixed: true },
  { id: 'send-always', group: 'texts', keys: ['$mod+Enter'], where: 'message', isFixed: true },
  {
    id: 'next-conversation',
    group: 'conversations',
    keys: ['Alt+ArrowDown'],
    where: 'window',
    isFixed: false,
  },
  {
    id: 'previous-conversation',
    group: 'conversations',
    keys: ['Alt+ArrowUp'],
    where: 'window',
    isFixed: false,
  },
  {
    id: 'next-unread',
    group: 'conversations',
    keys: ['Alt+Shift+ArrowDown'],
    where: 'window',
    isFixed: false,
  },
  {
    id: 'previous-unread',
    group: 'conversations',
    keys: ['Alt+Shift+ArrowUp'],
    where: 'window',
    isFixed: false,
  },
  { id: 'find-text', group: 'conversations', keys: ['$mod+Shift+f'], where: 'window', isFixed: false },
  { id: 'palette', group: 'window', keys: ['$mod+k'], where: 'window', isFixed: false },
  { id: 'find', group: 'window', keys: ['$mod+f'], where: 'window', isFixed: false },
  { id: 'next-pane', group: 'window', keys: ['F6'], where: 'window', isFixed: true },
  { id: 'previous-pane', group: 'window', keys: ['Shift+F6'], where: 'window', isFixed: true },
  { id: 'back', group: 'window', keys: ['Escape'], where: 'popup', isFixed: true },
  { id: 'outbox', group: 'places', keys: ['$mod+Shift+o'], where: 'window', isFixed: false },
  { id: 'settings', group: 'places', keys: ['$mod+,'], where: 'window', isFixed: false },
  // On many keyboards the slash needs Shift.
  { id: 'sheet', group: 'places', keys: ['$mod+[Shift]+/'], where: 'window', isFixed: false },
] as const satisfies readonly Shortcut[];

export type ShortcutId = (typeof shortcuts)[number]['id'];

/** Those that the window itself answers, wherever the focus is. */
export type WindowShortcutId = Extract<(typeof shortcuts)[number], { where: 'window' }>['id'];
