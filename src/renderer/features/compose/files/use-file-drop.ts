import { useEffect, useState } from 'react';
import { givenFiles } from './given-files.ts';
import type { Attaching } from './use-attaching.ts';

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;

/**
 * Takes files that are dropped anywhere on the window, since there is only one thing they can be for. True while some
 * are held over it.
 */
export function useFileDrop({ add }: Pick<Attaching, 'add'>): boolean {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    /** Each element under the pointer is entered before the last one is left. */
    let depth = 0;
    const end = (): void => {
      depth = 0;
      setOver(false);
    };
    const enter = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      depth -= 1;
      if (depth <= 0) end();
    };
    // Without it the window would open the file in place of the app.
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      // Also where nothing can be attached: what is not let go here could not be told why.
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      end();
      if (event.dataTransfer !== null) add(givenFiles(event.dataTransfer));
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop };
    for (const [name, listener] of Object.entries(listeners)) {
      document.addEventListener(name as keyof typeof listeners, listener);
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        document.removeEventListener(name as keyof typeof listeners, listener);
      }
    };
  }, [add]);

  return isOver;
}
