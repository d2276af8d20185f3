import { describe, expect, it } from 'vitest';
import { textsToSend, type OneText } from '#tests/support/texts-to-send.ts';
import { unwrap } from '#tests/support/unwrap.ts';
import {
  ambiguous,
  ann,
  dana,
  hour,
  id,
  minute,
  notReached,
  outboxHarness,
  rateLimited,
  ruth,
  second,
  virginia,
  type OutboxHarness,
} from './harness.ts';

function send(made: OutboxHarness, number: number, how: Partial<OneText> = {}): void {
  const text = { id: id(number), from: virginia, to: dana, text: `Text ${number}`, undoFor: 30 * second };
  unwrap(made.outbox.commands.enqueue(textsToSend({ ...text, ...how })));
}

/** Quits in order; tells when everything that quitting waits for is over. */
function quit({ outbox }: OutboxHarness): { isOver: boolean } {
  const quitting = { isOver: false };
  void outbox.finish().then(() => {
    quitting.isOver = true;
  });
  return quitting;
}

describe('quitting within the time to undo', () => {
  it('sends what can still be taken back, in its order, and ends when it has gone', async () => {
    const made = await outboxHarness();
    send(made, 1);
    send(made, 2, { undoFor: 5 * second });
    send(made, 3, { to: ruth });
    const quitting = quit(made);
    await made.time.pass(0);
    expect(made.sentWords()).toEqual(['Text 1', 'Text 2', 'Text 3']);
    expect(quitting.isOver).toBe(true);
    made.restart();
    await made.time.pass(hour);
    expect(made.sentWords()).toHaveLength(3);
    expect(made.stateOf('Text 3')).toBe('sent');
  });

  it('sends the rest of a press that is under way', async () => {
    const made = await outboxHarness();
    made.gateway.script('hold');
    const press = textsToSend({ id: id(1), from: virginia, to: dana, text: 'Text 1' });
    const texts = [...press.texts, { id: id(2), from: virginia, to: [ruth], text: 'Text 2' }];
    unwrap(made.outbox.commands.enqueue({ ...press, texts }));
    await made.time.pass(0);
    const quitting = quit(made);
    await made.time.pass(second);
    expect(quitting.isOver).toBe(false);
    expect(made.sentWords()).toEqual(['Text 1']);
    made.gateway.release({ kind: 'accepted', serverId: '1' });
    await made.time.pass(0);
    expect(made.sentWords()).toEqual(['Text 1', 'Text 2']);
    expect(quitting.isOver).toBe(true);
  });

  it('waits five seconds at most; what did not begin by then is queued and goes at the next start', async () => {
    const made = await outboxHarness();
    made.gateway.script('hold');
    send(made, 1);
    send(made, 2, { to: ruth });
    const quitting = quit(made);
    await made.time.pass(5 * second - 1);
    expect(quitting.isOver).toBe(false);
    await made.time.pass(1);
    expect(quitting.isOver).toBe(true);
    // An answer that comes after the goodbye begins nothing more.
    made.gateway.release({ kind: 'accepted', serverId: '1' });
    await made.time.pass(0);
    expect(made.sentWords()).toEqual(['Text 1']);
    made.restart();
    await made.time.pass(minute);
    expect(made.sentWords()).toEqual(['Text 1', 'Text 2']);
  });

  it('hurries nothing else: no time of its own, nothing that waits to be tried again, nothing older', async () => {
    const made = await outboxHarness();
    made.gateway.script(notReached);
    send(made, 1, { undoFor: 0 });
    await made.time.pass(0);
    expect(made.stateOf('Text 1')).toBe('queued');
    send(made, 2, { to: ruth, sendAt: made.clock.now() + 10 * second });
    made.reachable = false;
    send(made, 3, { to: '+16505550144', undoFor: 0 });
    await made.time.pass(31 * second);
    const before = made.sentWords();
    made.reachable = true;
    send(made, 4, { to: '+16505550145', sendAt: made.clock.now() + 10 * second });
    const quitting = quit(made);
    await made.time.pass(0);
    expect(quitting.isOver).toBe(true);
    expect(made.sentWords()).toEqual(before);
  });

  it('does not try again at once what could not go just now', async () => {
    const made = await outboxHarness();
    made.gateway.script(notReached);
    send(made, 1, { undoFor: 0 });
    await made.time.pass(0);
    quit(made);
    await made.time.pass(0);
    expect(made.sentWords()).toEqual(['Text 1']);
  });

  it('leaves a text where it is when another one of its conversation holds it', async () => {
    const made = await outboxHarness();
    made.gateway.script(ambiguous);
    send(made, 1, { undoFor: 0 });
    await made.time.pass(0);
    send(made, 2);
    send(made, 3, { to: ruth });
    quit(made);
    await made.time.pass(0);
    expect(made.sentWords()).toEqual(['Text 1', 'Text 3']);
  });

  it.each(['out of reach', 'paused', 'asleep', 'signed out', 'within a penalty'] as const)(
    'sends nothing while %s',
    async (why) => {
      const made = await outboxHarness();
      if (why === 'within a penalty') {
        made.gateway.script(rateLimited);
        send(made, 9, { to: ruth, undoFor: 0 });
        await made.time.pass(0);
      }
      const before = made.sentWords();
      send(made, 1);
      if (why === 'out of reach') made.reachable = false;
      if (why === 'paused') made.outbox.commands.setPaused(true);
      if (why === 'asleep') made.outbox.rest();
      if (why === 'signed out') await made.outbox.close();
      const quitting = quit(made);
      await made.time.pass(0);
      expect(quitting.isOver).toBe(true);
      expect(made.sentWords()).toEqual(before);
    },
  );

  it('judges once more: whose number cannot text any more is held', async () => {
    let may: 'yes' | 'not-assigned' = 'yes';
    const made = await outboxHarness({ mayStillSend: () => may });
    send(made, 1);
    may = 'not-assigned';
    quit(made);
    await made.time.pass(0);
    expect(made.sentWords()).toEqual([]);
    made.restart();
    expect(made.viewOf('Text 1')).toMatchObject({ state: 'held', cause: { code: 'number-cannot-text' } });
  });

  it('begins no second request beside one of an earlier visit of the same person', async () => {
    const made = await outboxHarness();
    made.gateway.script('hold');
    send(made, 1, { undoFor: 0 });
    await made.time.pass(0);
    void made.outbox.close();
    made.outbox.open(ann);
    send(made, 2, { to: ruth });
    quit(made);
    await made.time.pass(0);
    expect(made.sentWords()).toEqual(['Text 1']);
  });
});

describe('signing out within the time to undo', () => {
  it('sends nothing: the text waits for the same person', async () => {
    const made = await outboxHarness();
    send(made, 1);
    await made.outbox.close();
    await made.time.pass(minute);
    expect(made.sentWords()).toEqual([]);
    made.outbox.open(ann);
    await made.time.pass(0);
    expect(made.sentWords()).toEqual(['Text 1']);
  });
});
