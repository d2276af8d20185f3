import type { TFunction } from 'i18next';
import type { SendPaneModel } from '../use-send-pane.ts';

/** What stands under To: why the first bad chip is one, or what a press of Send found missing; null without either. */
export function toErrorWords(
  { recipients: { lines, problem }, showToError }: Pick<SendPaneModel, 'recipients' | 'showToError'>,
  t: TFunction,
): string | null {
  const bad = lines.find(({ state, isTyping }) => state === 'invalid' && (!isTyping || showToError));
  if (bad === undefined || bad.problem === null) {
    return showToError && problem !== null ? t(`recipient.${problem}`) : null;
  }
  const sentence = t(`recipient.${bad.problem}`);
  return lines.length === 1 ? sentence : t('compose.recipients.bad', { typed: bad.typed.trim(), sentence });
}
