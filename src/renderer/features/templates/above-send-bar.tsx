import { useLayoutEffect, useState, type ReactElement, type ReactNode, type RefObject } from 'react';
import { createPortal } from 'react-dom';

interface AboveSendBarProps {
  /** The button of the send bar that opened it. */
  readonly opener: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** Stands on the send bar, however many lines that takes; beside the pane, which scrolls in a low window and would cut it off. */
export function AboveSendBar({ opener, children }: AboveSendBarProps): ReactElement | null {
  const [place, setPlace] = useState<{ readonly dock: Element; readonly above: number } | null>(null);

  useLayoutEffect(() => {
    const measure = (): void => {
      const dock = opener.current?.closest('.composer-dock') ?? null;
      const bar = opener.current?.closest('.composer__bar') ?? null;
      if (dock === null || bar === null) return;
      const above = dock.getBoundingClientRect().bottom - bar.getBoundingClientRect().top;
      setPlace({ dock, above: Math.max(0, above) });
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [opener]);

  if (place === null) return null;
  return createPortal(
    <div className="above-send-bar" style={{ insetBlockEnd: place.above }}>
      {children}
    </div>,
    place.dock,
  );
}
