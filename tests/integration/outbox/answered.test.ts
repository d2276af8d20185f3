import { describe, expect, it } from 'vitest';
import { conversationKey } from '#domain/messages/conversation.ts';
import { textsToSend } from '#tests/support/texts-to-send.ts';
import { unwrap } from '#tests/support/unwrap.ts';
import {
  dana,
  hour,
  id,
  minute,
  outboxHarness,
  ruth,
  second,
  virginia,
  type OutboxHarness,
} from './harness.ts';

/** Schedules "at ten" in an hour, to end when somebody answers. */
function schedule(made: OutboxHarness, to: readonly string[] = [dana], number = 81): void {
  const sendAt = made.clock.now() + hour;
  const text = number === 81 ? 'at ten' : `at ten ${number}`;
  unwrap(
    made.outbox.commands.enqueue(
      textsToSend({ id: id(number), from: virginia, to, text, sendAt, endsWhenAnswered: true }),
    ),
  );
}

/** A text of the conversation comes in now. */
function answer(made: OutboxHarness, people: readonly string[] = [dana]): void {
  made.answers.set(conversationKey(virginia, people), made.clock.now());
  made.outbox.answered();
}

describe('a text that ends when it is answered', () => {
  it('is a draft as soon as the other side texts, and is not sent', async () => {
    const made = await outboxHarness();
    schedule(made);
    await made.time.pass(minute);
    made.changes.length = 0;
    answer(made);
    expect(made.changes).toMatchObject([
      { type: 'removed', id: id(81) },
      {
        type: 'draft',
        draft: { id: id(81), text: 'at ten', origin: 'answered', isOpen: false, sendAt: null },
      },
    ]);
    await made.time.pass(2 * hour);
    expect(made.gateway.requests).toEqual([]);
  });

  it.each([
    ['still is', -12],
    ['was', 0],
  ])(
    'is ended by an answer that looks older on a computer that %s twelve minutes ahead',
    async (_what, now) => {
      const made = await outboxHarness();
      made.serverAheadBy = -12 * minute;
      schedule(made);
      await made.time.pass(minute);
      made.serverAheadBy = now * minute;
      made.answers.set(conversationKey(virginia, [dana]), made.clock.now() - 12 * minute);
      made.outbox.answered();
      expect(made.draftWords()).toEqual(['at ten']);
    },
  );

  it('is not ended by what came in before it was written, on a computer twelve minutes behind', async () => {
    const made = await outboxHarness();
    made.serverAheadBy = 12 * minute;
    // Eleven minutes later than our clock says, and a minute before it was written.
    made.answers.set(conversationKey(virginia, [dana]), made.clock.now() + 11 * minute);
    schedule(made);
    made.outbox.answered();
    await made.time.pass(hour);
    expect(made.sentWords()).toEqual(['at ten']);
  });

  it('is judged by the clocks as they are known now, where it was written before they were', async () => {
    const made = await outboxHarness();
    schedule(made);
    made.serverAheadBy = -12 * minute;
    await made.time.pass(minute);
    made.answers.set(conversationKey(virginia, [dana]), made.clock.now() - 12 * minute);
    made.outbox.answered();
    expect(made.draftWords()).toEqual(['at ten']);
  });

  it('goes at its time when nobody did, or only before it was written', async () => {
    const made = await outboxHarness();
    answer(made);
    await made.time.pass(second);
    schedule(made);
    made.outbox.answered();
    await made.time.pass(hour);
    expect(made.sentWords()).toEqual(['at ten']);
  });

  it('is not ended by somebody else, nor in another company', async () => {
    const made = await outboxHarness();
    schedule(made);
    await made.time.pass(minute);
    answer(made, [ruth]);
    answer(made, [dana, ruth]);
    await made.time.pass(hour);
    expect(made.sentWords()).toEqual(['at ten']);
  });

  it('to a group is ended by whoever writes in it', async () => {
    const made = await outboxHarness();
    schedule(made, [dana, ruth]);
    schedule(made, [dana], 2);
    await made.time.pass(minute);
    answer(made, [ruth, dana]);
    await made.time.pass(2 * hour);
    expect(made.sentWords()).toEqual(['at ten 2']);
    expect(made.draftWords()).toEqual(['at ten']);
  });

  it('is ended before anything goes by what came in while the app was closed', async () => {
    const made = await outboxHarness();
    schedule(made);
    await made.time.pass(minute);
    void made.outbox.close();
    made.answers.set(conversationKey(virginia, [dana]), made.clock.now());
    await made.time.pass(hour);
    made.restart();
    await made.time.pass(minute);
    expect(made.gateway.requests).toEqual([]);
    expect(made.draftWords()).toEqual(['at ten']);
  });

  it('waits with those behind it while nobody knows what came in, and holds nobody else', async () => {
    const made = await outboxHarness();
    made.areAnswersKnown = false;
    schedule(made);
    await made.time.pass(hour);
    made.enqueue(dana, 'behind it');
    made.enqueue(ruth, 'another');
    await made.time.pass(minute);
    expect(made.sentWords()).toEqual(['another']);
    made.areAnswersKnown = true;
    made.outbox.answered();
    await made.time.pass(second);
    expect(made.sentWords()).toEqual(['another', 'at ten', 'behind it']);
  });

  it('is not what is tried out of reach when the user insists on another one', async () => {
    const made = await outboxHarness();
    schedule(made);
    await made.time.pass(minute);
    made.reachable = false;
    made.enqueue(ruth, 'another');
    await made.time.pass(hour);
    unwrap(made.outbox.commands.decide(made.viewOf('another').id, 'send-now'));
    await made.time.pass(0);
    expect(made.sentWords()).toEqual(['another']);
  });

  it('goes when the user says so, answered or not', async () => {
    const made = await outboxHarness();
    schedule(made);
    await made.time.pass(minute);
    made.areAnswersKnown = false;
    made.outbox.commands.decide(id(81), 'send-now');
    answer(made);
    await made.time.pass(0);
    expect(made.sentWords()).toEqual(['at ten']);
  });

  it('that is under way already is left alone', async () => {
    const made = await outboxHarness();
    schedule(made);
    made.gateway.script('hold');
    await made.time.pass(hour);
    expect(made.stateOf('at ten')).toBe('sending');
    answer(made);
    made.gateway.release({ kind: 'accepted', serverId: '7' });
    await made.time.pass(0);
    expect(made.stateOf('at ten')).toBe('sent');
    expect(made.draftWords()).toEqual([]);
  });

  it('stays where it is on a disk that refuses, and is not sent all the same', async () => {
    const made = await outboxHarness();
    schedule(made);
    await made.time.pass(minute);
    made.database.script('PRAGMA query_only = ON');
    answer(made);
    expect(made.stateOf('at ten')).toBe('queued');
    await made.time.pass(2 * hour);
    made.database.script('PRAGMA query_only = OFF');
    await made.time.pass(minute);
    expect(made.gateway.requests).toEqual([]);
    expect(made.draftWords()).toEqual(['at ten']);
  });
});
