import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  /** What it is about, below the text. */
  readonly children?: ReactNode;
  readonly confirmLabel: string;
  /** `primary` where nothing is lost by it. */
  readonly confirmKind?: 'danger' | 'primary';
  readonly cancelLabel: string;
  /** A way on that loses nothing, beside the one that does. */
  readonly alternative?: { readonly label: string; readonly onChoose: () => void };
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/**
 * A question before something that cannot be taken back. The browser's own modal dialog keeps the focus inside, closes
 * on Escape and gives the focus back to its opener. The safe answer has the focus first.
 */
export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  const { title, text, children, confirmLabel, confirmKind = 'danger', cancelLabel, alternative } = props;
  const { onConfirm, onCancel } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const cancelButton = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    cancelButton.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return createPortal(
    <dialog
      ref={dialog}
      className="confirm"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 className="confirm__title" id={`${id}-title`}>
        {title}
      </h2>
      <p className="confirm__text" id={`${id}-text`}>
        {text}
      </p>
      {children}
      <div className="confirm__actions">
        <button
          ref={cancelButton}
          type="button"
          className="btn"
          onClick={onCancel}
          onKeyDown={(event) => {
            // A key that is held since before the question answers nothing.
            if (event.repeat) event.preventDefault();
          }}
        >
          {cancelLabel}
        </button>
        {alternative === undefined ? null : (
          <button type="button" className="btn" onClick={alternative.onChoose}>
            {alternative.label}
          </button>
        )}
        <button type="button" className="btn" data-kind={confirmKind} onClick={onConfirm}>
          {confirmLabel}
        </button>
      </div>
    </dialog>,
    document.querySelector('.app') ?? document.body,
  );
}
