import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useNumbersState } from '../../use-truth.ts';

/** When RingCentral last answered the list, and the button that asks again. */
export function CheckedLine(): ReactElement {
  const { t } = useTranslation();
  const { bridge, formats } = useServices();
  const { checkedAt, refreshing, error } = useNumbersState();
  const now = useNow(60_000);

  const refresh = (): void => {
    if (!refreshing) void ask(bridge, 'numbers:refresh', null);
  };
  const words =
    checkedAt === null
      ? t('numbers.neverChecked')
      : t('numbers.checked', { time: formats.moment(checkedAt, now) });

  return (
    <div className="checked-line">
      <span className="checked-line__words truncate">
        {error !== null && !refreshing ? (
          <Icon name="fail" size={12} className="checked-line__failed" />
        ) : null}
        {refreshing ? t('numbers.checking') : words}
      </span>
      <button
        type="button"
        className="icon-btn"
        data-size="sm"
        aria-label={t('numbers.refresh')}
        title={t('numbers.refresh')}
        aria-disabled={refreshing}
        onClick={refresh}
      >
        <Icon name="retry" size={14} className={refreshing ? 'icon--turning' : ''} />
      </button>
    </div>
  );
}
