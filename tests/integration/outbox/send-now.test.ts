import { describe, expect, it } from 'vitest';
import { accepted, ambiguous, dana, id, minute, notSent, outboxHarness, refused } from './harness.ts';

describe('"Send now"', () => {
  it('tries a text that waits for its next attempt, and counts its attempts anew', async () => {
    const { enqueue, gateway, time, outbox, viewOf, changes } = await outboxHarness();
    gateway.script(notSent('none', 300));
    enqueue(dana, 'one');
    await time.pass(1_000);
    changes.length = 0;
    expect(outbox.commands.decide(id(1), 'send-now')).toEqual({ ok: true, value: null });
    const now = time.clock.now();
    expect(changes).toMatchObject([
      { type: 'changed', text: { state: 'queued', dueAt: now, wantedAt: now, attempts: 0, cause: null } },
    ]);
    await time.pass(0);
    expect(viewOf('one')).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('never lets a text overtake an earlier one to the same person', async () => {
    const { enqueue, gateway, time, outbox } = await outboxHarness();
    gateway.script(notSent('none', 300));
    enqueue(dana, 'one');
    enqueue(dana, 'two');
    await time.pass(0);
    outbox.commands.decide(id(2), 'send-now');
    await time.pass(60_000);
    expect(gateway.requests.map(({ text }) => text)).toEqual(['one']);
  });

  it('sends a text that failed once more', async () => {
    const { enqueue, gateway, time, outbox, viewOf } = await outboxHarness();
    gateway.script(refused);
    enqueue(dana, 'one');
    await time.pass(0);
    expect(outbox.commands.decide(id(1), 'send-now').ok).toBe(true);
    expect(viewOf('one')).toMatchObject({ state: 'queued', settledAt: null, cause: null });
    await time.pass(0);
    expect(viewOf('one').state).toBe('sent');
    expect(gateway.requests).toHaveLength(2);
  });

  it.each([
    ['sent', accepted('1')],
    ['unconfirmed', ambiguous],
  ] as const)('does nothing to a text that is %s', async (state, outcome) => {
    const { enqueue, gateway, time, outbox, stateOf } = await outboxHarness();
    gateway.script(outcome);
    enqueue(dana, 'one');
    await time.pass(0);
    expect(outbox.commands.decide(id(1), 'send-now')).toEqual({
      ok: false,
      error: { code: 'illegal-move', subject: state },
    });
    await time.pass(60_000);
    expect(gateway.requests).toHaveLength(1);
    expect(stateOf('one')).toBe(state);
  });

  it('does nothing to a text that is under way', async () => {
    const { enqueue, gateway, time, outbox } = await outboxHarness();
    gateway.script('hold');
    enqueue(dana, 'one');
    await time.pass(0);
    expect(outbox.commands.decide(id(1), 'send-now').ok).toBe(false);
    gateway.release(accepted('1'));
    await time.pass(minute);
    expect(gateway.requests).toHaveLength(1);
  });
});
