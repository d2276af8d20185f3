import { shrinkSteps } from './shrink-steps.ts';
import type { PictureAnswer, PictureTask } from './picture-task.ts';

/** The thread for pictures: decoding and encoding a photo takes longer than a frame. */

/** What a worker's own scope has of it; the window's types would claim more. */
declare const self: {
  onmessage: ((event: MessageEvent<PictureTask>) => void) | null;
  postMessage(answer: PictureAnswer, transfer: Transferable[]): void;
};

async function drawn(picture: ImageBitmap, scale: number, quality: number): Promise<Blob> {
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  // JPEG has no transparency; white is what stands behind a picture in a text.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

async function preview(picture: ImageBitmap, edge: number): Promise<string> {
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
  const bytes = new Uint8Array(await (await drawn(picture, scale, 0.8)).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:image/jpeg;base64,${btoa(binary)}`;
}

async function shrink(picture: ImageBitmap, mostBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  for (const { scale, quality } of shrinkSteps(picture)) {
    const blob = await drawn(picture, scale, quality);
    if (blob.size <= mostBytes) return new Uint8Array(await blob.arrayBuffer());
  }
  return null;
}

async function work(task: PictureTask): Promise<PictureAnswer> {
  const { id } = task;
  try {
    // Turned as the camera was held, which the new picture does not say any more.
    const picture = await createImageBitmap(new Blob([task.bytes], { type: task.contentType }));
    try {
      return task.kind === 'preview'
        ? { id, kind: 'preview', dataUrl: await preview(picture, task.edge) }
        : { id, kind: 'shrink', bytes: await shrink(picture, task.mostBytes) };
    } finally {
      picture.close();
    }
  } catch {
    return task.kind === 'preview'
      ? { id, kind: 'preview', dataUrl: null }
      : { id, kind: 'shrink', bytes: null };
  }
}

self.onmessage = ({ data }) => {
  void work(data).then((answer) =>
    self.postMessage(answer, answer.kind === 'shrink' && answer.bytes !== null ? [answer.bytes.buffer] : []),
  );
};
