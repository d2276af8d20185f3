import { describe, expect, it } from 'vitest';
import { appError } from '#domain/app-error.ts';
import { err } from '#domain/result.ts';
import {
  ambiguous,
  ann,
  ben,
  dana,
  day,
  hour,
  id,
  minute,
  outboxHarness,
  refused,
  ruth,
  second,
  virginia,
} from './harness.ts';
import { unwrap } from '#tests/support/unwrap.ts';

describe('a text that waited for over an hour', () => {
  it('asks when it could go again, not before, and holds those behind it', async () => {
    const made = await outboxHarness();
    made.reachable = false;
    made.enqueue(dana, 'one');
    await made.time.pass(2 * hour);
    expect(made.viewOf('one')).toMatchObject({ state: 'queued', cause: null });
    made.enqueue(dana, 'two');
    made.enqueue(ruth, 'three');

    made.reachable = true;
    made.outbox.wake();
    await made.time.pass(minute);
    expect(made.sentWords()).toEqual(['three']);
    expect(made.viewOf('one')).toMatchObject({ state: 'held', attempts: 0, cause: { code: 'stale' } });
    expect(made.stateOf('two')).toBe('queued');
    expect(made.outbox.reading.counts()).toMatchObject({ waiting: 2, needUser: 1 });
  });

  it('goes when the user says so, and those behind it after it', async () => {
    const made = await outboxHarness();
    made.reachable = false;
    made.enqueue(dana, 'one');
    await made.time.pass(2 * hour);
    made.enqueue(dana, 'two');
    made.reachable = true;
    made.outbox.wake();
    await made.time.pass(0);

    expect(made.outbox.commands.decide(id(1), 'send-now')).toEqual({ ok: true, value: null });
    expect(made.viewOf('one')).toMatchObject({
      state: 'queued',
      wantedAt: made.time.clock.now(),
      cause: null,
    });
    await made.time.pass(0);
    expect(made.sentWords()).toEqual(['one', 'two']);
  });

  it('asks on the next start too', async () => {
    const made = await outboxHarness();
    made.enqueue(dana, 'one');
    void made.outbox.close();
    await made.time.pass(hour + 1);
    made.restart();
    await made.time.pass(0);
    expect(made.gateway.requests).toEqual([]);
    expect(made.stateOf('one')).toBe('held');
  });

  it('is one that waited for longer than exactly an hour', async () => {
    const made = await outboxHarness();
    made.reachable = false;
    made.enqueue(dana, 'one');
    await made.time.pass(hour);
    made.reachable = true;
    made.outbox.wake();
    await made.time.pass(0);
    expect(made.stateOf('one')).toBe('sent');
  });

  it('is fresh again from when the user last wanted it', async () => {
    const made = await outboxHarness();
    made.reachable = false;
    made.enqueue(dana, 'one');
    made.enqueue(ruth, 'two');
    made.outbox.commands.setPaused(true);
    await made.time.pass(50 * minute);
    made.outbox.commands.decide(id(1), 'send-now');
    await made.time.pass(50 * minute);
    made.reachable = true;
    made.outbox.commands.setPaused(false);
    await made.time.pass(0);
    expect(made.stateOf('one')).toBe('sent');
    expect(made.stateOf('two')).toBe('held');
  });

  it('never goes unasked because the user insists on another one', async () => {
    const made = await outboxHarness();
    made.reachable = false;
    made.enqueue(dana, 'old');
    await made.time.pass(hour + 1);
    made.enqueue(ruth, 'new');
    made.outbox.commands.decide(id(2), 'send-now');
    await made.time.pass(minute);
    expect(made.sentWords()).toEqual(['new']);
    expect(made.stateOf('old')).toBe('held');
  });
});

describe('a text that waited for over a day', () => {
  it.each(['offline', 'paused', 'held', 'signed out', 'not running'] as const)(
    'becomes a draft with everything that was written (%s)',
    async (why) => {
      const made = await outboxHarness();
      const text = '  “Über” 😀\r\n\tone  ';
      made.reachable = why !== 'offline';
      if (why === 'paused') made.outbox.commands.setPaused(true);
      const createdAt = made.time.clock.now();
      if (why === 'held') {
        made.reachable = false;
        made.enqueue(dana, text);
        await made.time.pass(2 * hour);
        made.reachable = true;
        made.outbox.wake();
        await made.time.pass(0);
        expect(made.stateOf(text)).toBe('held');
      } else made.enqueue(dana, text);
      if (why === 'signed out' || why === 'not running') void made.outbox.close();
      made.changes.length = 0;
      await made.time.pass(day + hour);
      if (why === 'signed out') made.outbox.open(ann);
      if (why === 'not running') made.restart();
      await made.time.pass(second);
      await made.time.pass(second);

      const draft = {
        id: id(1),
        from: virginia,
        to: dana,
        text,
        origin: 'waited-too-long',
        isOpen: false,
        createdAt,
      };
      expect(made.outbox.reading.recent(10)).toEqual([]);
      expect(unwrap(made.outbox.reading.draftPage(0, 10))).toMatchObject({ total: 1, rows: [draft] });
      expect(made.changes).toMatchObject([
        { type: 'removed', id: id(1) },
        { type: 'draft', draft },
      ]);
      expect(made.gateway.requests).toEqual([]);
    },
  );

  it('is never both, and never neither, whoever looks', async () => {
    const made = await outboxHarness();
    made.reachable = false;
    for (let text = 0; text < 450; text += 1) made.enqueue(dana, `text ${text}`);
    const sums = new Set<unknown>();
    made.outbox.onChange(() => {
      const [sum] = made.database.rows(
        'SELECT (SELECT count(*) FROM outgoing_text) + (SELECT count(*) FROM draft) AS sum',
      );
      sums.add(JSON.stringify(sum));
    });
    await made.time.pass(day + hour);
    expect(unwrap(made.outbox.reading.draftPage(0, 1)).total).toBe(450);
    expect(made.outbox.reading.recent(1)).toEqual([]);
    expect([...sums]).toEqual(['{"sum":450}']);
  });

  it('stays what it was while the disk refuses, and becomes a draft later', async () => {
    const made = await outboxHarness();
    made.reachable = false;
    made.enqueue(dana, 'one');
    await made.time.pass(day);
    made.database.script('PRAGMA query_only = ON');
    await made.time.pass(hour);
    expect(made.stateOf('one')).toBe('queued');
    expect(made.draftWords()).toEqual([]);
    made.database.script('PRAGMA query_only = OFF');
    await made.time.pass(minute);
    expect(made.stateOf('one')).toBe('none');
    expect(made.draftWords()).toEqual(['one']);
  });

  it.each([
    ['failed', refused],
    ['unconfirmed', ambiguous],
  ] as const)('stays when it is %s', async (state, outcome) => {
    const made = await outboxHarness();
    made.gateway.script(outcome);
    made.enqueue(dana, 'one');
    await made.time.pass(3 * day);
    made.restart();
    await made.time.pass(3 * day);
    expect(made.stateOf('one')).toBe(state);
    expect(made.draftWords()).toEqual([]);
    expect(made.gateway.requests).toHaveLength(1);
  });

  it('is nobody else’s affair', async () => {
    const made = await outboxHarness();
    made.enqueue(dana, 'one');
    made.outbox.open(ben);
    made.changes.length = 0;
    await made.time.pass(2 * day);
    expect(made.database.rows('SELECT text FROM outgoing_text')).toEqual([{ text: 'one' }]);
    expect(made.changes).toEqual([]);
    expect(unwrap(made.outbox.reading.draftPage(0, 10)).total).toBe(0);
    expect(made.outbox.commands.toDraft(id(1), false)).toEqual(
      err(appError('illegal-move', { subject: 'gone' })),
    );
  });
});
