import type { KeyboardEvent, MouseEvent, ReactElement, ReactNode, Ref } from 'react';

interface OptionListProps {
  readonly id: string;
  readonly label: string;
  readonly ref?: Ref<HTMLDivElement>;
  readonly isHidden?: boolean;
  /** @param value of the option that was pressed */
  readonly onChoose: (value: string) => void;
  /** The keys of the field, for a browser that moved the focus here. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** Options that a field moves through: the focus stays in the field, a press chooses. */
export function OptionList(props: OptionListProps): ReactElement {
  const { id, label, ref, isHidden = false, onChoose, onKeyDown, children } = props;
  const choosePressed = (event: MouseEvent): void => {
    const option = event.target instanceof Element ? event.target.closest('[data-option]') : null;
    const value = option?.getAttribute('data-option') ?? null;
    if (value !== null) onChoose(value);
  };
  return (
    <div
      className="from-menu__list"
      id={id}
      ref={ref}
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      hidden={isHidden}
      onClick={choosePressed}
      onKeyDown={(event) => onKeyDown?.(event)}
    >
      {children}
    </div>
  );
}
