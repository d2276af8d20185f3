import { describe, expect, it } from 'vitest';
import { dana, outboxHarness, ruth } from './harness.ts';

describe('a disk that refuses', () => {
  const refuse = (on: boolean): string => `PRAGMA query_only = ${on ? 'ON' : 'OFF'}`;

  it('before the request: nothing is sent until it can be stored', async () => {
    const { enqueue, database, gateway, time, stateOf } = await outboxHarness();
    enqueue(dana, 'one');
    database.script(refuse(true));
    await time.pass(60_000);
    expect(gateway.requests).toEqual([]);
    database.script(refuse(false));
    await time.pass(60_000);
    expect(gateway.requests).toHaveLength(1);
    expect(stateOf('one')).toBe('sent');
  });

  it('after the request: the outcome is kept and stored later, and nothing is sent twice', async () => {
    const { enqueue, database, gateway, time, stateOf } = await outboxHarness();
    gateway.onRequest = () => database.script(refuse(true));
    enqueue(dana, 'one');
    enqueue(ruth, 'two');
    await time.pass(60_000);
    expect(gateway.requests).toHaveLength(1);
    expect(stateOf('one')).toBe('sending');
    gateway.onRequest = () => undefined;
    database.script(refuse(false));
    await time.pass(60_000);
    expect(stateOf('one')).toBe('sent');
    expect(stateOf('two')).toBe('sent');
    expect(gateway.requests).toHaveLength(2);
  });

  it('after the request and until the end: the next start does not know', async () => {
    const { enqueue, database, gateway, time, viewOf, restart } = await outboxHarness();
    gateway.onRequest = () => database.script(refuse(true));
    enqueue(dana, 'one');
    await time.pass(60_000);
    database.script(refuse(false));
    restart();
    expect(viewOf('one')).toMatchObject({ state: 'unconfirmed', cause: { code: 'crashed' } });
  });
});
