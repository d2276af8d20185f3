import type { Locator, Page } from 'playwright';

/** Milliseconds from key to key of somebody who types fast. */
const cadence = 70;
/** Keys that are not recorded after which something went wrong. */
const mostLost = 20;

/** One key, in milliseconds. */
export interface KeyTime {
  /** Until the end of the frame that shows it, the wait for that frame included. */
  readonly toPaint: number;
  /** What the window worked for it: the key itself and what it changed, then style, layout and paint. */
  readonly work: number;
}

/** In the page itself, so that no message between the processes counts. */
function record(page: Page, count: number): Promise<readonly KeyTime[]> {
  return page.evaluate(async (wanted) => {
    const times: { toPaint: number; work: number }[] = [];
    const { port1, port2 } = new MessageChannel();
    const afterPaint: (() => void)[] = [];
    port1.onmessage = () => afterPaint.shift()?.();
    let pressed = 0;
    let started = 0;
    await new Promise<void>((resolve) => {
      const onKey = (event: Event): void => {
        pressed = event.timeStamp;
        started = performance.now();
      };
      const onInput = (): void => {
        const [key, begin] = [pressed, started];
        // Behind what the window itself does for the key once its own listeners are through.
        queueMicrotask(() => {
          const handled = performance.now() - begin;
          requestAnimationFrame(() => {
            const frame = performance.now();
            afterPaint.push(() => {
              const now = performance.now();
              times.push({ toPaint: now - key, work: handled + (now - frame) });
              if (times.length === wanted) resolve();
            });
            port2.postMessage(null);
          });
        });
      };
      window.addEventListener('keydown', onKey, { capture: true });
      window.addEventListener('input', onInput);
    });
    return times;
  }, count);
}

/** Types so many letters behind what stands in a field, at an even pace: in Message, unless another one is named. */
export async function timeKeys(
  page: Page,
  count: number,
  field: Locator = page.getByRole('textbox', { name: 'Message' }),
): Promise<readonly KeyTime[]> {
  await field.focus();
  await page.keyboard.press('Control+End');
  const end = { isReached: false };
  const recorded = record(page, count).finally(() => {
    end.isReached = true;
  });
  // The first keys may come before anybody listens.
  for (let key = 0; !end.isReached; key += 1) {
    if (key > count + mostLost) throw new Error('the recording did not end');
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'a');
    await page.waitForTimeout(cadence);
  }
  return recorded;
}
