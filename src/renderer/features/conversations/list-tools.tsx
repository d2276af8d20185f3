import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { conversationFilters } from '../../store/conversation-list.ts';
import { FilterGroup } from '../../ui/filter-group.tsx';
import { focusTargets } from '../../ui/focus-target.ts';
import { Icon } from '../../ui/icon.tsx';

interface ListToolsProps {
  /** Name of the number; null for all. */
  readonly name: string | null;
  readonly find: string;
  readonly onFind: (find: string) => void;
}

/** Search, and what the list is narrowed to. */
export function ListTools({ name, find, onFind }: ListToolsProps): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const filter = useAppState((state) => state.conversationFilter);
  const label = name === null ? t('conversations.searchAll') : t('conversations.searchOf', { name });
  return (
    <div className="list-tools">
      <label className="field field--quiet" htmlFor={focusTargets.findText}>
        <Icon name="search" />
        <span className="hidden-label">{label}</span>
        <input
          id={focusTargets.findText}
          type="search"
          placeholder={label}
          autoComplete="off"
          spellCheck={false}
          value={find}
          onChange={(event) => onFind(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || find === '') return;
            event.preventDefault();
            onFind('');
          }}
        />
      </label>
      {find.trim() === '' ? (
        <FilterGroup
          label={t('conversations.filter.label')}
          choices={conversationFilters.map((value) => ({ value, label: t(`conversations.filter.${value}`) }))}
          chosen={filter}
          onChoose={store.getState().setConversationFilter}
        />
      ) : null}
    </div>
  );
}
