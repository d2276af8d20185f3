import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '#contract/outgoing-view.ts';
import { causeWords, platformCode } from '#renderer/features/outbox/cause-words.ts';
import { adminDetails, heldWords, waitingWords } from '#renderer/features/outbox/outgoing-words.ts';
import { actionsOf } from '#renderer/features/outbox/text-actions.ts';
import { textStandings, waitingOf } from '#renderer/features/outbox/text-standing.ts';
import { historyLines } from '#renderer/features/outbox-page/history-lines.ts';
import { standingWords } from '#renderer/features/outbox-page/standing-words.ts';
import { ageWords } from '#renderer/ui/age-words.ts';
import { formats, t } from './support/render-app.tsx';
import { morning, textOf } from './support/truth.ts';

const cause = (code: string) => ({ code, message: null, requestId: null });
const minute = 60_000;
const offline = cause('offline');

/** A new event does not compile here until it is listed, and fails below until it has words. */
const events = {
  written: [{ type: 'written', at: morning }],
  claimed: [{ type: 'claimed', at: morning }],
  accepted: [{ type: 'accepted', at: morning, serverId: '1' }],
  refused: [{ type: 'refused', at: morning, cause: cause('MSG-304') }],
  postponed: [
    { type: 'postponed', at: morning, dueAt: morning + minute, cause: offline, isRefusal: false },
    { type: 'postponed', at: morning, dueAt: morning, cause: cause('session-ended'), isRefusal: false },
  ],
  'gave-up': [{ type: 'gave-up', at: morning, cause: cause('MSG-290') }],
  'answer-lost': [{ type: 'answer-lost', at: morning, cause: cause('timed-out') }],
  'held-back': [{ type: 'held-back', at: morning, cause: cause('stale') }],
  looked: [
    { type: 'looked', at: morning, finding: 'not-there' },
    { type: 'looked', at: morning, finding: 'several' },
    { type: 'looked', at: morning, finding: 'unreadable' },
  ],
  found: [{ type: 'found', at: morning, serverId: '1' }],
  'look-wanted': [{ type: 'look-wanted', at: morning }],
  hurried: [{ type: 'hurried', at: morning }],
  repeated: [{ type: 'repeated', at: morning }],
  vouched: [{ type: 'vouched', at: morning }],
} satisfies Record<HistoryEntry['type'], readonly HistoryEntry[]>;

const ownCodes = [
  'offline',
  'timed-out',
  'rate-limited',
  'connection-lost',
  'crashed',
  'session-ended',
  'number-cannot-text',
  'opted-out',
  'stale',
  'server-error',
  'unexpected-answer',
  'one that is not known yet',
];

/** Neither a key of the catalogue nor an open slot. */
const words = /^(?!.*(\{\{|\}\}|outboxPage\.)).+$/s;

describe('the history in words', () => {
  it.each(Object.entries(events))('has words for "%s"', (_, entries) => {
    for (const { fact, more } of historyLines(entries, formats, t)) {
      expect(fact).toMatch(words);
      expect(fact).toMatch(/^[A-Z]/);
      if (more !== '') expect(more).toMatch(words);
    }
  });

  it('tells why and what comes next', () => {
    const lines = historyLines([...events.postponed, ...events.looked], formats, t);
    expect(lines.map(({ fact, more }) => `${fact}: ${more}`)).toEqual([
      'Not sent yet: RingCentral could not be reached; tries again at 10:01:00 AM',
      'Not sent yet: you were not signed in',
      'Looked in your messages: not there',
      'Looked in your messages: more than one text like it',
      "Looked in your messages: this number's texts cannot be read",
    ]);
  });

  it('counts attempts from the last time the user asked for it', () => {
    const { claimed, postponed, hurried } = events;
    const entries = [...claimed, ...postponed, ...claimed, ...hurried, ...claimed];
    const attempts = historyLines(entries, formats, t).filter(({ fact }) => fact === 'Began to send');
    expect(attempts.map(({ more }) => more)).toEqual(['attempt 1', 'attempt 2', 'attempt 1']);
  });

  it.each(ownCodes)('has words for the cause %s', (code) => {
    expect(causeWords(cause(code), t)).toMatch(words);
    expect(causeWords(cause(code), t)).not.toContain(code);
  });

  it('quotes a code of RingCentral', () => {
    expect(causeWords(cause('MSG-290'), t)).toBe('the answer was MSG-290');
    expect(causeWords(cause('http-502'), t)).toBe('the answer was HTTP 502');
  });

  it.each(ownCodes)('shows %s as a code to nobody', (code) => {
    expect(platformCode(cause(code))).toBeNull();
    const failed = textOf({ state: 'failed', refusals: 1, cause: cause(code) });
    expect(adminDetails(failed, formats, t)).not.toContain(code);
  });
});

describe('where a text stands, in words', () => {
  const now = morning + 84 * minute;
  const described = (standing: (typeof textStandings)[number]) =>
    standingWords(
      {
        text: textOf({
          attempts: 1,
          refusals: 1,
          attemptedAt: morning,
          dueAt: now + minute,
          looks: 3,
          lookAt: now + minute,
          scheduledFor: morning,
          cause: cause('MSG-290'),
        }),
        standing,
        situation: {
          connection: { online: true, since: 0, waitUntil: now + 47_000, serverAheadBy: 0 },
          sending: { paused: false, signInRefused: false },
        },
        to: '(703) 555-0168',
        from: 'Virginia',
        now,
      },
      formats,
      t,
    );

  it.each(textStandings)('has a title, a note and an explanation for "%s"', (standing) => {
    const { title, note, explain } = described(standing);
    expect(title).toMatch(words);
    expect(note).toMatch(words);
    expect(explain).toMatch(words);
    expect(explain).toMatch(/\.$/);
  });

  it.each([
    ['asked-to-wait', 'RingCentral asks us to wait', '47 s left, then it goes by itself'],
    ['tries-again', 'Tries again at 11:25 AM', 'Try 2 of 8, MSG-290'],
    ['stale-scheduled', 'Still send?', 'Was to go 1 h 24 min ago'],
    ['sending', 'Sending', 'Attempt 1, started 10:00 AM'],
    ['checking', 'Checking…', 'Looked 3 times, looks again at 11:25 AM'],
    ['not-confirmed', 'Not confirmed', 'Looked 3 times, not there'],
  ] as const)('says for "%s": %s / %s', (standing, title, note) => {
    expect(described(standing)).toMatchObject({ title, note });
  });

  it('says a try after the last one, and one without an answer, in words', () => {
    const words = (refusals: number, code: string): string =>
      standingWords(
        {
          text: textOf({ refusals, dueAt: now + minute, cause: cause(code) }),
          standing: 'tries-again',
          situation: {
            connection: { online: true, since: 0, waitUntil: null, serverAheadBy: 0 },
            sending: { paused: false, signInRefused: false },
          },
          to: '',
          from: '',
          now,
        },
        formats,
        t,
      ).note;
    expect(words(9, 'MSG-290')).toBe('Try 10, MSG-290');
    expect(words(1, 'server-error')).toBe('Try 2 of 8, RingCentral has a problem of its own');
  });

  it('says since when a text was written, also when it was to go now later on', () => {
    const text = textOf({
      state: 'held',
      cause: cause('stale'),
      createdAt: morning,
      wantedAt: now - minute,
    });
    expect(heldWords(text, formats, now, t)).toBe('Still send? Written 1 h 24 min ago');
  });

  it('says in the thread what a text waits for, in the same order as on the page', () => {
    const free = { paused: false, signInRefused: false };
    const online = { online: true, since: 0, waitUntil: null, serverAheadBy: 0 };
    const again = textOf({ dueAt: now + minute, cause: cause('MSG-290') });
    const says = (text = again, heldBy: Parameters<typeof waitingOf>[1] = null, sending = free): string => {
      const situation = { connection: online, sending };
      const standing = waitingOf(text, heldBy, situation, now);
      return waitingWords({ text, standing, situation, now }, formats, t);
    };
    expect(says()).toBe('Not sent yet, tries again at 11:25 AM');
    expect(says(again, 'earlier')).toBe('Waits behind an earlier text');
    expect(says(again, 'checked')).toBe('Waits until we know whether an earlier text went out');
    expect(says(again, 'needs-you', { ...free, paused: true })).toBe(
      'Waits behind an earlier text that needs you',
    );
    const scheduled = textOf({ scheduledFor: now + minute });
    expect(says(scheduled)).toBe('Goes at 11:25 AM');
    expect(says(scheduled, null, { ...free, signInRefused: true })).toBe(
      'Goes at 11:25 AM once RingCentral accepts the sign-in',
    );
  });

  it('says an age as people do', () => {
    expect(ageWords(24 * minute, t)).toBe('24 min');
    expect(ageWords(84 * minute, t)).toBe('1 h 24 min');
    expect(ageWords(50 * 60 * minute, t)).toBe('2 days');
  });
});

describe('what can be done', () => {
  it.each(textStandings)('can be said for "%s"', (standing) => {
    const { row, detail } = actionsOf(textOf({ state: 'failed', cause: cause('MSG-304') }), standing);
    for (const action of [...row, ...detail]) expect(t(`outboxPage.actions.${action}`)).toMatch(words);
    expect(row.length).toBeLessThanOrEqual(3);
  });

  it('is nothing while a request may be under way', () => {
    expect(actionsOf(textOf({ state: 'sending' }), 'sending')).toEqual({ row: [], detail: [] });
  });

  it('is no other try for somebody who opted out', () => {
    const { row, detail } = actionsOf(textOf({ state: 'failed', cause: cause('SMS-CAR-413') }), 'failed');
    expect(row).toEqual(['copy-text']);
    expect(detail).toEqual(['copy-text', 'copy-for-admin', 'delete']);
  });

  it('begins with another try after a failure that is over', () => {
    const { row } = actionsOf(textOf({ state: 'failed', cause: cause('SMS-CAR-500') }), 'failed');
    expect(row[0]).toBe('retry');
  });
});
