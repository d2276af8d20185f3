import { describe, expect, it, vi } from 'vitest';
import { createConnection, type Connection } from '#main/connection/create-connection.ts';
import { watchClock } from '#main/connection/watch-clock.ts';
import { createManualTime, type ManualTime } from '#tests/support/manual-time.ts';

const second = 1_000;
const minute = 60 * second;

/** A computer whose clock may be set, beside RingCentral's, which goes right. */
function start(clockAheadBy = 0): {
  time: ManualTime;
  computer: { aheadBy: number };
  connection: Connection;
  /** One answer of RingCentral. */
  answer: () => void;
  told: number[];
} {
  const time = createManualTime();
  const computer = { aheadBy: clockAheadBy };
  const clock = { now: () => time.clock.now() + computer.aheadBy };
  const connection = createConnection(clock, time.clock);
  const told: number[] = [];
  connection.clocks.onChange(() => told.push(connection.state().serverAheadBy));
  return {
    time,
    computer,
    connection,
    answer: () =>
      connection.clockRead({ askedAt: clock.now(), answeredAt: clock.now(), serverTime: time.clock.now() }),
    told,
  };
}

const inMinutes = (difference: number | null | undefined): number => Math.round((difference ?? NaN) / minute);

describe('what is known of the clocks', () => {
  it('is told when it changes, and nobody is told that RingCentral was reached or lost', () => {
    const { connection, answer, told } = start(-12 * minute);
    const onChange = vi.fn();
    connection.onChange(onChange);
    expect(connection.clocks.serverAheadBy()).toBeNull();
    for (let count = 0; count < 5; count += 1) answer();
    expect(told.map(inMinutes)).toEqual([12]);
    expect(inMinutes(connection.clocks.serverAheadBy())).toBe(12);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('is forgotten when the computer’s clock is set, until RingCentral says the time again', () => {
    const { connection, computer, answer, told } = start(-12 * minute);
    answer();
    answer();
    computer.aheadBy = 0;
    expect(connection.clocks.serverAheadBy()).toBeNull();
    answer();
    expect(connection.clocks.serverAheadBy()).toBeNull();
    answer();
    expect(connection.clocks.serverAheadBy()).toBe(0);
    expect(told.map(inMinutes)).toEqual([12, 0]);
  });

  it('stays through hours without a request, and through a clock that is trimmed', async () => {
    const { connection, computer, time, answer } = start(-12 * minute);
    answer();
    answer();
    await time.pass(5 * 3_600_000);
    computer.aheadBy += 2 * second;
    expect(inMinutes(connection.clocks.serverAheadBy())).toBe(12);
    expect(connection.clocks.look()).toBe(false);
  });
});

describe('the watch over the clock', () => {
  function watched(clockAheadBy: number) {
    const started = start(clockAheadBy);
    const probe = vi.fn(() => {
      started.answer();
      return Promise.resolve();
    });
    const rules = { penalty: 0, canReach: true };
    const watch = watchClock({
      connection: started.connection,
      scheduler: started.time.scheduler,
      penalty: () => rules.penalty,
      canReach: () => rules.canReach,
      probe,
    });
    started.answer();
    started.answer();
    return { ...started, probe, rules, watch };
  }

  it('asks for nothing while both go alike, or while a wrong clock stays wrong', async () => {
    for (const aheadBy of [0, -12 * minute]) {
      const { time, probe, watch } = watched(aheadBy);
      await time.pass(3_600_000);
      watch.look();
      expect(probe).not.toHaveBeenCalled();
    }
  });

  it('sees within seconds that a wrong clock was set right, and then rests', async () => {
    const { time, computer, connection, probe, told } = watched(-12 * minute);
    computer.aheadBy = 0;
    await time.pass(10 * second);
    expect(told.map(inMinutes)).toEqual([12, 0]);
    expect(connection.clocks.serverAheadBy()).toBe(0);
    await time.pass(3_600_000);
    expect(probe).toHaveBeenCalledTimes(2);
  });

  it('sees when somebody comes back that the clock was set wrong', async () => {
    const { time, computer, told, watch } = watched(0);
    computer.aheadBy = 8 * minute;
    watch.look();
    await time.pass(0);
    expect(told.map(inMinutes)).toEqual([-8]);
  });

  it.each([
    ['is out of reach', { canReach: false }],
    ['asked to wait', { penalty: 47_000 }],
  ])('asks for nothing while RingCentral %s, nor when it is over', async (_what, change) => {
    const { time, computer, rules, probe, watch, told } = watched(-12 * minute);
    Object.assign(rules, change);
    computer.aheadBy = 0;
    await time.pass(minute);
    expect(probe).not.toHaveBeenCalled();
    expect(told.map(inMinutes)).toEqual([12, 0]);
    Object.assign(rules, { penalty: 0, canReach: true });
    watch.dispose();
    computer.aheadBy = minute;
    await time.pass(3_600_000);
    expect(probe).not.toHaveBeenCalled();
  });
});
