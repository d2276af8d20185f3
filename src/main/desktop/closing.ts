import type { CloseChoice } from '#contract/app-settings.ts';

export interface ClosingSituation {
  readonly choice: CloseChoice;
  /** A tray took our icon, so that a hidden window can be found again. */
  readonly hasTray: boolean;
  /** An app without windows stays in the dock, as on macOS. */
  readonly hasDock: boolean;
}

/**
 * What closing the window does. Hiding it where nothing brings it back would look like quitting, and text on in secret:
 * without a tray, closing quits whatever was chosen. A dock needs no question: closing never quits there, unless wanted.
 */
export function whatClosingDoes({ choice, hasTray, hasDock }: ClosingSituation): 'hide' | 'quit' | 'ask' {
  if (choice === 'quit') return 'quit';
  if (hasDock) return 'hide';
  if (!hasTray) return 'quit';
  return choice === 'tray' ? 'hide' : 'ask';
}
