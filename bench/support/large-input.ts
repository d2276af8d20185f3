import type { Page } from 'playwright';

/** So many different numbers, a line each. */
const numbers = (count: number): string =>
  Array.from({ length: count }, (_, place) => `(202) 230-${String(place).padStart(4, '0')}`).join('\n');

/** Pastes so many numbers into To. @returns milliseconds to the end of the first frame that shows it */
export function pasteNumbers(page: Page, count: number): Promise<number> {
  return page.evaluate(async (pasted) => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const field = document.querySelector<HTMLInputElement>('#compose-to');
    if (field === null) throw new Error('nothing to paste into');
    field.focus();
    await frame();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const began = performance.now();
    field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
    await frame();
    // The frame after the one that has the chips begins when that one is painted.
    await frame();
    return performance.now() - began;
  }, numbers(count));
}

/** Puts a field beside the pane that is drawn like Message and has nothing of the app behind it. @returns its selector */
export async function addBareField(page: Page, text: string): Promise<string> {
  await page.evaluate((words) => {
    const field = document.createElement('textarea');
    field.id = 'bare';
    field.className = 'composer__text';
    field.dataset['long'] = 'true';
    field.value = words;
    document.querySelector('.composer__field')?.before(field);
  }, text);
  return '#bare';
}

/** Drops a photo of so many bytes, which no picture is in, and waits until main has it. */
export async function attachBytes(page: Page, size: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    const part = crypto.getRandomValues(new Uint8Array(50_000));
    part.set([0xff, 0xd8, 0xff, 0xe0]);
    const blob = new Blob(Array.from({ length: wanted / part.length }, () => part));
    const transfer = new DataTransfer();
    transfer.items.add(new File([blob], 'garden.jpg', { type: 'image/jpeg' }));
    const { fromline } = globalThis as unknown as {
      fromline: {
        onEvent: (listener: (event: { change: { draft?: { files: unknown[] } } }) => void) => () => void;
      };
    };
    // A draft names a file as soon as main has all of it.
    const isKept = new Promise<void>((resolve) => {
      const stop = fromline.onEvent(({ change: { draft } }) => {
        if (draft === undefined || draft.files.length === 0) return;
        stop();
        resolve();
      });
    });
    document.body.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }),
    );
    await isKept;
  }, size);
}
