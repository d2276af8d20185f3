import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { keepInView } from './keep-in-view.ts';
import { optionId } from './option-id.ts';

interface OptionProps {
  readonly listId: string;
  /** No other option of the list has it. */
  readonly value: string;
  readonly className: string;
  /** It is what Enter would choose. */
  readonly isActive: boolean;
  /** It is chosen already; in a list of which nothing is, the active one is meant. */
  readonly isSelected?: boolean;
  /** It can be read, and not be chosen. */
  readonly isDisabled?: boolean;
  /** Counted from 1, and of how many, in a list that is not in the document as a whole. */
  readonly position?: number;
  readonly setSize?: number;
  readonly children: ReactNode;
}

/** One row of a list of options. The active one is brought into view. */
export function Option(props: OptionProps): ReactElement {
  const { listId, value, className, isActive, isSelected, isDisabled, position, setSize, children } = props;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    return isActive && row.current !== null ? keepInView(row.current) : undefined;
  }, [isActive]);
  return (
    <div
      id={optionId(listId, value)}
      ref={row}
      role="option"
      tabIndex={-1}
      className={className}
      aria-selected={isSelected ?? isActive}
      aria-disabled={isDisabled}
      aria-posinset={position}
      aria-setsize={setSize}
      data-active={isActive}
      data-option={value}
    >
      {children}
    </div>
  );
}
