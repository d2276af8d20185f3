import { describe, expect, it } from 'vitest';
import { zoomSteps } from '#contract/app-settings.ts';
import { whatClosingDoes } from '#main/desktop/closing.ts';
import { escapeMarkup } from '#main/desktop/markup.ts';
import { followScreenLock } from '#main/desktop/screen-lock.ts';
import { nextZoom } from '#main/desktop/zoom.ts';
import { EventEmitter } from 'node:events';

describe('closing the window', () => {
  it.each([
    ['ask', true, false, 'ask'],
    ['tray', true, false, 'hide'],
    ['quit', true, false, 'quit'],
    // Nothing would bring a hidden window back.
    ['ask', false, false, 'quit'],
    ['tray', false, false, 'quit'],
    ['quit', false, false, 'quit'],
    // macOS: the app stays in the dock.
    ['ask', true, true, 'hide'],
    ['tray', false, true, 'hide'],
    ['quit', true, true, 'quit'],
  ] as const)('with %s, tray %s, dock %s: %s', (choice, hasTray, hasDock, what) => {
    expect(whatClosingDoes({ choice, hasTray, hasDock, canAsk: true })).toBe(what);
  });

  it('quits where the page that would ask is not there, and hides where nothing is to be asked', () => {
    const situation = { hasTray: true, hasDock: false, canAsk: false };
    expect(whatClosingDoes({ ...situation, choice: 'ask' })).toBe('quit');
    expect(whatClosingDoes({ ...situation, choice: 'tray' })).toBe('hide');
  });
});

describe('the text size', () => {
  it('goes through all steps and stays at the last', () => {
    const up = zoomSteps.map((step) => nextZoom(step, 'in'));
    expect(up).toEqual([110, 125, 150, 175, 200, 200]);
    expect(up.toReversed().map((step) => nextZoom(step, 'out'))).toEqual([175, 175, 150, 125, 110, 100]);
    expect(nextZoom(100, 'out')).toBe(100);
  });
});

it('writes what others wrote so that no desktop reads markup in it', () => {
  expect(escapeMarkup('<a href="x">1 & 2</a> &lt;')).toBe('&lt;a href="x"&gt;1 &amp; 2&lt;/a&gt; &amp;lt;');
});

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
