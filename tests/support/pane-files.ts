import { Buffer } from 'node:buffer';
import type { Locator, Page } from 'playwright';

/** A file on somebody's computer. */
export interface GivenFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Media type of the picture. */
  readonly type: 'image/png' | 'image/jpeg';
  /** Another one makes another picture. */
  readonly seed: number;
}

/** A picture as a camera takes it: bytes that hardly get fewer by packing. It is drawn in the page. */
export async function drawPicture(page: Page, drawing: Drawing): Promise<Uint8Array> {
  const base64 = await page.evaluate(async ({ width, height, type, seed }) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    const { data } = context.createImageData(width, height);
    let state = seed;
    for (let place = 0; place < data.length; place += 1) {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
      data[place] = place % 4 === 3 ? 255 : ((place >> 8) & 0x7f) + ((state >> 16) & 0x3f);
    }
    context.putImageData(new ImageData(data, width, height), 0, 0);
    const blob = await canvas.convertToBlob({ type, quality: 0.95 });
    let binary = '';
    for (const byte of new Uint8Array(await blob.arrayBuffer())) binary += String.fromCharCode(byte);
    return btoa(binary);
  }, drawing);
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

/** What Playwright's file chooser takes. */
const asChosen = ({ name, type, bytes }: GivenFile): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: type,
  buffer: Buffer.from(bytes),
});

async function give(target: Locator, files: readonly GivenFile[], how: 'drop' | 'paste'): Promise<void> {
  const given = files.map(({ name, type, bytes }) => ({
    name,
    type,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  await target.evaluate(
    (element, [sent, kind]) => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of sent) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type }));
      }
      const shared = { bubbles: true, cancelable: true };
      if (kind === 'paste') {
        element.dispatchEvent(new ClipboardEvent('paste', { ...shared, clipboardData: transfer }));
        return;
      }
      for (const name of ['dragenter', 'dragover', 'drop']) {
        element.dispatchEvent(new DragEvent(name, { ...shared, dataTransfer: transfer }));
      }
    },
    [given, how] as const,
  );
}

/** Drops files where the pointer is over this. */
export const dropFiles = (target: Locator, files: readonly GivenFile[]): Promise<void> =>
  give(target, files, 'drop');

/** Pastes files into a field. */
export const pasteFiles = (target: Locator, files: readonly GivenFile[]): Promise<void> =>
  give(target, files, 'paste');

/** Presses the keys for the system's file dialog and chooses these. */
export async function chooseFiles(page: Page, files: readonly GivenFile[]): Promise<void> {
  const opened = page.waitForEvent('filechooser');
  // A key press overtakes the wish to be told of the dialog where the page is busy: then the system's own one opens.
  await page.evaluate(() => null);
  await page.keyboard.press('Control+u');
  await (await opened).setFiles(files.map(asChosen));
}

/** The files in the send pane. */
export const attached = (page: Page): Locator =>
  page.getByRole('list', { name: 'Attached files' }).getByRole('listitem');
