import type { TFunction } from 'i18next';
import type { AppSnapshot } from '#contract/app-state.ts';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { needsUser } from '#domain/outbox/outbox-section.ts';
import type { Formats } from '../../formats.ts';
import { ownerKey } from '../../store/owner-key.ts';
import { heldTexts } from '../outbox/held-by.ts';
import { failureSentence, sentWords, waitingWords } from '../outbox/outgoing-words.ts';
import { waitingOf } from '../outbox/text-standing.ts';

export interface Announcements {
  readonly polite: string;
  readonly assertive: string;
}

/** Where a text is for the ear: a further look, or another time for the next attempt, is not worth a word. */
const stageOf = (text: OutgoingView): string => `${text.state}${needsUser(text) ? '!' : ''}`;

/**
 * What changed between two states, in words for a screen reader: texts that moved on, a pause and the connection that
 * came back politely, failures at once. The other bars speak for themselves. `now` in milliseconds since the epoch.
 */
export function announcements(
  before: AppSnapshot | null,
  after: AppSnapshot | null,
  formats: Formats,
  now: number,
  t: TFunction,
): Announcements {
  // Another person's texts are not news, however many come with them.
  if (before === null || after === null || ownerKey(before) !== ownerKey(after)) {
    return { polite: '', assertive: '' };
  }
  const polite: string[] = [];
  const assertive: string[] = [];
  if (!before.connection.online && after.connection.online) polite.push(t('live.online'));
  if (before.sending.paused !== after.sending.paused) {
    polite.push(after.sending.paused ? t('live.paused') : t('live.resumed'));
  }
  const home = after.session.phase === 'signed-in' ? after.session.person.homeCountry : 'US';
  const known = new Map(before.outbox.map((text) => [text.id, text]));
  const heard: OutgoingView[] = [];
  for (const text of after.outbox) {
    const earlier = known.get(text.id);
    if (earlier !== undefined && stageOf(earlier) === stageOf(text)) continue;
    const to = formats.phones(text.to, home);
    const isQuiet = text.state !== 'held' && !(text.state === 'unconfirmed' && needsUser(text));
    if (text.batch !== null && isQuiet) {
      const isFirst = ![...heard, ...known.values()].some(({ batch }) => batch?.id === text.batch?.id);
      heard.push(text);
      if (isFirst) polite.push(batchWords(text, text.batch.size, after));
    } else if (text.state === 'failed') {
      assertive.push(t('live.failed', { to, sentence: failureSentence(text.cause, t) }));
    } else if (text.state === 'unconfirmed' && needsUser(text)) {
      assertive.push(t('live.notSure', { to }));
    } else {
      polite.push(politeWords(text, earlier, after, to));
    }
  }
  return { polite: polite.join(' '), assertive: assertive.join(' ') };

  function waits(text: OutgoingView, situation: AppSnapshot): string {
    const heldBy = heldTexts(situation.outbox.toReversed(), now).get(text.id) ?? null;
    const standing = waitingOf(text, heldBy, situation, now);
    return waitingWords({ text, standing, situation, now }, formats, t);
  }

  /** One word for all texts of a press of Send, when the first of them is there; `batchNews` has the last one. */
  function batchWords(text: OutgoingView, count: number, truth: AppSnapshot): string {
    const { connection, sending } = truth;
    const isMoving =
      text.state !== 'queued' ||
      (connection.online &&
        !sending.paused &&
        !sending.signInRefused &&
        (connection.waitUntil ?? 0) <= now &&
        (text.scheduledFor ?? 0) <= now);
    return isMoving
      ? t('live.batchOnTheWay', { count })
      : t('live.batchWaits', { count, state: waits(text, truth) });
  }

  function politeWords(
    text: OutgoingView,
    earlier: OutgoingView | undefined,
    truth: AppSnapshot,
    to: string,
  ): string {
    switch (text.state) {
      case 'held':
        return t('live.held', { to });
      case 'unconfirmed':
        return t('live.checking', { to });
      case 'sent':
        return earlier?.state === 'unconfirmed' && text.serverId !== null
          ? t('live.found', { to })
          : t('live.queued', { to, state: sentWords(text, formats, t) });
      case 'sending':
        return t('live.queued', { to, state: t('outbox.sending') });
      case 'queued':
      case 'failed':
        return t('live.queued', { to, state: waits(text, truth) });
    }
  }
}
