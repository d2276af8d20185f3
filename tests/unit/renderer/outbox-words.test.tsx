import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '#contract/outgoing-view.ts';
import { causeWords, historyLines } from '#renderer/features/outbox-page/history-lines.ts';
import { standings } from '#renderer/features/outbox-page/standing.ts';
import { standingWords } from '#renderer/features/outbox-page/standing-words.ts';
import { actionsOf } from '#renderer/features/outbox-page/text-actions.ts';
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
  'stale',
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
    const attempts = historyLines(entries, formats, t).filter(({ fact }) => fact === 'Sent to RingCentral');
    expect(attempts.map(({ more }) => more)).toEqual(['attempt 1', 'attempt 2', 'attempt 1']);
  });

  it.each(ownCodes)('has words for the cause %s', (code) => {
    expect(causeWords(cause(code), t)).toMatch(words);
    expect(causeWords(cause(code), t)).not.toContain(code);
  });

  it('quotes a code of RingCentral', () => {
    expect(causeWords(cause('MSG-290'), t)).toBe('the answer was MSG-290');
  });
});

describe('where a text stands, in words', () => {
  const now = morning + 84 * minute;
  const described = (standing: (typeof standings)[number]) =>
    standingWords(
      {
        text: textOf({
          attempts: 1,
          attemptedAt: morning,
          dueAt: now + minute,
          looks: 3,
          lookAt: now + minute,
          scheduledFor: morning,
          cause: cause('MSG-290'),
        }),
        standing,
        situation: {
          connection: { online: true, since: 0, waitUntil: now + 47_000 },
          sending: { paused: false, signInRefused: false },
        },
        to: '(703) 555-0168',
        from: 'Virginia',
        now,
      },
      formats,
      t,
    );

  it.each(standings)('has a title, a note and an explanation for "%s"', (standing) => {
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

  it('says an age as people do', () => {
    expect(ageWords(24 * minute, t)).toBe('24 min');
    expect(ageWords(84 * minute, t)).toBe('1 h 24 min');
    expect(ageWords(50 * 60 * minute, t)).toBe('2 days');
  });
});

describe('what can be done', () => {
  it.each(standings)('can be said for "%s"', (standing) => {
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
