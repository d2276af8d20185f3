import type { PaneDraft } from './pane-draft.ts';

/** Whether two To fields name the same recipients: a line break behind the last one makes no other. */
export function namesSame(one: string, other: string): boolean {
  const linesOf = (to: string): string =>
    to
      .split('\n')
      .filter((line) => line.trim() !== '')
      .join('\n');
  return linesOf(one) === linesOf(other);
}

type Content = Omit<PaneDraft, 'id'>;

/**
 * What was made between the press of Send and main's answer, which is not part of the text that went; null when
 * nothing was. It goes to the same recipients, unless To was changed too.
 */
export function typedAhead(
  sent: Content,
  now: Content,
): Pick<PaneDraft, 'to' | 'audience' | 'text' | 'files'> | null {
  const files = now.files.filter(({ id }) => !sent.files.some((file) => file.id === id));
  if (namesSame(now.to, sent.to) && now.text === sent.text && files.length === 0) return null;
  const text = now.text.startsWith(sent.text) ? now.text.slice(sent.text.length) : now.text;
  return { to: now.to, audience: now.audience, text, files };
}
