import { describe, expect, it, vi } from 'vitest';
import { createConnection, type Connection } from '#main/connection/create-connection.ts';
import { watchConnection } from '#main/connection/watch-connection.ts';
import { createManualTime, type ManualTime } from '#tests/support/manual-time.ts';

function start(): {
  time: ManualTime;
  connection: Connection;
  system: { online: boolean };
  probe: ReturnType<typeof vi.fn<() => Promise<void>>>;
  stop: () => void;
} {
  const time = createManualTime();
  const connection = createConnection(time.clock, time.clock);
  const system = { online: true };
  const probe = vi.fn(() => Promise.resolve());
  const stop = watchConnection({
    connection,
    scheduler: time.scheduler,
    systemSaysOnline: () => system.online,
    probe,
  });
  return { time, connection, system, probe, stop };
}

describe('the connection', () => {
  it('knows since when RingCentral cannot be reached, however often a call fails', async () => {
    const { time, connection } = start();
    const began = time.clock.now();
    connection.notReached();
    await time.pass(60_000);
    connection.notReached();
    expect(connection.state()).toMatchObject({ online: false, since: began });
  });

  it('is left alone while everything works', async () => {
    const { time, probe } = start();
    await time.pass(3_600_000);
    expect(probe).not.toHaveBeenCalled();
  });

  it('is looked at more and more rarely, at most every minute', async () => {
    const { time, connection, probe } = start();
    connection.notReached();
    await time.pass(10_000);
    expect(probe).toHaveBeenCalledTimes(1);
    await time.pass(600_000);
    const calls = probe.mock.calls.length;
    await time.pass(600_000);
    expect(probe.mock.calls.length - calls).toBe(10);
  });

  it('is not looked at twice as often after a look that went well and then did not', async () => {
    const { time, connection, probe, stop } = start();
    probe.mockImplementation(() => {
      connection.reached();
      connection.notReached();
      return Promise.resolve();
    });
    connection.notReached();
    await time.pass(6_000);
    expect(probe).toHaveBeenCalledTimes(1);
    await time.pass(12_000);
    expect(probe).toHaveBeenCalledTimes(3);
    stop();
    await time.pass(600_000);
    expect(probe).toHaveBeenCalledTimes(3);
  });

  it('is not tried while the system says that it is offline, and tried at once when it comes back', async () => {
    const { time, connection, system, probe } = start();
    system.online = false;
    connection.notReached();
    await time.pass(300_000);
    expect(probe).not.toHaveBeenCalled();
    system.online = true;
    await time.pass(2_000);
    expect(probe).toHaveBeenCalledTimes(1);
  });

  it('is no longer looked at once a call reached RingCentral, or after the end', async () => {
    const { time, connection, probe, stop } = start();
    connection.notReached();
    await time.pass(6_000);
    connection.reached();
    const calls = probe.mock.calls.length;
    await time.pass(300_000);
    expect(probe).toHaveBeenCalledTimes(calls);
    stop();
    connection.notReached();
    await time.pass(300_000);
    expect(probe).toHaveBeenCalledTimes(calls);
  });
});
