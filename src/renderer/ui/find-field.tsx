import { useId, type KeyboardEvent, type ReactElement, type ReactNode, type Ref } from 'react';
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
  /** What stands behind it, and is read with it. */
  readonly note?: ReactNode;
}

/** The field above a list of options: it keeps the focus while the arrow keys move through the list. */
export function FindField(props: FindFieldProps): ReactElement {
  const { id, ref, label, find, onFind, listId, isFull, active, onKeyDown, note } = props;
  const noteId = useId();
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
        aria-describedby={noteId}
        aria-activedescendant={active === null ? undefined : optionId(listId, active)}
        autoComplete="off"
        spellCheck={false}
        placeholder={label}
        value={find}
        onChange={(event) => onFind(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="from-menu__note" id={noteId}>
        {note}
      </span>
    </div>
  );
}
