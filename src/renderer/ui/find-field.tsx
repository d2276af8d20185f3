import type { KeyboardEvent, ReactElement, Ref } from 'react';
import { Icon } from './icon.tsx';
import { optionId } from './option-id.ts';

interface FindFieldProps {
  readonly id?: string;
  readonly ref?: Ref<HTMLInputElement>;
  readonly label: string;
  readonly find: string;
  readonly onFind: (find: string) => void;
  /** Id of the list box that it narrows, and whether something is in it. */
  readonly listId: string;
  readonly isFull: boolean;
  /** Value of the active option; null while there is none. */
  readonly active: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The field above a list of options: it keeps the focus while the arrow keys move through the list. */
export function FindField(props: FindFieldProps): ReactElement {
  const { id, ref, label, find, onFind, listId, isFull, active, onKeyDown } = props;
  return (
    <div className="from-menu__search">
      <Icon name="search" />
      <input
        id={id}
        ref={ref}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={isFull}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active === null ? undefined : optionId(listId, active)}
        autoComplete="off"
        spellCheck={false}
        placeholder={label}
        value={find}
        onChange={(event) => onFind(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
