import { useEffect, useRef, type ReactElement, type ReactNode, type RefObject } from 'react';
import { createPortal } from 'react-dom';

interface ModalDialogProps {
  readonly className: string;
  /** The id of its heading, or its name. */
  readonly labelledBy?: string;
  readonly label?: string;
  /** What has the focus first. */
  readonly initialFocus: RefObject<HTMLElement | null>;
  /** Escape, and a press beside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * Something that lies over the window, outside the pane that opened it, which may be hidden when there is no room for
 * it. The browser's own modal dialog keeps the focus inside and the rest out of reach; the focus goes back to where it
 * came from.
 */
export function ModalDialog(props: ModalDialogProps): ReactElement {
  const { className, labelledBy, label, initialFocus, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    initialFocus.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [initialFocus]);

  useEffect(() => {
    const closeOutside = (event: PointerEvent): void => {
      // The backdrop counts as the dialog itself; what is inside is one of its children.
      const { current } = dialog;
      if (current !== null && event.target === current && !isWithin(event, current)) onClose();
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [onClose]);

  return createPortal(
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={labelledBy}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>,
    document.querySelector('.app') ?? document.body,
  );
}

function isWithin({ clientX, clientY }: PointerEvent, dialog: HTMLElement): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}
