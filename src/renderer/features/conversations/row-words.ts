import type { TFunction } from 'i18next';
import type { ConversationView } from '#contract/message-view.ts';
import type { IconName } from '../../ui/icon.tsx';
import { failedOnTheWay } from '../outbox/outgoing-words.ts';
import type { ListedConversation } from './listed-conversations.ts';

export interface RowFlag {
  readonly words: string;
  readonly icon: IconName;
  readonly tone: 'fail' | 'draft' | 'muted';
}

/** What has to be known before the preview; what went wrong comes first. `openDraft` stands in the pane already. */
export function flagOf(
  { archived, side }: ListedConversation,
  openDraft: string | null,
  t: TFunction,
  hasOptedOut = false,
): RowFlag | null {
  if (side !== null && side.failed > 0) {
    return { words: t('conversations.flags.notSent'), icon: 'alert', tone: 'fail' };
  }
  if (side?.isUnsure === true) {
    return { words: t('conversations.flags.unsure'), icon: 'unknown', tone: 'muted' };
  }
  if (side !== null && side.asks !== null) {
    const words = t(`conversations.flags.${side.asks}`);
    return { words, icon: 'clock', tone: 'muted' };
  }
  if (archived?.isUndelivered === true) {
    const { newest } = archived;
    const isNotSent = newest.direction === 'outbound' && !failedOnTheWay(newest);
    const words = t(isNotSent ? 'conversations.flags.notSent' : 'conversations.flags.notDelivered');
    return { words, icon: 'alert', tone: 'fail' };
  }
  if (side !== null && side.waiting > 0) {
    return {
      words: t('conversations.flags.waiting', { count: side.waiting }),
      icon: 'clock',
      tone: 'muted',
    };
  }
  if (side !== null && side.draft !== null && side.draft.id !== openDraft) {
    return { words: t('conversations.flags.draft'), icon: 'edit', tone: 'draft' };
  }
  if (hasOptedOut) return { words: t('consent.level'), icon: 'opted-out', tone: 'muted' };
  return null;
}

/** The newest words: a draft under its flag, else the newest text, one's own with "You:". */
export function previewOf(row: ListedConversation, flag: RowFlag | null, t: TFunction): string {
  const { archived, side } = row;
  const draft = side?.draft ?? null;
  if (flag?.tone === 'draft' && draft !== null) return draft.text;
  const pending = side?.newest ?? null;
  if (pending !== null && (archived === null || pending.createdAt >= archived.newest.createdAt)) {
    return t('conversations.you', { text: pending.text });
  }
  if (archived === null) return draft?.text ?? '';
  const words = archivedWords(archived, t);
  return archived.newest.direction === 'outbound' ? t('conversations.you', { text: words }) : words;
}

function archivedWords({ newest: { text, attachments } }: ConversationView, t: TFunction): string {
  const count = attachments.length;
  if (count === 0) return text;
  const areImages = attachments.every(({ contentType }) => contentType.startsWith('image/'));
  const what = t(areImages ? 'conversations.photos' : 'conversations.files', { count });
  return text.trim() === '' ? what : t('conversations.withWords', { what, text });
}
