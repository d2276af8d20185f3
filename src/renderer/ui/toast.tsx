import { useEffect, useRef, type FocusEvent, type ReactElement } from 'react';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

/** A toast without an action leaves by itself after this time (ui.md, "Toast"). */
const shownMilliseconds = 6000;

interface ToastProps {
  readonly words: string;
  readonly tone: 'ready' | 'fail';
  /** With one the toast stays until it is dismissed. */
  readonly action: { readonly label: string; readonly act: () => void } | null;
  readonly dismissLabel: string;
  readonly onDone: () => void;
}

/** Confirms something that happened out of sight, and may offer to take it back. */
export function Toast({ words, tone, action, dismissLabel, onDone }: ToastProps): ReactElement {
  const isLasting = action !== null;
  const opener = useRef<Element | null>(null);

  useEffect(() => {
    if (isLasting) return undefined;
    const timer = setTimeout(onDone, shownMilliseconds);
    return () => clearTimeout(timer);
  }, [isLasting, onDone]);

  const keepOpener = (event: FocusEvent): void => {
    const { relatedTarget, currentTarget } = event;
    if (relatedTarget instanceof Element && !currentTarget.contains(relatedTarget)) {
      opener.current = relatedTarget;
    }
  };
  const leave = (): void => {
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    onDone();
  };

  return (
    <div
      role="presentation"
      className={isLasting ? 'toast' : 'toast toast--plain'}
      data-tone={tone}
      onFocus={keepOpener}
    >
      <Icon name={tone === 'fail' ? 'alert' : 'ready'} />
      <span>{words}</span>
      {action === null ? null : (
        <>
          <button
            type="button"
            className="btn"
            data-kind="quiet"
            data-size="sm"
            onClick={() => {
              leave();
              action.act();
            }}
          >
            {action.label}
          </button>
          <IconButton icon="close" label={dismissLabel} size="sm" onClick={leave} />
        </>
      )}
    </div>
  );
}
