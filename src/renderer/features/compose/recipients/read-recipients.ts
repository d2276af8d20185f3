import { readRecipients, validNumbers, type ReadRecipient } from '#domain/recipients/read-recipients.ts';
import type { RecipientRules } from '#domain/recipients/recipient-rules.ts';
import type { Recipients } from '../send/send-readiness.ts';

export interface ReadPeople extends Recipients {
  /** Every line of To, right and wrong. */
  readonly lines: readonly ReadRecipient[];
}

/** Everybody whom To names, and what stops them. */
export function readPeople(to: string, rules: RecipientRules): ReadPeople {
  const lines = readRecipients(to, rules);
  const people = validNumbers(lines);
  const bad = lines.find(({ state }) => state === 'invalid');
  return { lines, people, problem: bad?.problem ?? (people.length === 0 ? 'empty' : null) };
}
