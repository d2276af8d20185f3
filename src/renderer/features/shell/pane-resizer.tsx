import { useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { paneLimits, type PaneName } from '../../store/pane-widths.ts';

/** Pixels of one arrow key. */
const step = 16;

/** The handle behind a pane: drag it, or use arrow keys; a double click or Enter gives the pane its own width back. */
export function PaneResizer({ pane }: { readonly pane: PaneName }): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const { start, least, most } = paneLimits[pane];
  const width = useAppState((state) => state.paneWidths[pane] ?? start);
  const drag = useRef<{ readonly from: number; readonly width: number } | null>(null);
  const setWidth = (to: number | null): void => store.getState().setPaneWidth(pane, to);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') setWidth(width - step);
    else if (event.key === 'ArrowRight') setWidth(width + step);
    else if (event.key === 'Home') setWidth(least);
    else if (event.key === 'End') setWidth(most);
    else if (event.key === 'Enter') setWidth(null);
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (drag.current !== null) setWidth(drag.current.width + event.clientX - drag.current.from);
  };
  const endDrag = (): void => {
    drag.current = null;
  };

  // A separator that can be moved is a widget (WAI-ARIA 1.2), which the rules for JSX do not know.
  const widget = {
    tabIndex: 0,
    onKeyDown,
    onDoubleClick: () => setWidth(null),
    onPointerDown,
    onPointerMove,
    onPointerUp: endDrag,
    onPointerCancel: endDrag,
  };

  return (
    <div
      className="resizer"
      data-pane={pane}
      role="separator"
      aria-orientation="vertical"
      aria-label={t(pane === 'rail' ? 'conversations.railWidth' : 'conversations.listWidth')}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={width}
      {...widget}
    />
  );
}
