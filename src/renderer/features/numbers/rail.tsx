import { useDeferredValue, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import type { NumberFilter } from '../../store/number-filter.ts';
import { focusTargets } from '../../ui/focus-target.ts';
import { Icon } from '../../ui/icon.tsx';
import { RowSkeleton } from '../../ui/row-skeleton.tsx';
import { useNumbersState } from '../../use-truth.ts';
import { AccountFoot } from '../account/account-foot.tsx';
import { AllLink } from '../conversations/all-link.tsx';
import { OutboxLink } from '../outbox-page/outbox-link.tsx';
import { startNewText } from '../shell/start-new-text.ts';
import { CheckedLine } from './checked-line.tsx';
import { FindFilters } from './find-filters.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { NumberList } from './number-list.tsx';
import { useGroups } from './use-groups.ts';

/** The numbers by ownership, with Find above them and the account below. */
export function Rail(): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const find = useAppState((state) => state.find);
  const filters = useAppState((state) => state.filters);
  const [isFindOpen, setFindOpen] = useState(false);
  const listingsKey = useAppState((state) => state.listingsKey);
  const { total, checkedAt, error } = useNumbersState();
  const deferredFind = useDeferredValue(find);
  const allGroups = useGroups('');
  const deferredFilters = useDeferredValue(filters);
  const groups = useGroups(deferredFind, deferredFilters);
  const isFinding = deferredFind.trim() !== '' || deferredFilters.length > 0;
  const found = groups.reduce((sum, { canText, cannotText }) => sum + canText.length + cannotText.length, 0);
  const isLoading = listingsKey === null || (total === 0 && checkedAt === null && error === null);

  return (
    <nav className="pane pane--rail rail" aria-label={t('numbers.pane')}>
      <div className="rail-top">
        <label className="field field--quiet" htmlFor={focusTargets.find}>
          <Icon name="search" />
          <span className="hidden-label">{t('numbers.find')}</span>
          <input
            id={focusTargets.find}
            type="search"
            placeholder={t('numbers.find')}
            autoComplete="off"
            spellCheck={false}
            value={find}
            onChange={(event) => store.getState().setFind(event.target.value)}
            onFocus={() => setFindOpen(true)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              store.getState().clearFind();
              setFindOpen(false);
            }}
          />
        </label>
        <IconButton
          icon="compose"
          label={t('numbers.newTextShortcut')}
          id={focusTargets.newText}
          data-kind="primary"
          onClick={() => void startNewText(store, t)}
        />
      </div>
      {isFindOpen || isFinding ? <FindFilters /> : null}
      <ul className="rail-nav">
        <li>
          <AllLink />
        </li>
        <li>
          <OutboxLink />
        </li>
      </ul>
      <CheckedLine />
      {isLoading ? (
        <RowSkeleton className="number-skeleton" label={t('numbers.loading')} />
      ) : (
        <NumberList groups={groups} allGroups={allGroups} isFinding={isFinding} />
      )}
      {isFinding && found === 0 ? (
        <NothingFound find={deferredFind.trim()} filters={deferredFilters} />
      ) : null}
      <span className="hidden-label" role="status">
        {isFinding && found > 0 ? t('numbers.foundCount', { count: found }) : ''}
      </span>
      <AccountFoot />
    </nav>
  );
}

interface NothingFoundProps {
  readonly find: string;
  readonly filters: readonly NumberFilter[];
}

function NothingFound({ find, filters }: NothingFoundProps): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const names = filters.map((filter) => t(`numbers.filters.${filter}`)).join(', ');
  const slots = { find, filters: names, count: filters.length };
  const words =
    filters.length === 0
      ? t('numbers.nothingFound', { find })
      : find === ''
        ? t('numbers.nothingFiltered', slots)
        : t('numbers.nothingFoundFiltered', slots);
  return (
    <div className="empty rail-empty" role="status">
      <p className="empty__title">{words}</p>
      <p className="empty__text">{t('numbers.nothingClear')}</p>
      <div className="empty__actions">
        <button type="button" className="btn" onClick={() => store.getState().clearFind()}>
          {t('numbers.clearFind')}
        </button>
      </div>
    </div>
  );
}
