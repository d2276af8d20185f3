import { describe, expect, it } from 'vitest';
import type { SentTextAnswer } from '#domain/ports.ts';
import {
  accepted,
  ambiguous,
  dana,
  day,
  hour,
  id,
  minute,
  outboxHarness,
  ruth,
  second,
  storeHas,
  virginia,
} from './harness.ts';

const unreadable: SentTextAnswer = {
  kind: 'unreadable',
  cause: { code: 'CMN-408', message: null, requestId: null },
};
const notNow = (retryAfterSeconds: number | null): SentTextAnswer => ({
  kind: 'not-now',
  code: 'rate-limited',
  retryAfterSeconds,
});

describe('a text whose answer got lost', () => {
  it('is looked for 5 s, 30 s, 2 min and 10 min later, then the user is asked, and nothing is sent', async () => {
    const { enqueue, reader, time, viewOf, gateway, outbox, loseAnswerTo } = await outboxHarness();
    await loseAnswerTo('one');
    enqueue(dana, 'two');
    const lostAt = time.clock.now();
    const looks: number[] = [];
    for (let passed = 0; passed < 3 * hour; passed += second) {
      const before = reader.queries.length;
      await time.pass(second);
      if (reader.queries.length > before) looks.push(time.clock.now() - lostAt);
      if (passed < 9 * minute) expect(outbox.reading.counts()).toMatchObject({ unsure: 1, needUser: 0 });
    }
    expect(looks).toEqual([5 * second, 30 * second, 2 * minute, 10 * minute]);
    expect(viewOf('one')).toMatchObject({
      state: 'unconfirmed',
      looks: 4,
      lookAt: null,
      finding: 'not-there',
    });
    expect(outbox.reading.counts()).toMatchObject({ unsure: 1, needUser: 2 });
    expect(gateway.requests).toHaveLength(1);
  });

  it('does not keep the others from being looked for, and is asked about, when its own look never works', async () => {
    const { outbox, reader, time, enqueue, gateway, viewOf } = await outboxHarness();
    gateway.script(ambiguous, ambiguous);
    enqueue(dana, 'one');
    enqueue(ruth, 'two');
    reader.read = ({ to }) => {
      if (to.includes(dana)) {
        return Promise.resolve({ kind: 'not-now', code: 'server-error', retryAfterSeconds: null });
      }
      return Promise.resolve(storeHas());
    };
    await time.pass(12 * minute);
    expect(viewOf('two')).toMatchObject({ looks: 4, lookAt: null, finding: 'not-there' });
    expect(viewOf('one')).toMatchObject({ looks: 0, finding: null });
    await time.pass(10 * minute);
    expect(viewOf('one')).toMatchObject({ lookAt: null, finding: 'unreadable' });
    expect(outbox.reading.counts().needUser).toBe(2);
  });

  it('from a number that has left the list is not proven to be nowhere', async () => {
    const { time, loseAnswerTo, viewOf } = await outboxHarness({ queueOf: () => 'not-known' });
    await loseAnswerTo('one');
    await time.pass(5 * second);
    expect(viewOf('one')).toMatchObject({ lookAt: null, finding: 'unreadable' });
  });

  it('is looked for by its sender, its recipient and the time of its attempt', async () => {
    const { reader, time, loseAnswerTo } = await outboxHarness({
      queueOf: (from) => ({ queueId: `queue of ${from}` }),
    });
    const { attemptedAt } = await loseAnswerTo('one');
    await time.pass(5 * second);
    expect(reader.queries).toEqual([
      {
        from: virginia,
        to: [dana],
        since: attemptedAt,
        serverAheadBy: null,
        queueId: `queue of ${virginia}`,
      },
    ]);
  });

  it('is sent once it is found, and those behind it go', async () => {
    const { enqueue, reader, time, viewOf, sentWords, loseAnswerTo, recordOf } = await outboxHarness();
    await loseAnswerTo('one');
    enqueue(dana, 'two');
    reader.script(storeHas(), storeHas(recordOf('one', '4242')));
    await time.pass(5 * second);
    expect(viewOf('one')).toMatchObject({ state: 'unconfirmed', finding: 'not-there' });
    expect(sentWords()).toEqual(['one']);
    await time.pass(25 * second);
    expect(viewOf('one')).toMatchObject({ state: 'sent', serverId: '4242', cause: null, lookAt: null });
    expect(sentWords()).toEqual(['one', 'two']);
    await time.pass(day);
    expect(reader.queries).toHaveLength(2);
  });

  it.each([
    ['several that could be it', 'several'],
    ['no leave to read', 'unreadable'],
  ] as const)('asks the user at once when there are %s', async (_what, finding) => {
    const { reader, time, viewOf, gateway, outbox, loseAnswerTo, recordOf } = await outboxHarness();
    await loseAnswerTo('one');
    reader.script(finding === 'several' ? storeHas(recordOf('one', '1'), recordOf('one', '2')) : unreadable);
    await time.pass(5 * second);
    expect(viewOf('one')).toMatchObject({ state: 'unconfirmed', lookAt: null, finding });
    expect(outbox.reading.counts().needUser).toBe(1);
    await time.pass(30 * minute);
    expect(reader.queries).toHaveLength(1);
    expect(gateway.requests).toHaveLength(1);
  });

  it('is looked for by a clock that may go quite differently', async () => {
    const { reader, time, stateOf, loseAnswerTo, recordOf } = await outboxHarness();
    await loseAnswerTo('one');
    const record = recordOf('one', '1');
    const serverAheadBy = -3 * hour;
    reader.script({
      kind: 'read',
      records: [{ ...record, createdAt: record.createdAt + serverAheadBy }],
      serverAheadBy,
    });
    await time.pass(5 * second);
    expect(stateOf('one')).toBe('sent');
  });

  it('is looked for by the clock as it was when it went, whoever sets it right since', async () => {
    const harness = await outboxHarness();
    const { reader, time, stateOf, loseAnswerTo, recordOf } = harness;
    // The computer is twelve minutes behind.
    harness.serverAheadBy = 12 * minute;
    const { attemptedAt } = await loseAnswerTo('one');
    const record = recordOf('one', '1');
    const there = { ...record, createdAt: record.createdAt + 12 * minute };
    harness.clockPutForward = 12 * minute;
    harness.serverAheadBy = 0;
    // The process ends as well, and the next one knows it all the same.
    reader.script(storeHas(there));
    harness.restart();
    await time.pass(5 * second);
    expect(reader.queries[0]).toMatchObject({ since: attemptedAt, serverAheadBy: 12 * minute });
    expect(stateOf('one')).toBe('sent');
  });

  it('is asked for by the difference of the clocks that is known since, where none was known when it went', async () => {
    const harness = await outboxHarness();
    await harness.loseAnswerTo('one');
    harness.serverAheadBy = -3 * hour;
    await harness.time.pass(5 * second);
    expect(harness.reader.queries).toMatchObject([{ serverAheadBy: -3 * hour }]);
  });

  it('is not the text whose record another one has already', async () => {
    const { enqueue, gateway, reader, time, viewOf, loseAnswerTo, recordOf } = await outboxHarness();
    gateway.script(accepted('77'));
    enqueue(dana, 'same words');
    await time.pass(0);
    const record = recordOf('same words', '77');
    await loseAnswerTo('same words');
    reader.script(storeHas(record));
    await time.pass(5 * second);
    expect(viewOf('same words')).toMatchObject({ state: 'unconfirmed', finding: 'not-there' });

    reader.script(storeHas(record, { ...record, id: '78' }));
    await time.pass(25 * second);
    expect(viewOf('same words')).toMatchObject({ state: 'sent', serverId: '78' });
  });

  it('is looked for again when RingCentral could not be asked, a second after it says', async () => {
    const { reader, time, viewOf, loseAnswerTo } = await outboxHarness();
    await loseAnswerTo('one');
    reader.script(notNow(100), notNow(null));
    await time.pass(5 * second);
    expect(viewOf('one')).toMatchObject({ looks: 0, finding: null });
    await time.pass(101 * second - 1);
    expect(reader.queries).toHaveLength(1);
    await time.pass(1);
    expect(reader.queries).toHaveLength(2);
    await time.pass(30 * second - 1);
    expect(reader.queries).toHaveLength(2);
    await time.pass(1);
    expect(reader.queries).toHaveLength(3);
    expect(viewOf('one')).toMatchObject({ looks: 1, finding: 'not-there' });
  });

  it('is not looked for in a penalty, whoever is in a hurry', async () => {
    const { outbox, reader, time, loseAnswerTo } = await outboxHarness();
    await loseAnswerTo('one');
    reader.script(notNow(60));
    await time.pass(5 * second);
    outbox.wake();
    outbox.commands.decide(id(1), 'look-again');
    await time.pass(61 * second - 1);
    expect(reader.queries).toHaveLength(1);
    await time.pass(1);
    expect(reader.queries).toHaveLength(2);
  });

  it('is looked for again after a bug in between', async () => {
    const { reader, time, viewOf, loseAnswerTo } = await outboxHarness();
    await loseAnswerTo('one');
    reader.script(new Error('a bug'));
    await time.pass(5 * second);
    await time.pass(30 * second);
    expect(reader.queries).toHaveLength(2);
    expect(viewOf('one')).toMatchObject({ looks: 1 });
  });

  it('keeps the others from nothing', async () => {
    const { enqueue, gateway, reader, time, stateOf, recordOf } = await outboxHarness();
    gateway.script(ambiguous, ambiguous);
    enqueue(dana, 'one');
    enqueue(ruth, 'two');
    enqueue('+16505550144', 'three');
    await time.pass(0);
    expect(stateOf('three')).toBe('sent');
    reader.script(storeHas(), storeHas(recordOf('two', '5')));
    await time.pass(5 * second);
    expect(reader.queries.map(({ to }) => to)).toEqual([[dana], [ruth]]);
    expect(stateOf('one')).toBe('unconfirmed');
    expect(stateOf('two')).toBe('sent');
  });
});
