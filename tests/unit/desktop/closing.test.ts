import { describe, expect, it } from 'vitest';
import { whatClosingDoes } from '#main/desktop/closing.ts';

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
