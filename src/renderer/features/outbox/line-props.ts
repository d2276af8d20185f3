import type { OutgoingView } from '#contract/outgoing-view.ts';

/** What every line about one text is given. */
export interface LineProps {
  readonly text: OutgoingView;
  /** The recipient as written. */
  readonly to: string;
  readonly takeBack: (id: string) => void;
}
