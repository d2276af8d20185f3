import { useEffect, type ReactElement } from 'react';
import { Icon } from './icon.tsx';

/** A toast without an action leaves by itself after this time (ui.md, "Toast"). */
const shownMilliseconds = 6000;

interface ToastProps {
  readonly words: string;
  readonly onDone: () => void;
}

/** Confirms something that happened out of sight. */
export function Toast({ words, onDone }: ToastProps): ReactElement {
  useEffect(() => {
    const timer = setTimeout(onDone, shownMilliseconds);
    return () => clearTimeout(timer);
  }, [onDone]);
  return (
    <div className="toast toast--plain" data-tone="ready">
      <Icon name="ready" />
      {words}
    </div>
  );
}
