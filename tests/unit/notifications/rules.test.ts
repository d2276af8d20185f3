import { describe, expect, it } from 'vitest';
import { afterFailure, afterQuiet, failureQuiet, noFailures } from '#domain/notifications/failure-pace.ts';
import { levelNow, notificationLevels, showsLess } from '#domain/notifications/notification-level.ts';
import { plainLine } from '#domain/notifications/plain-line.ts';
import { isQuietAt } from '#domain/notifications/quiet-time.ts';
import { showOfArrival, showOfFailure } from '#domain/notifications/what-to-notify.ts';

const calm = {
  level: 'sender-and-text',
  isLocked: false,
  isQuiet: false,
  isPaused: false,
  isBeingRead: false,
} as const;
const arrival = { ...calm, isMuted: false };
const failure = { ...calm, notifyFailures: true };

describe('what the notification of a new text shows', () => {
  it.each([
    ['sender-and-text', 'sender-and-text'],
    ['sender', 'sender'],
    ['only-new', 'only-new'],
    ['nothing', null],
  ] as const)('at level %s: %s', (level, shown) => {
    expect(showOfArrival({ ...arrival, level })).toBe(shown);
  });

  it.each([
    ['sender-and-text', 'sender'],
    ['sender', 'sender'],
    ['only-new', 'only-new'],
    ['nothing', null],
  ] as const)('at level %s behind a lock screen: %s', (level, shown) => {
    expect(showOfArrival({ ...arrival, level, isLocked: true })).toBe(shown);
  });

  it.each(['isMuted', 'isQuiet', 'isPaused', 'isBeingRead'] as const)(
    'is nothing at any level when %s',
    (reason) => {
      for (const level of notificationLevels) {
        expect(showOfArrival({ ...arrival, level, [reason]: true })).toBeNull();
      }
    },
  );
});

describe('what the notification of a failed text shows', () => {
  it.each([
    ['sender-and-text', 'recipient'],
    ['sender', 'recipient'],
    ['only-new', 'only-that'],
    ['nothing', 'only-that'],
  ] as const)('at level %s: %s', (level, shown) => {
    expect(showOfFailure({ ...failure, level })).toBe(shown);
  });

  it.each([{ notifyFailures: false }, { isQuiet: true }, { isPaused: true }, { isBeingRead: true }])(
    'is nothing with %j',
    (reason) => {
      expect(showOfFailure({ ...failure, ...reason })).toBeNull();
    },
  );
});

it('never raises a level behind a lock screen', () => {
  for (const level of notificationLevels) {
    const at = (name: (typeof notificationLevels)[number]): number => notificationLevels.indexOf(name);
    expect(at(levelNow(level, true))).toBeGreaterThanOrEqual(at(level));
    expect(levelNow(level, false)).toBe(level);
  }
});

describe('the quiet time', () => {
  const hours = (from: number, until: number): { isOn: true; from: number; until: number } => ({
    isOn: true,
    from: from * 60,
    until: until * 60,
  });

  it.each([
    ['before it begins', hours(12, 14), 12 * 60 - 1, false],
    ['in its first minute', hours(12, 14), 12 * 60, true],
    ['in its last minute', hours(12, 14), 14 * 60 - 1, true],
    ['when it is over', hours(12, 14), 14 * 60, false],
    ['late in the evening, over midnight', hours(22, 7), 23 * 60, true],
    ['at midnight', hours(22, 7), 0, true],
    ['early in the morning', hours(22, 7), 7 * 60 - 1, true],
    ['in the morning', hours(22, 7), 7 * 60, false],
    ['by day', hours(22, 7), 12 * 60, false],
    ['at any time when both ends are one', hours(8, 8), 3 * 60, true],
    ['when it is off', { ...hours(0, 23), isOn: false }, 60, false],
  ] as const)('%s', (_when, quietTime, minute, isQuiet) => {
    expect(isQuietAt(quietTime, minute)).toBe(isQuiet);
  });
});

describe('the pace of failures', () => {
  it('tells the first at once and counts what follows within a minute', () => {
    const first = afterFailure(noFailures, 1_000);
    expect(first.isTold).toBe(true);
    const second = afterFailure(first.pace, 1_001);
    const third = afterFailure(second.pace, 1_000 + failureQuiet - 1);
    expect([second.isTold, third.isTold]).toEqual([false, false]);
    expect(afterQuiet(third.pace, 61_000)).toEqual({
      pace: { quietUntil: 61_000 + failureQuiet, held: 0 },
      told: 2,
    });
  });

  it('says nothing after a minute in which nothing more failed, and begins anew', () => {
    const { pace } = afterFailure(noFailures, 1_000);
    expect(afterQuiet(pace, 61_000)).toEqual({ pace: noFailures, told: 0 });
    expect(afterFailure(noFailures, 61_001).isTold).toBe(true);
  });

  it('keeps a minute of silence after a summary as well', () => {
    const held = afterFailure(afterFailure(noFailures, 0).pace, 1).pace;
    const { pace } = afterQuiet(held, failureQuiet);
    expect(afterFailure(pace, failureQuiet + 1).isTold).toBe(false);
  });

  it('is not silenced for long by a clock that was set back', () => {
    const { pace } = afterFailure(noFailures, 10_000_000);
    expect(afterFailure(pace, 5_000_000).isTold).toBe(true);
  });
});

describe('a line of somebody else', () => {
  it.each([
    ['two\nlines\r\nof text', 'two lines of text'],
    ['  much\t\tspace \u2028 between ', 'much space between'],
    ['\u202Ereversed\u202C \u2066isolated\u2069', 'reversed isolated'],
    ['bell\u0007 and null\u0000', 'bell and null'],
    ['', ''],
  ])('%j becomes %j', (text, line) => {
    expect(plainLine(text, 100)).toBe(line);
  });

  it('is cut by whole signs', () => {
    expect(plainLine('😀😀😀😀', 3)).toBe('😀😀…');
    expect(plainLine('abc', 3)).toBe('abc');
  });
});

it('knows a change of the level after which what stands on the screen says too much', () => {
  const lower = notificationLevels.flatMap((before, place) =>
    notificationLevels.flatMap((after, other) =>
      showsLess(before, after) === other > place ? [] : [[before, after]],
    ),
  );
  expect(lower).toEqual([]);
  expect(showsLess('sender-and-text', 'sender')).toBe(true);
  expect(showsLess('nothing', 'sender')).toBe(false);
});
