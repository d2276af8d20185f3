import { describe, expect, it } from 'vitest';
import type { VerdictReason } from '#domain/verdict/finding.ts';
import { textsToSend } from '#tests/support/texts-to-send.ts';
import { ben, dana, hour, id, outboxHarness, ruth, second, virginia, type OutboxHarness } from './harness.ts';

/** The outbox with numbers that may lose texting; offline, so that nothing goes by itself. */
async function offline(): Promise<{ made: OutboxHarness; lost: Map<string, VerdictReason> }> {
  const lost = new Map<string, VerdictReason>();
  const made = await outboxHarness({ mayStillSend: (from) => lost.get(from) ?? 'yes' });
  made.reachable = false;
  return { made, lost };
}
const texas = '+17375550125';
const fromTexas = (made: OutboxHarness, text: string): void => {
  made.outbox.commands.enqueue(textsToSend({ id: id(900), from: texas, to: dana, text }));
};

describe('texts that wait from a number that lost texting', () => {
  it('are held at once, offline too, those with a time of their own as well, and no others', async () => {
    const { made, lost } = await offline();
    made.enqueue(dana, 'one');
    made.enqueue(dana, 'two');
    made.enqueue(ruth, 'later', made.time.clock.now() + hour);
    fromTexas(made, 'other number');
    made.changes.length = 0;

    made.outbox.review();
    expect(made.changes).toEqual([]);
    lost.set(virginia, 'not-assigned');
    made.outbox.review();
    for (const text of ['one', 'two', 'later']) {
      expect(made.viewOf(text)).toMatchObject({ state: 'held', cause: { code: 'number-cannot-text' } });
    }
    expect(made.stateOf('other number')).toBe('queued');
    expect(made.changes).toHaveLength(3);
    made.outbox.review();
    expect(made.changes).toHaveLength(3);
    expect(made.database.rows(`SELECT event FROM outgoing_event WHERE text_id = '${id(1)}'`)).toMatchObject([
      { event: expect.stringContaining('held-back') as unknown },
    ]);
  });

  it('stay held when the number gets texting back, until the user says so', async () => {
    const { made, lost } = await offline();
    made.enqueue(dana, 'one');
    lost.set(virginia, 'not-assigned');
    made.outbox.review();
    lost.clear();
    made.reachable = true;
    made.outbox.review();
    made.outbox.wake();
    await made.time.pass(second);
    expect(made.stateOf('one')).toBe('held');
    made.outbox.commands.decide(id(1), 'send-now');
    await made.time.pass(second);
    expect(made.stateOf('one')).toBe('sent');
  });

  it('are held by the thousand, and each is told', async () => {
    const { made, lost } = await offline();
    for (let text = 0; text < 450; text += 1) made.enqueue(dana, `text ${text}`);
    lost.set(virginia, 'not-assigned');
    made.changes.length = 0;
    made.outbox.review();
    expect(made.outbox.reading.counts()).toMatchObject({ waiting: 450, needUser: 450 });
    expect(made.changes).toHaveLength(450);
  });

  it('are left alone when they are under way, failed, unsure or somebody else’s', async () => {
    const { made, lost } = await offline();
    made.reachable = true;
    await made.loseAnswerTo('unsure');
    made.reachable = false;
    made.enqueue(ruth, 'mine');
    made.outbox.open(ben);
    lost.set(virginia, 'not-assigned');
    made.outbox.review();
    expect(made.database.rows('SELECT text, state FROM outgoing_text ORDER BY sequence')).toEqual([
      { text: 'unsure', state: 'unconfirmed' },
      { text: 'mine', state: 'queued' },
    ]);
  });

  it('stay as they are while the disk refuses, without an error', async () => {
    const { made, lost } = await offline();
    made.enqueue(dana, 'one');
    lost.set(virginia, 'not-assigned');
    made.database.script('PRAGMA query_only = ON');
    made.outbox.review();
    expect(made.stateOf('one')).toBe('queued');
    made.database.script('PRAGMA query_only = OFF');
    made.outbox.review();
    expect(made.stateOf('one')).toBe('held');
  });

  it('are nobody’s while nobody is signed in', async () => {
    const { made, lost } = await offline();
    made.enqueue(dana, 'one');
    void made.outbox.close();
    lost.set(virginia, 'not-assigned');
    made.outbox.review();
    expect(made.database.rows('SELECT state FROM outgoing_text')).toEqual([{ state: 'queued' }]);
  });
});
