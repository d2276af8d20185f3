import { useEffect, useState } from 'react';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import { useServices } from '../../../app-context.tsx';
import { readKept } from '../../../store/file-slices.ts';

/**
 * A small picture of a file that main keeps, as a data URL; null for what is no picture, and until it is there.
 *
 * @param edge pixels of its longer side
 */
export function usePreview(file: OutgoingFile, edge: number): string | null {
  const { bridge, pictures, store } = useServices();
  const { id, contentType } = file;
  const key = `${id} ${edge}`;
  const [, setShown] = useState<string | null>(null);
  const isPicture = contentType.startsWith('image/');

  useEffect(() => {
    if (!isPicture || pictures.known(key) !== null) return undefined;
    const left = new AbortController();
    const isLeft = (): boolean => left.signal.aborted;
    const load = async (): Promise<void> => {
      await store.getState().fileSettled(file);
      if (isLeft()) return;
      const kept = await readKept(bridge, id);
      if (!kept.ok || isLeft()) return;
      const dataUrl = await pictures.preview(key, kept.value, edge);
      if (!isLeft()) setShown(dataUrl);
    };
    void load();
    return () => left.abort();
  }, [bridge, store, pictures, file, id, edge, key, isPicture]);

  return pictures.known(key);
}
