import type { CloseChoice } from '#contract/app-settings.ts';

export interface ClosingSituation {
  readonly choice: CloseChoice;
  /** A tray took our icon, so that a hidden window can be found again. */
  readonly hasTray: boolean;
  /** An app without windows stays in the dock, as on macOS. */
  readonly hasDock: boolean;
  /** The page is there to put the question. */
  readonly canAsk: boolean;
}

/**
 * What closing the window does. Hiding it where nothing brings it back would look like quitting, and text on in secret:
 * without a tray, closing quits whatever was chosen. A dock needs no question: closing never quits there, unless wanted. A
 * page that has not begun or is gone cannot ask, and a cross that does nothing would keep the person in.
 */
export function whatClosingDoes({
  choice,
  hasTray,
  hasDock,
  canAsk,
}: ClosingSituation): 'hide' | 'quit' | 'ask' {
  if (choice === 'quit') return 'quit';
  if (hasDock) return 'hide';
  if (!hasTray) return 'quit';
  if (choice === 'tray') return 'hide';
  return canAsk ? 'ask' : 'quit';
}
