import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { ActOnText } from './text-action.ts';

/** What every line about one text is given. */
export interface LineProps {
  readonly text: OutgoingView;
  /** The recipient as written. */
  readonly to: string;
  readonly act: ActOnText;
}
