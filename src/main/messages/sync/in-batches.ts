import type { StoreRecords } from '#domain/messages/store-answer.ts';

/** Texts of one transaction: it holds up whatever else main has to do. */
const size = 500;

/** An answer in parts that are put one after the other; at least one, since a mark goes with the last. */
export function* inBatches(
  records: StoreRecords,
): Generator<{ readonly batch: StoreRecords; readonly isLast: boolean }> {
  const { messages, removed } = records;
  const parts = Math.max(1, Math.ceil(messages.length / size));
  for (let part = 0; part < parts; part += 1) {
    const isLast = part === parts - 1;
    const batch = {
      messages: messages.slice(part * size, (part + 1) * size),
      removed: isLast ? removed : [],
    };
    yield { batch, isLast };
  }
}
