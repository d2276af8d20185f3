import type { RecipientRules } from '#domain/recipients/recipient-rules.ts';
import { readRecipient } from '#domain/recipients/recipient.ts';
import type { PaneDraft } from '../../store/pane-draft.ts';

/**
 * Whose one conversation a draft is for: its only recipient, or the people of its group text. Null while a recipient
 * cannot be read, and for texts that go to each of several people.
 */
export function peopleOf(
  { to, audience }: Pick<PaneDraft, 'to' | 'audience'>,
  rules: RecipientRules,
): readonly string[] | null {
  const people = new Set<string>();
  for (const line of to.split('\n').filter((typed) => typed.trim() !== '')) {
    const recipient = readRecipient(line, rules);
    if (!recipient.ok) return null;
    people.add(recipient.value);
  }
  if (people.size === 0 || (people.size > 1 && audience === 'each')) return null;
  return [...people].sort();
}
