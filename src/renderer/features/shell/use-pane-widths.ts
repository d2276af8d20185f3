import { useMemo, type CSSProperties } from 'react';
import { useAppState } from '../../app-context.tsx';

/** The widths of the panes as they were dragged, for layout.css. */
export function usePaneWidths(): CSSProperties {
  const { rail, list } = useAppState((state) => state.paneWidths);
  return useMemo(() => {
    const widths: Readonly<Record<string, string>> = {
      ...(rail === undefined ? {} : { '--w-rail': `${String(rail)}px` }),
      ...(list === undefined ? {} : { '--w-list': `${String(list)}px` }),
    };
    return widths;
  }, [rail, list]);
}
