import { describe, expect, it } from 'vitest';
import { accepted, ben, dana, day, hour, id, minute, outboxHarness, second, storeHas } from './harness.ts';

describe('a look', () => {
  it('is made on waking up, and does not take the place of a regular one', async () => {
    const { outbox, reader, time, viewOf, loseAnswerTo } = await outboxHarness();
    await loseAnswerTo('one');
    for (let times = 0; times < 8; times += 1) {
      outbox.rest();
      outbox.wake();
      await time.pass(0);
    }
    expect(reader.queries).toHaveLength(8);
    expect(viewOf('one')).toMatchObject({ state: 'unconfirmed', looks: 0, finding: 'not-there' });
    expect(outbox.reading.counts().needUser).toBe(0);
    await time.pass(10 * minute - 1);
    expect(outbox.reading.counts().needUser).toBe(0);
    await time.pass(1);
    expect(reader.queries).toHaveLength(12);
    expect(outbox.reading.counts().needUser).toBe(1);
    outbox.wake();
    await time.pass(0);
    expect(reader.queries).toHaveLength(12);
  });

  it('is made at the start, even when the user was asked already', async () => {
    const made = await outboxHarness();
    await made.loseAnswerTo('one');
    await made.time.pass(hour);
    expect(made.reader.queries).toHaveLength(4);
    const record = made.recordOf('one', '6');
    made.restart();
    made.reader.script(storeHas(record));
    await made.time.pass(0);
    expect(made.viewOf('one')).toMatchObject({ state: 'sent', serverId: '6' });
  });

  it('is made at the start for a text that was under way, which nothing sends again', async () => {
    const made = await outboxHarness();
    made.gateway.script('hold');
    made.enqueue(dana, 'one');
    await made.time.pass(0);
    made.restart();
    made.reader.script(storeHas(made.recordOf('one', '6')));
    await made.time.pass(0);
    expect(made.viewOf('one')).toMatchObject({ state: 'sent', serverId: '6', attempts: 1 });
    expect(made.gateway.requests).toHaveLength(1);
  });

  it('is made when the user wants it, also after the last', async () => {
    const { outbox, reader, time, viewOf, loseAnswerTo, recordOf } = await outboxHarness();
    await loseAnswerTo('one');
    await time.pass(hour / 2);
    expect(outbox.commands.decide(id(1), 'look-again')).toEqual({ ok: true, value: null });
    expect(viewOf('one')).toMatchObject({ lookAt: time.clock.now() });
    await time.pass(0);
    expect(reader.queries).toHaveLength(5);
    expect(viewOf('one')).toMatchObject({ lookAt: null, finding: 'not-there' });

    reader.script(storeHas(recordOf('one', '6')));
    outbox.commands.decide(id(1), 'look-again');
    await time.pass(0);
    expect(viewOf('one').state).toBe('sent');
  });

  it.each(['arrived', 'send-again', 'delete', 'draft'] as const)(
    'that is under way changes nothing once the user has said "%s"',
    async (word) => {
      const { outbox, gateway, reader, time, stateOf, viewOf, loseAnswerTo, recordOf, draftWords } =
        await outboxHarness();
      await loseAnswerTo('one');
      const record = recordOf('one', '6');
      reader.script('hold');
      await time.pass(5 * second);
      if (word === 'delete') outbox.commands.delete(id(1));
      else if (word === 'draft') outbox.commands.toDraft(id(1), false);
      else outbox.commands.decide(id(1), word);
      gateway.script(accepted('7'));
      reader.release(storeHas(record));
      await time.pass(minute);
      if (word === 'arrived') expect(viewOf('one')).toMatchObject({ state: 'sent', serverId: null });
      if (word === 'send-again') expect(viewOf('one')).toMatchObject({ state: 'sent', serverId: '7' });
      if (word === 'delete' || word === 'draft') expect(stateOf('one')).toBe('none');
      expect(draftWords()).toEqual(word === 'draft' ? ['one'] : []);
      expect(gateway.requests).toHaveLength(word === 'send-again' ? 2 : 1);
    },
  );

  it('is made for nobody while nobody is signed in, nor while RingCentral is out of reach', async () => {
    const made = await outboxHarness();
    await made.loseAnswerTo('one');
    made.reachable = false;
    await made.time.pass(hour);
    expect(made.reader.queries).toEqual([]);
    void made.outbox.close();
    made.reachable = true;
    made.outbox.wake();
    await made.time.pass(day);
    expect(made.reader.queries).toEqual([]);
  });

  it('is never made for another person', async () => {
    const { outbox, reader, time, database, loseAnswerTo } = await outboxHarness();
    await loseAnswerTo('one');
    outbox.open(ben);
    await time.pass(day);
    expect(reader.queries).toEqual([]);
    expect(database.rows('SELECT state FROM outgoing_text')).toEqual([{ state: 'unconfirmed' }]);
  });

  it('that ends after its person has gone tells nobody and changes nothing', async () => {
    const { outbox, reader, time, database, changes, loseAnswerTo, recordOf } = await outboxHarness();
    await loseAnswerTo('one');
    const record = recordOf('one', '6');
    reader.script('hold');
    await time.pass(5 * second);
    outbox.open(ben);
    changes.length = 0;
    reader.release(storeHas(record));
    await time.pass(minute);
    expect(changes).toEqual([]);
    expect(database.rows('SELECT state FROM outgoing_text')).toEqual([{ state: 'unconfirmed' }]);
  });

  it('that ends after the store was closed is no accident', async () => {
    const { outbox, reader, time, database, logger, loseAnswerTo } = await outboxHarness();
    await loseAnswerTo('one');
    reader.script('hold');
    await time.pass(5 * second);
    await outbox.close();
    database.close();
    const before = logger.lines.length;
    reader.release(storeHas());
    await time.pass(minute);
    expect(logger.lines.slice(before)).toEqual([]);
  });

  it('is made again when the disk did not keep what it found', async () => {
    const { reader, time, database, viewOf, loseAnswerTo, recordOf } = await outboxHarness();
    await loseAnswerTo('one');
    const record = recordOf('one', '6');
    reader.script(storeHas(record), storeHas(record));
    database.script('PRAGMA query_only = ON');
    await time.pass(10 * second);
    expect(viewOf('one').state).toBe('unconfirmed');
    database.script('PRAGMA query_only = OFF');
    await time.pass(minute);
    expect(viewOf('one')).toMatchObject({ state: 'sent', serverId: '6' });
  });

  it('goes on although the clock of the computer was put back by a day', async () => {
    const made = await outboxHarness();
    await made.loseAnswerTo('one');
    await made.time.pass(5 * second);
    made.clockPutForward = -day;
    made.outbox.wake();
    await made.time.pass(15 * minute);
    expect(made.viewOf('one')).toMatchObject({ state: 'unconfirmed', lookAt: null, finding: 'not-there' });
    expect(made.reader.queries.length).toBeLessThan(8);
  });
});
