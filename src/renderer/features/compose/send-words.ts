import type { TFunction } from 'i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import { waitWords } from '../../ui/wait-words.ts';
import type { IconName } from '../../ui/icon.tsx';
import { nameOf } from '../numbers/number-words.ts';
import { adviceOf, factOf } from '../numbers/verdict-words.ts';
import type { SendBlock, SendReadiness } from './send-readiness.ts';

/** What the button says: the verdict when it stops the text, else the number it goes out from. */
export function sendLabel(readiness: SendReadiness, senderName: string | null, t: TFunction): string {
  if (readiness.kind === 'blocked') {
    const { block } = readiness;
    if (block.why === 'verdict') return t(`verdict.levels.${block.verdict.level}`);
    if (block.why === 'too-long') return t('compose.tooLong');
    if (block.why === 'files') return t(`compose.files.block.${block.problem.why}`);
    return senderName === null ? t('compose.send') : t('compose.sendFrom', { name: senderName });
  }
  switch (readiness.how) {
    case 'now':
      return t('compose.sendFrom', { name: nameOf(readiness.sender, t) });
    case 'unchecked':
      return t('compose.sendUnchecked');
    case 'queue':
      return t('compose.queue');
    case 'wait':
      return t('compose.queueWait', { wait: waitWords(readiness.seconds, t) });
  }
}

/** The mark in front of the label, where the label is more than "Send". */
export function sendIcon(readiness: SendReadiness): IconName | null {
  if (readiness.kind === 'send') {
    if (readiness.how === 'now') return null;
    return readiness.how === 'unchecked' ? 'unknown' : 'clock';
  }
  const { block } = readiness;
  if (block.why === 'verdict') return block.verdict.level;
  return block.why === 'too-long' || block.why === 'files' ? 'alert' : null;
}

/** The sender line says what is wrong with the number; what is wrong with the text or the sign-in stands here whole. */
function verdictWords(sender: NumberListing, verdict: Verdict, t: TFunction): string {
  const advice = adviceOf(sender, t, verdict);
  return verdict.reason === sender.verdict.reason ? advice : `${factOf(sender, verdict, t)} ${advice}`;
}

/** Why Send does nothing, as the text that stands beside it. */
export function blockWords(block: SendBlock, t: TFunction): string {
  switch (block.why) {
    case 'verdict':
      return verdictWords(block.sender, block.verdict, t);
    case 'too-long':
      return t('compose.blocked.too-long', { count: block.excess });
    case 'files':
      return t(`compose.files.blockWhy.${block.problem.why}`);
    case 'recipient':
      return t(`recipient.${block.problem}`);
    case 'recipient-empty':
      return t('compose.blocked.recipient');
    case 'choose-number':
    case 'text-empty':
      return t(`compose.blocked.${block.why}`);
  }
}
