import { describe, expect, it } from 'vitest';
import { needsUser, outboxSections, sectionOf } from '#domain/outbox/outbox-section.ts';
import { outgoingStates, ownCause, type OutgoingText } from '#domain/outbox/outgoing-text.ts';
import { sampleText } from '#tests/support/sample-text.ts';

const now = 10_000;
const everyStanding: readonly OutgoingText[] = outgoingStates.flatMap((state) =>
  [null, now - 1, now, now + 1].flatMap((scheduledFor) =>
    [null, now + 5_000].map((lookAt) => sampleText({ state, scheduledFor, lookAt })),
  ),
);

describe('the heading of a text', () => {
  it.each([
    [{ state: 'queued' }, 'waiting'],
    [{ state: 'queued', scheduledFor: now + 1 }, 'scheduled'],
    [{ state: 'queued', scheduledFor: now }, 'waiting'],
    [{ state: 'held' }, 'waiting'],
    [{ state: 'held', scheduledFor: now + 1 }, 'waiting'],
    [{ state: 'held', cause: ownCause('stale') }, 'waiting'],
    [{ state: 'held', cause: ownCause('opted-out') }, 'failed'],
    [{ state: 'queued', cause: ownCause('opted-out') }, 'waiting'],
    [{ state: 'sending' }, 'sending'],
    [{ state: 'failed' }, 'failed'],
    [{ state: 'unconfirmed' }, 'unsure'],
    [{ state: 'sent' }, null],
  ] as const)('of %o is %s', (differences, section) => {
    expect(sectionOf(sampleText(differences), now)).toBe(section);
  });

  it('is one of those that are shown, whatever has not gone', () => {
    for (const text of everyStanding) {
      const section = sectionOf(text, now);
      if (text.state === 'sent') expect(section).toBeNull();
      else expect(outboxSections).toContain(section);
    }
  });
});

describe('a text that needs the user', () => {
  it('is held, failed, or looked for no more', () => {
    const needing = everyStanding.filter(needsUser);
    expect(new Set(needing.map(({ state }) => state))).toEqual(new Set(['held', 'failed', 'unconfirmed']));
    for (const text of everyStanding) {
      if (text.state === 'unconfirmed') expect(needsUser(text)).toBe(text.lookAt === null);
    }
  });
});
