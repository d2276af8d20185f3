import type { Audience } from '#domain/outbox/draft.ts';
import type { TextOut } from '../../store/app-state.ts';

/** What one press of Send makes: one text for all, or one for each person. */
export function textsFor(written: {
  readonly people: readonly string[];
  readonly audience: Audience;
  readonly text: string;
}): readonly TextOut[] {
  const { people, audience, text } = written;
  return audience === 'group' ? [{ to: people, text }] : people.map((person) => ({ to: [person], text }));
}
