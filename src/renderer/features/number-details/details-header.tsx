import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { useServices } from '../../app-context.tsx';
import { focusTarget, focusTargets } from '../../ui/focus-target.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { CapabilityChips } from '../numbers/capability-chips.tsx';
import { nameOf } from '../numbers/number-words.ts';
import { useCopy } from '../shell/use-copy.ts';
import { leaveDetails } from './show-details.ts';

/** The number and what it can do, with the ways to copy, to rename and back. */
export function DetailsHeader({ listing }: { readonly listing: NumberListing }): ReactElement {
  const { t } = useTranslation();
  const { store, formats } = useServices();
  const copy = useCopy();
  const { number, capabilities } = listing;
  const phone = formats.phone(number.e164, useHomeCountry());
  return (
    <header className="pane__header pane__header--line">
      <div className="pane__heading">
        <h1 className="pane__title truncate" id={focusTargets.details} tabIndex={-1}>
          {nameOf(listing, t)} <span className="dim nowrap">{phone}</span>
        </h1>
        <CapabilityChips capabilities={capabilities} />
      </div>
      <span className="push" />
      <button
        type="button"
        className="btn"
        data-kind="quiet"
        aria-label={t('details.copyNumber')}
        title={`${t('details.copyNumber')} ${number.e164}`}
        onClick={() => copy(number.e164)}
      >
        <Icon name="copy" />
        <span className="btn__words">{t('details.copyNumber')}</span>
      </button>
      <button
        type="button"
        className="btn"
        data-kind="quiet"
        aria-label={t('details.rename')}
        title={t('details.rename')}
        onClick={() => focusTarget('nickname')}
      >
        <Icon name="edit" />
        <span className="btn__words">{t('details.rename')}</span>
      </button>
      <IconButton icon="close" label={t('details.close')} onClick={() => leaveDetails(store)} />
    </header>
  );
}
