export interface Words {
  readonly to: string;
  readonly text: string;
}

/**
 * What was typed between the press of Send and main's answer, which is not part of the text that went; null when
 * nothing was. It goes to the same recipient, unless To was changed too.
 */
export function typedAhead(sent: Words, now: Words): Words | null {
  if (now.to === sent.to && now.text === sent.text) return null;
  return { to: now.to, text: now.text.startsWith(sent.text) ? now.text.slice(sent.text.length) : now.text };
}
