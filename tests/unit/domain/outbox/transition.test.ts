import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outgoingStates, type OutgoingState, type OutgoingText } from '#domain/outbox/outgoing-text.ts';
import { mayTakeBack, transition, type OutgoingEvent } from '#domain/outbox/transition.ts';
import { err, ok } from '#domain/result.ts';
import { sampleText } from '#tests/support/sample-text.ts';

const cause = { code: 'MSG-304', message: 'Not yours', requestId: 'r1' };

const events: Readonly<Record<OutgoingEvent['type'], OutgoingEvent>> = {
  claimed: { type: 'claimed', at: 5_000 },
  hurried: { type: 'hurried', at: 5_000 },
  'held-back': { type: 'held-back', at: 5_000, cause },
  accepted: { type: 'accepted', at: 5_000, serverId: '99' },
  refused: { type: 'refused', at: 5_000, cause },
  postponed: { type: 'postponed', dueAt: 9_000, cause },
  'answer-lost': { type: 'answer-lost', cause },
};

/** Every legal move of this outbox; whatever is not in it is refused. */
const legal: Readonly<
  Partial<Record<OutgoingState, Readonly<Partial<Record<OutgoingEvent['type'], OutgoingState>>>>>
> = {
  queued: { claimed: 'sending', hurried: 'queued', 'held-back': 'failed' },
  sending: { accepted: 'sent', refused: 'failed', postponed: 'queued', 'answer-lost': 'unconfirmed' },
};

const inState = (state: OutgoingState): OutgoingText =>
  sampleText({ state, attempts: state === 'queued' ? 0 : 1, attemptedAt: state === 'queued' ? null : 2_000 });

const allMoves = outgoingStates.flatMap((state) =>
  Object.values(events).map((event) => ({ state, event, type: event.type })),
);

describe('the moves of a text on its way out', () => {
  it.each(allMoves)('$state + $type', ({ state, event }) => {
    const moved = transition(inState(state), event);
    const target = legal[state]?.[event.type];
    if (target === undefined) expect(moved).toEqual(err({ state, event: event.type }));
    else expect(moved).toMatchObject({ ok: true, value: { state: target } });
  });

  it('counts and dates an attempt when it is claimed, and forgets the last cause', () => {
    const text = sampleText({ attempts: 2, cause });
    expect(transition(text, events.claimed)).toEqual(
      ok({ ...text, state: 'sending', attempts: 3, attemptedAt: 5_000, cause: null }),
    );
  });

  it('keeps the server id and the time of what was accepted', () => {
    const text = inState('sending');
    expect(transition(text, events.accepted)).toEqual(
      ok({ ...text, state: 'sent', serverId: '99', settledAt: 5_000 }),
    );
  });

  it('keeps the cause of what did not go, with the time when it came to rest', () => {
    const text = inState('sending');
    expect(transition(text, events.refused)).toEqual(
      ok({ ...text, state: 'failed', settledAt: 5_000, cause }),
    );
    expect(transition(text, events.postponed)).toEqual(ok({ ...text, state: 'queued', dueAt: 9_000, cause }));
    expect(transition(text, events['answer-lost'])).toEqual(ok({ ...text, state: 'unconfirmed', cause }));
  });

  it('makes a hurried text due now and changes nothing else', () => {
    const text = sampleText({ dueAt: 60_000, cause });
    expect(transition(text, events.hurried)).toEqual(ok({ ...text, dueAt: 5_000 }));
  });

  it('lets a text be taken back only while nothing is under way and it has not gone', () => {
    expect(outgoingStates.filter((state) => mayTakeBack(inState(state)))).toEqual(['queued', 'failed']);
  });

  it('holds what every text must hold, whatever happens to it in whatever order', () => {
    const anyEvent = fc.constantFrom(...Object.values(events));
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (happenings) => {
        let text = sampleText();
        let requests = 0;
        for (const event of happenings) {
          const moved = transition(text, event);
          if (!moved.ok) continue;
          if (moved.value.state === 'sending') requests += 1;
          // Nothing moves once it has gone, failed or may have gone.
          expect(['queued', 'sending']).toContain(text.state);
          text = moved.value;
          expect(text.attempts).toBe(requests);
          expect(text.serverId === null).toBe(text.state !== 'sent');
          expect(text.settledAt === null).toBe(text.state !== 'sent' && text.state !== 'failed');
          expect({ ...text, ...changeable }).toEqual({ ...sampleText(), ...changeable });
        }
      }),
    );
  });
});

/** What a move may touch: words, people and ids stay as they were written. */
const changeable = {
  state: 'queued',
  attempts: 0,
  attemptedAt: null,
  dueAt: 0,
  serverId: null,
  settledAt: null,
  cause: null,
} as const;
