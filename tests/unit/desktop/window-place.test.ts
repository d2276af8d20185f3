import { EventEmitter } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fitIntoScreens, type Bounds } from '#main/desktop/window-bounds.ts';
import { createWindowPlace, type WindowPlace } from '#main/desktop/window-place.ts';
import { createManualTime, type ManualTime } from '#tests/support/manual-time.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

const at = (x: number, y: number, width = 1280, height = 800): Bounds => ({ x, y, width, height });

describe('where a window opens', () => {
  const main = at(0, 30, 1920, 1050);
  const left = at(-1600, 0, 1600, 900);

  it.each([
    ['where it stood', at(100, 100), [main], at(100, 100)],
    ['where it stood on the second screen', at(-1500, 50), [main, left], at(-1500, 50)],
    ['where it stood, half over the edge', at(1700, 900), [main], at(1700, 900)],
    ['in the middle when its screen is gone', at(-1500, 50), [main], at(320, 155)],
    ['in the middle when it is below the screen', at(100, 5000), [main], at(320, 155)],
    ['in the middle when its title lies above the screen', at(100, -700), [main], at(320, 155)],
    ['in the middle when only a sliver can be seen', at(1900, 100), [main], at(320, 155)],
    ['no larger than the screen', at(0, 30, 4000, 3000), [main], at(0, 30, 1920, 1050)],
    ['on the screen that it overlaps most', at(-1400, 890), [main, left], at(-1440, 50)],
    ['where it stood when no screen is known', at(7000, 7000), [], at(7000, 7000)],
  ] as const)('%s', (_where, last, screens, expected) => {
    expect(fitIntoScreens(last, screens)).toEqual(expected);
  });
});

describe('the remembered place', () => {
  let folder: string;
  let time: ManualTime;
  const open = (): WindowPlace =>
    createWindowPlace({ file: join(folder, 'window.json'), ...time, logger: silentLogger });

  function fakeWindow(): EventEmitter & {
    bounds: Bounds;
    maximized: boolean;
    fullScreen: boolean;
    visible: boolean;
    getNormalBounds: () => Bounds;
    isMaximized: () => boolean;
    isFullScreen: () => boolean;
    isMinimized: () => boolean;
    isVisible: () => boolean;
  } {
    const window = Object.assign(new EventEmitter(), {
      bounds: at(10, 20),
      maximized: false,
      fullScreen: false,
      visible: true,
      getNormalBounds: () => window.bounds,
      isMaximized: () => window.maximized,
      isFullScreen: () => window.fullScreen,
      isMinimized: () => false,
      isVisible: () => window.visible,
    });
    return window;
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fromline-place-'));
    time = createManualTime();
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is written once the window came to rest', async () => {
    const window = fakeWindow();
    open().follow(window);
    for (let x = 0; x < 50; x += 1) {
      window.bounds = at(x, 20);
      window.emit('move');
      await time.pass(10);
    }
    expect(readdirSync(folder)).toEqual([]);
    await time.pass(500);
    expect(open().read()).toEqual({ ...at(49, 20), isMaximized: false });
  });

  it('is written at once when the window closes, and never again by its timer', async () => {
    const window = fakeWindow();
    const place = open();
    const end = place.follow(window);
    window.maximized = true;
    window.emit('maximize');
    window.emit('close');
    end();
    expect(open().read()).toEqual({ ...at(10, 20), isMaximized: true });
    window.bounds = at(99, 99);
    window.emit('move');
    await time.pass(1_000);
    expect(place.read()).toEqual({ ...at(10, 20), isMaximized: true });
  });

  it('is not that of a full screen', () => {
    const window = fakeWindow();
    open().follow(window);
    window.fullScreen = true;
    window.emit('close');
    expect(open().read()).toBeNull();
  });

  it('stays what it was when a hidden window closes', () => {
    const window = fakeWindow();
    const place = open();
    place.follow(window);
    window.maximized = true;
    window.emit('close');
    // A window manager forgets that a window is maximised when it is put away.
    Object.assign(window, { visible: false, maximized: false });
    window.emit('close');
    expect(open().read()).toEqual({ ...at(10, 20), isMaximized: true });
  });

  it.each(['{', '{"x":0,"y":0,"width":1,"height":1,"isMaximized":false}', '{"x":"a"}'])(
    'is none when the file holds %j, which is kept',
    (content) => {
      writeFileSync(join(folder, 'window.json'), content);
      expect(open().read()).toBeNull();
      expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([content]);
    },
  );
});
