import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { Icon } from '../../ui/icon.tsx';
import { useCheckNumber } from './use-check-number.ts';

/** "Retry", where a campaign could not be checked. */
export function CheckCampaignButton({ listing }: { readonly listing: NumberListing }): ReactElement {
  const { t } = useTranslation();
  const { check, isChecking } = useCheckNumber(listing);
  return (
    <button
      type="button"
      className="btn"
      data-kind="quiet"
      data-size="sm"
      aria-disabled={isChecking}
      onClick={check}
    >
      <Icon name="retry" size={14} />
      {isChecking ? t('registration.retrying') : t('registration.retry')}
    </button>
  );
}
