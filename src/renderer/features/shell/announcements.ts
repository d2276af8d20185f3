import type { TFunction } from 'i18next';
import type { AppSnapshot } from '#contract/app-state.ts';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { Formats } from '../../formats.ts';
import { ownerKey } from '../../store/owner-key.ts';
import { failureSentence, waitingWords } from '../outbox/outgoing-words.ts';

export interface Announcements {
  readonly polite: string;
  readonly assertive: string;
}

/**
 * What changed between two states, in words for a screen reader: texts that moved on and the connection that came back
 * politely, failures at once. The bars speak for themselves.
 */
export function announcements(
  before: AppSnapshot | null,
  after: AppSnapshot | null,
  formats: Formats,
  t: TFunction,
): Announcements {
  // Another person's texts are not news, however many come with them.
  if (before === null || after === null || ownerKey(before) !== ownerKey(after)) {
    return { polite: '', assertive: '' };
  }
  const polite: string[] = [];
  const assertive: string[] = [];
  if (!before.connection.online && after.connection.online) polite.push(t('live.online'));
  const home = after.session.phase === 'signed-in' ? after.session.person.homeCountry : 'US';
  const known = new Map(before.outbox.map((text) => [text.id, text.state]));
  for (const text of after.outbox) {
    if (known.get(text.id) === text.state) continue;
    const to = formats.phone(text.to, home);
    if (text.state === 'failed') {
      assertive.push(t('live.failed', { to, sentence: failureSentence(text.cause, t) }));
    } else if (text.state === 'unconfirmed') {
      assertive.push(t('live.notSure', { to }));
    } else {
      polite.push(t('live.queued', { to, state: stateWords(text, after) }));
    }
  }
  return { polite: polite.join(' '), assertive: assertive.join(' ') };

  function stateWords(text: OutgoingView, truth: AppSnapshot): string {
    if (text.state === 'sending') return t('outbox.sending');
    if (text.state === 'sent') {
      return t('outbox.sent', { time: formats.time(text.settledAt ?? text.createdAt) });
    }
    return waitingWords(text, truth.connection, formats, text.createdAt, t);
  }
}
