import type { Page } from 'playwright';

export interface Frames {
  /** Milliseconds from frame to frame. */
  readonly gaps: readonly number[];
  readonly milliseconds: number;
  /** The longest that the window's own thread was busy without a break, in milliseconds; 0 where it never was for 50. */
  readonly longestTask: number;
}

/** Drops a photo on the window and waits until it is too large. Drawn in the page; its grain hardly packs. @returns its bytes */
export async function attachPhoto(page: Page, size: { width: number; height: number }): Promise<number> {
  const bytes = await page.evaluate(async ({ width, height }) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    const { data } = context.createImageData(width, height);
    let state = 1;
    for (let place = 0; place < data.length; place += 1) {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
      data[place] = place % 4 === 3 ? 255 : ((place >> 14) & 0x7f) + ((state >> 16) & 0x3f);
    }
    context.putImageData(new ImageData(data, width, height), 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
    const transfer = new DataTransfer();
    transfer.items.add(new File([blob], 'garden.jpg', { type: 'image/jpeg' }));
    document.body.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }),
    );
    return blob.size;
  }, size);
  await page.getByRole('button', { name: 'Shrink to fit' }).waitFor();
  return bytes;
}

/** The frames of so many milliseconds. */
export function framesFor(page: Page, milliseconds: number): Promise<Frames> {
  return record(page, { milliseconds });
}

/** Presses "Shrink to fit"; the frames until the photo fits, and a tenth of a second after it. */
export function framesWhileShrinking(page: Page): Promise<Frames> {
  return record(page, null);
}

/** In the page itself, so that no message between the processes counts. */
function record(page: Page, until: { readonly milliseconds: number } | null): Promise<Frames> {
  return page.evaluate(async (asked) => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const button = (): HTMLElement | null => document.querySelector('.composer__file-notes .btn');
    const gaps: number[] = [];
    const tasks: number[] = [0];
    const watch = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    await frame();
    watch.observe({ type: 'longtask' });
    const began = await frame();
    let last = began;
    let end = asked === null ? Infinity : began + asked.milliseconds;
    if (asked === null) button()?.click();
    while (last < end) {
      const now = await frame();
      gaps.push(now - last);
      last = now;
      if (end === Infinity && button() === null) end = now + 100;
    }
    if (asked === null && document.querySelector('.composer__file-notes p') !== null)
      throw new Error('it does not fit');
    for (const { duration } of watch.takeRecords()) tasks.push(duration);
    watch.disconnect();
    return { gaps, milliseconds: last - began, longestTask: Math.max(...tasks) };
  }, until);
}
