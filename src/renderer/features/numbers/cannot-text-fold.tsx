import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import type { OwnershipGroup } from '#domain/ownership.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NumberRows, type RailSelection } from './number-rows.tsx';
import { foldStop } from './rail-stops.ts';

interface CannotTextFoldProps extends RailSelection {
  readonly group: OwnershipGroup;
  readonly rows: readonly NumberListing[];
  readonly isOpen: boolean;
}

/** "4 cannot text", at the end of the group they belong to; opened or closed as it was left. */
export function CannotTextFold({ group, rows, isOpen, ...selection }: CannotTextFoldProps): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const listId = `cannot-text-${group}`;
  const words = t('numbers.cannotText', { count: rows.length });
  return (
    <>
      <button
        id={foldStop(group)}
        type="button"
        className="number-fold"
        aria-expanded={isOpen}
        aria-controls={listId}
        title={words}
        onClick={() => store.getState().setFold(group, !isOpen)}
        tabIndex={selection.activeStop === foldStop(group) ? 0 : -1}
        onKeyDown={selection.onKeyDown}
        onFocus={selection.onFocus}
      >
        <Icon name="chevron-right" size={14} className="number-fold__chevron" />
        <Icon name="no-text" className="number-fold__tile" />
        <span className="number-group__label">{words}</span>
      </button>
      {isOpen ? (
        <NumberRows id={listId} labelledBy={foldStop(group)} rows={rows} {...selection} />
      ) : (
        <div id={listId} hidden />
      )}
    </>
  );
}
