import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { followPower } from '#main/desktop/follow-power.ts';

it('tells when the computer sleeps and wakes up, until it is disposed', () => {
  const power = new EventEmitter();
  const told: string[] = [];
  const dispose = followPower(power, {
    onSuspend: () => told.push('sleeps'),
    onResume: () => told.push('wakes up'),
  });
  power.emit('suspend');
  power.emit('lock-screen');
  power.emit('resume');
  power.emit('suspend');
  expect(told).toEqual(['sleeps', 'wakes up', 'sleeps']);

  dispose();
  power.emit('resume');
  power.emit('suspend');
  expect(told).toHaveLength(3);
  expect(power.eventNames()).toEqual([]);
});
