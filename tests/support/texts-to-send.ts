import type { TextsToSend } from '#main/outbox/new-text.ts';

/** One text as the outbox takes it; a test names what matters to it. */
export interface OneText extends Partial<Omit<TextsToSend, 'texts'>> {
  readonly id: string;
  readonly from: string;
  /** One person, or those of a group. */
  readonly to: string | readonly string[];
  readonly text: string;
}

export function textsToSend({ id, from, to, text, ...how }: OneText): TextsToSend {
  return {
    texts: [{ id, from, to: typeof to === 'string' ? [to] : to, text }],
    draftId: null,
    files: [],
    sendAt: null,
    endsWhenAnswered: false,
    undoFor: 0,
    ...how,
  };
}
