import type { RecipientRules } from '#domain/recipients/recipient-rules.ts';
import { readRecipient } from '#domain/recipients/recipient.ts';
import type { Recipients } from './send-readiness.ts';

/** Everybody whom To names, one in a line. */
export function readPeople(to: string, rules: RecipientRules): Recipients {
  const people = new Set<string>();
  let problem: Recipients['problem'] = null;
  for (const line of to.split('\n').filter((typed) => typed.trim() !== '')) {
    const read = readRecipient(line, rules);
    if (read.ok) people.add(read.value);
    else problem ??= read.error;
  }
  return { people: [...people], problem: problem ?? (people.size === 0 ? 'empty' : null) };
}
