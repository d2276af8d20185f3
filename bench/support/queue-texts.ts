import { randomUUID } from 'node:crypto';
import type { Outbox } from '#main/outbox/outbox.ts';
import type { TextToSend } from '#main/outbox/new-text.ts';
import type { Database } from '#main/storage/database.ts';

const people = 5_000;
const longAhead = 30 * 86_400_000;

/** @param index texts of different indexes differ; most of them are to different people */
export function textOf(index: number, from: string): TextToSend {
  return {
    id: randomUUID(),
    from,
    to: [`+1650555${String(1_000 + (index % people))}`],
    text: `Your appointment is at 10. (${index + 1})`,
  };
}

/** @param sendAt milliseconds since the epoch; null for at once */
export function enqueue(outbox: Outbox, text: TextToSend, sendAt: number | null = null): void {
  const queued = outbox.commands.enqueue({
    texts: [text],
    draftId: null,
    files: [],
    sendAt,
    endsWhenAnswered: false,
    undoFor: 0,
  });
  if (!queued.ok) throw new Error(`a text was not queued: ${queued.error.code}`);
}

/** Texts that stay where they are: each has a time of its own in a month. One transaction, so that it takes no time. */
export function scheduleMany(
  outbox: Outbox,
  database: Database,
  senders: readonly string[],
  count: number,
): void {
  const sendAt = Date.now() + longAhead;
  database.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const from = senders[index % senders.length];
      if (from === undefined) throw new Error('nobody to send from');
      enqueue(outbox, textOf(index, from), sendAt + index * 60_000);
    }
  });
}
