import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { followScreenLock } from '#main/desktop/screen-lock.ts';

it('knows of the locked screen until it is disposed', () => {
  const power = new EventEmitter();
  const lock = followScreenLock(power);
  const seen = [lock.isLocked()];
  for (const event of ['lock-screen', 'unlock-screen', 'lock-screen']) {
    power.emit(event);
    seen.push(lock.isLocked());
  }
  expect(seen).toEqual([false, true, false, true]);
  lock.dispose();
  expect(power.eventNames()).toEqual([]);
});
