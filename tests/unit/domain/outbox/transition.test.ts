import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outgoingStates, type OutgoingState, type OutgoingText } from '#domain/outbox/outgoing-text.ts';
import { mayTakeBack, transition, type OutgoingEvent } from '#domain/outbox/transition.ts';
import { err, ok } from '#domain/result.ts';
import { sampleText } from '#tests/support/sample-text.ts';

const cause = { code: 'MSG-304', message: 'Not yours', requestId: 'r1' };
const at = 5_000;

const events: Readonly<Record<OutgoingEvent['type'], OutgoingEvent>> = {
  claimed: { type: 'claimed', at },
  accepted: { type: 'accepted', at, serverId: '99' },
  refused: { type: 'refused', at, cause },
  postponed: { type: 'postponed', at, dueAt: 9_000, cause, isRefusal: true },
  'gave-up': { type: 'gave-up', at, cause },
  'answer-lost': { type: 'answer-lost', at, cause },
  'held-back': { type: 'held-back', at, cause },
  looked: { type: 'looked', at, finding: 'not-there' },
  found: { type: 'found', at, serverId: '99' },
  'look-wanted': { type: 'look-wanted', at },
  hurried: { type: 'hurried', at },
  repeated: { type: 'repeated', at },
  vouched: { type: 'vouched', at },
};

/** Every legal move of this outbox; whatever is not in it is refused. */
const legal: Readonly<
  Record<OutgoingState, Readonly<Partial<Record<OutgoingEvent['type'], OutgoingState>>>>
> = {
  queued: { claimed: 'sending', 'held-back': 'held', hurried: 'queued' },
  held: { hurried: 'queued' },
  sending: {
    accepted: 'sent',
    refused: 'failed',
    postponed: 'queued',
    'gave-up': 'failed',
    'answer-lost': 'unconfirmed',
  },
  sent: {},
  failed: { hurried: 'queued' },
  unconfirmed: {
    looked: 'unconfirmed',
    found: 'sent',
    'look-wanted': 'unconfirmed',
    repeated: 'queued',
    vouched: 'sent',
  },
};

const inState = (state: OutgoingState, differences: Partial<OutgoingText> = {}): OutgoingText =>
  sampleText({
    state,
    version: 3,
    attempts: 2,
    attemptedAt: 2_000,
    ...(state === 'sent' ? { serverId: '98' } : {}),
    ...(state === 'sent' || state === 'failed' ? { settledAt: 3_000 } : {}),
    ...(state === 'unconfirmed' ? { lookAt: 4_000, cause } : {}),
    ...differences,
  });

const allMoves = outgoingStates.flatMap((state) =>
  Object.values(events).map((event) => ({ state, event, type: event.type })),
);

describe('the moves of a text on its way out', () => {
  it.each(allMoves)('$state + $type', ({ state, event }) => {
    const moved = transition(inState(state), event);
    const target = legal[state][event.type];
    if (target === undefined) expect(moved).toEqual(err({ state, event: event.type }));
    else expect(moved).toMatchObject({ ok: true, value: { state: target, version: 4 } });
  });

  it('counts and dates an attempt when it is claimed, and forgets the last cause', () => {
    const text = inState('queued', { cause });
    expect(transition(text, events.claimed)).toEqual(
      ok({ ...text, state: 'sending', version: 4, attempts: 3, attemptedAt: at, cause: null }),
    );
  });

  it('keeps the server id and the time of what was accepted', () => {
    const text = inState('sending');
    expect(transition(text, events.accepted)).toEqual(
      ok({ ...text, state: 'sent', version: 4, serverId: '99', settledAt: at }),
    );
  });

  it.each(['refused', 'gave-up'] as const)('keeps cause and time of what %s', (type) => {
    const text = inState('sending');
    expect(transition(text, events[type])).toEqual(
      ok({ ...text, state: 'failed', version: 4, settledAt: at, cause }),
    );
  });

  it('keeps the cause of what has to wait, and until when', () => {
    const text = inState('sending');
    expect(transition(text, events.postponed)).toEqual(
      ok({ ...text, state: 'queued', version: 4, dueAt: 9_000, refusals: 1, cause }),
    );
    const queued = inState('queued');
    expect(transition(queued, events['held-back'])).toEqual(
      ok({ ...queued, state: 'held', version: 4, cause }),
    );
  });

  it('begins the looks anew whenever an answer is lost', () => {
    const text = inState('sending', { looks: 4, lookAt: null, finding: 'several' });
    expect(transition(text, events['answer-lost'])).toEqual(
      ok({ ...text, state: 'unconfirmed', version: 4, cause, looks: 0, lookAt: at + 5_000, finding: null }),
    );
  });

  it.each(['hurried', 'repeated'] as const)('takes a text that is %s for a new wish', (type) => {
    const text = inState(type === 'repeated' ? 'unconfirmed' : 'failed', {
      scheduledFor: 1_500,
      dueAt: 60_000,
      looks: 4,
      lookAt: null,
      finding: 'not-there',
      cause,
    });
    expect(transition(text, events[type])).toEqual(
      ok({
        ...text,
        state: 'queued',
        version: 4,
        attempts: 0,
        scheduledFor: null,
        wantedAt: at,
        dueAt: at,
        looks: 0,
        finding: null,
        settledAt: null,
        cause: null,
      }),
    );
  });

  it('lets a text be taken back whenever no request can be under way and it has not gone', () => {
    expect(outgoingStates.filter((state) => mayTakeBack(inState(state)))).toEqual([
      'queued',
      'held',
      'failed',
      'unconfirmed',
    ]);
  });
});

describe('the looks for a text of which nobody knows', () => {
  const look = (text: OutgoingText, time: number, finding: 'not-there' | 'several' | 'unreadable') =>
    transition(text, { type: 'looked', at: time, finding });

  it('are counted, and the next one has its time until there is none', () => {
    const first = inState('unconfirmed', { lookAt: 5_000 });
    const second = look(first, 5_000, 'not-there');
    expect(second).toMatchObject({ value: { looks: 1, lookAt: 30_000, finding: 'not-there' } });
    const last = inState('unconfirmed', { looks: 3, lookAt: 5_000 });
    expect(look(last, 5_000, 'not-there')).toMatchObject({ value: { looks: 4, lookAt: null } });
  });

  it.each(['several', 'unreadable'] as const)('end at once when they find %s', (finding) => {
    for (const lookAt of [4_000, 5_000, 90_000]) {
      expect(look(inState('unconfirmed', { lookAt }), 5_000, finding)).toMatchObject({
        value: { state: 'unconfirmed', looks: 1, lookAt: null, finding },
      });
    }
  });

  it('that come early do not take the place of the one to come', () => {
    const text = inState('unconfirmed', { looks: 3, lookAt: 400_000 });
    expect(look(text, 5_000, 'not-there')).toMatchObject({
      value: { looks: 3, lookAt: 400_000, finding: 'not-there', version: 4 },
    });
  });

  it('go on although the clock was put back by a day', () => {
    const text = inState('unconfirmed', { lookAt: 86_400_000 });
    expect(look(text, 5_000, 'not-there')).toMatchObject({ value: { looks: 1, lookAt: 30_000 } });
  });

  it('and the time of the answer are over once it is found or vouched for', () => {
    const text = inState('unconfirmed', { looks: 2, finding: 'several' });
    expect(transition(text, events.found)).toMatchObject({
      value: { state: 'sent', serverId: '99', settledAt: at, cause: null, lookAt: null },
    });
    expect(transition(text, events.vouched)).toMatchObject({
      value: { state: 'sent', serverId: null, settledAt: at, lookAt: null },
    });
  });

  it('are wanted at once when somebody wants them', () => {
    const text = inState('unconfirmed', { looks: 4, lookAt: null, finding: 'not-there' });
    expect(transition(text, events['look-wanted'])).toEqual(ok({ ...text, version: 4, lookAt: at }));
  });

  it('that are to come stay where they are, however often somebody wants one earlier', () => {
    let text = inState('unconfirmed', { looks: 1, lookAt: at + 25_000, finding: 'not-there' });
    for (let look = 0; look < 5; look += 1) {
      for (const event of [events['look-wanted'], events.looked]) {
        const moved = transition(text, event);
        if (!moved.ok) throw new Error('an illegal move');
        text = moved.value;
      }
    }
    expect(text).toMatchObject({ looks: 1, lookAt: at + 25_000 });
  });
});

describe('whatever happens to a text in whatever order', () => {
  it('holds what every text must hold', () => {
    const anyEvent = fc.constantFrom(...Object.values(events));
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (happenings) => {
        let text = sampleText();
        let moves = 0;
        let wishes = 0;
        let sends = 0;
        for (const event of happenings) {
          const moved = transition(text, event);
          if (!moved.ok) continue;
          moves += 1;
          if (event.type === 'hurried' || event.type === 'repeated') wishes += 1;
          if (event.type === 'claimed') sends += 1;
          // Nothing moves once it has gone, and only the user brings back what may have gone.
          expect(text.state).not.toBe('sent');
          if (text.state === 'unconfirmed' && moved.value.state === 'queued')
            expect(event.type).toBe('repeated');
          if (moved.value.state === 'sending') expect(text.state).toBe('queued');
          text = moved.value;
          expect(text.version).toBe(moves);
          expect(text.attempts).toBeLessThanOrEqual(sends);
          if (wishes === 0) expect(text.attempts).toBe(sends);
          if (text.serverId !== null) expect(text.state).toBe('sent');
          expect(text.settledAt === null).toBe(text.state !== 'sent' && text.state !== 'failed');
          if (text.lookAt !== null) expect(text.state).toBe('unconfirmed');
          const { id, accountId, extensionId, from, to, text: words, createdAt } = sampleText();
          expect(text).toMatchObject({ id, accountId, extensionId, from, to, text: words, createdAt });
        }
      }),
    );
  });
});
