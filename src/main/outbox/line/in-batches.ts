import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';

/** Texts per transaction: few enough not to be felt, many enough for a day's worth. */
const batch = 200;

/** Works through texts that leave the query by what is done to them; ends when they do not. */
export function inBatches(
  next: (limit: number) => readonly OutgoingText[],
  work: (texts: readonly OutgoingText[]) => void,
): void {
  let before: string | undefined;
  for (let texts = next(batch); texts[0] !== undefined && texts[0].id !== before; texts = next(batch)) {
    before = texts[0].id;
    work(texts);
    if (texts.length < batch) return;
  }
}
