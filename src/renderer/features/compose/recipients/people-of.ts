import type { RecipientRules } from '#domain/recipients/recipient-rules.ts';
import type { PaneDraft } from '../../../store/pane-draft.ts';
import { readPeople } from './read-recipients.ts';

/**
 * Whose one conversation a draft is for: its only recipient, or the people of its group text. Null while a recipient
 * cannot be read, and for texts that go to each of several people.
 */
export function peopleOf(
  { to, audience }: Pick<PaneDraft, 'to' | 'audience'>,
  rules: RecipientRules,
): readonly string[] | null {
  const { people, problem } = readPeople(to, rules);
  if (problem !== null || (people.length > 1 && audience === 'each')) return null;
  return [...people].sort();
}
