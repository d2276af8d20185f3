import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const rows = [0, 1, 2, 3, 4, 5];

/** Rows of the final height; they show after 200 ms, so that a quick answer does not flicker. */
export function NumberSkeleton(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="pane__scroll number-skeleton" role="img" aria-label={t('numbers.loading')}>
      {rows.map((row) => (
        <div key={row} className="skeleton">
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
