import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useNumbersState } from '../../use-truth.ts';
import { SaveTable } from './save-table.tsx';

/** When RingCentral last answered the list, and the button that asks again. */
export function CheckedLine(): ReactElement {
  const { t } = useTranslation();
  const { bridge, formats } = useServices();
  const { checkedAt, refreshing, error } = useNumbersState();
  const now = useNow(60_000);

  // Only what somebody asked for is announced; the list refreshes by itself all day.
  const [isAsked, setAsked] = useState(false);
  const refresh = (): void => {
    setAsked(true);
    if (!refreshing) void ask(bridge, 'numbers:refresh', null);
  };
  const checked =
    checkedAt === null
      ? t('numbers.neverChecked')
      : t('numbers.checked', { time: formats.moment(checkedAt, now) });
  const words = refreshing ? t('numbers.checking') : checked;

  return (
    <div className="checked-line">
      <span className="checked-line__words truncate" role={isAsked ? 'status' : undefined}>
        {error !== null && !refreshing ? (
          <Icon name="fail" size={12} className="checked-line__failed" />
        ) : null}
        {words}
      </span>
      <IconButton
        icon="retry"
        iconSize={14}
        label={t('numbers.refresh')}
        size="sm"
        isBusy={refreshing}
        onClick={refresh}
      />
      <SaveTable />
    </div>
  );
}
