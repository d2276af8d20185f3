import type { Page } from 'playwright';

/**
 * Milliseconds from the click on Outbox, which stands elsewhere until now, to the frame that shows rows under a heading
 * with this count. Measured in the page itself, so that no message between the processes counts.
 */
export function timeToOpen(page: Page, count: number): Promise<number> {
  return page.evaluate(async (wanted) => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const link = document.querySelector<HTMLElement>('nav a[href="#outbox"]');
    if (link === null) throw new Error('there is no way to the outbox');
    const isThere = (): boolean => {
      const last = document.querySelector('main [role="list"] [role="listitem"]');
      return last?.getAttribute('aria-setsize') === String(wanted);
    };
    if (isThere()) throw new Error('the outbox is open already');
    await frame();
    const began = performance.now();
    link.click();
    while (!isThere()) await frame();
    // The frame after the one that has the rows begins when that one is painted.
    await frame();
    return performance.now() - began;
  }, count);
}

/** Milliseconds from frame to frame. */
export interface ScrollTimes {
  /** Three seconds of turning the wheel fast. */
  readonly wheel: readonly number[];
  /** Dragging the bar through the whole list in one second. */
  readonly drag: readonly number[];
  /** Rows in the document a second after it all. */
  readonly rowsLeft: number;
}

/** Scrolls the list from its top, a step for each frame. A short list turns round at its ends. */
export function scrollThrough(page: Page): Promise<ScrollTimes> {
  return page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const scroller = document.querySelector('main [role="list"]')?.closest('.pane__scroll');
    if (!scroller) throw new Error('nothing scrolls');
    let direction = 1;
    const scroll = async (pixels: number, frames: number): Promise<readonly number[]> => {
      const times: number[] = [];
      let last = await frame();
      for (let step = 0; step < frames; step += 1) {
        const end = scroller.scrollHeight - scroller.clientHeight;
        if (scroller.scrollTop >= end) direction = -1;
        else if (scroller.scrollTop <= 0) direction = 1;
        scroller.scrollTop += direction * pixels;
        const now = await frame();
        times.push(now - last);
        last = now;
      }
      return times;
    };
    const wheel = await scroll(120, 180);
    const drag = await scroll(scroller.scrollHeight / 60, 60);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return { wheel, drag, rowsLeft: scroller.querySelectorAll('[role="listitem"]').length };
  });
}
