import type { Audience } from '../outbox/draft.ts';
import { err, ok, type Result } from '../result.ts';

/** RingCentral's limit of a group text (platform.md 5.2). */
export const mostInGroup = 10;

export interface Send {
  /** E.164, sorted, each once. */
  readonly to: readonly string[];
}

export type AudienceProblem = 'nobody' | 'group-too-large';

/**
 * The texts that go out, which are never a mixture: a group is exactly one with everybody, each is one per person.
 *
 * @param people E.164; one who is named twice gets one text
 */
export function audienceOf(
  people: readonly string[],
  audience: Audience,
): Result<readonly Send[], AudienceProblem> {
  const to = [...new Set(people)].sort();
  if (to.length === 0) return err('nobody');
  if (audience === 'each') return ok(to.map((person) => ({ to: [person] })));
  return to.length > mostInGroup ? err('group-too-large') : ok([{ to }]);
}
