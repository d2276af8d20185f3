import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { numberFilters } from '../../store/number-filter.ts';
import { Icon } from '../../ui/icon.tsx';

/** What the list is narrowed to, under a find field in use. */
export function FindFilters(): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const filters = useAppState((state) => state.filters);
  return (
    <div className="filters rail-filters" role="group" aria-label={t('numbers.filters.label')}>
      {numberFilters.map((filter) => (
        <button
          key={filter}
          type="button"
          className="filter"
          aria-pressed={filters.includes(filter)}
          onClick={() => store.getState().toggleFilter(filter)}
        >
          <Icon name="tick" size={12} />
          {t(`numbers.filters.${filter}`)}
        </button>
      ))}
    </div>
  );
}
