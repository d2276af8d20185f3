import { readRecipients, type ReadRecipient } from '#domain/recipients/read-recipients.ts';
import type { RecipientRules } from '#domain/recipients/recipient-rules.ts';
import { removeLines } from '#domain/recipients/to-lines.ts';

export interface Merged {
  /** The lines without those that stand further up already. */
  readonly to: string;
  readonly merged: readonly ReadRecipient[];
}

/** Leaves each number once: a finished line goes where another one has its number. What is being typed stays. */
export function mergeDuplicates(to: string, rules: RecipientRules): Merged {
  const merged = readRecipients(to, rules).filter(
    ({ state, isTyping }) => state === 'duplicate' && !isTyping,
  );
  return { to: removeLines(to, new Set(merged.map(({ index }) => index))), merged };
}
