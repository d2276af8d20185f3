import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { campaignStanding, type CampaignStanding } from '#domain/registration.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { firstUses, registrationStateOf } from './registration-words.ts';

interface Look {
  readonly tone: 'ready' | 'limited' | 'fail' | undefined;
  readonly icon: IconName;
}

const failing: Look = { tone: 'fail', icon: 'fail' };
const doubtful: Look = { tone: 'limited', icon: 'unknown' };
const notKnown: Look = { tone: undefined, icon: 'question' };

/** Only `Confirmed` is green; an unheard-of status never is (platform.md 4). */
const looks: Readonly<Record<CampaignStanding, Look>> = {
  confirmed: { tone: 'ready', icon: 'tick' },
  changing: doubtful,
  'unheard-of': doubtful,
  pending: failing,
  refused: failing,
  suspended: failing,
  expired: failing,
  deleting: failing,
};

interface CampaignLineProps {
  readonly listing: NumberListing;
  /** The row is described by this line. */
  readonly id: string;
}

/**
 * The status of the campaign as RingCentral spells it, and the first use cases. The line is there before they are
 * known, so that no row moves when they arrive; it describes the row and is not part of its name (ui.md).
 */
export function CampaignLine({ listing, id }: CampaignLineProps): ReactElement {
  const { t } = useTranslation();
  const state = registrationStateOf(listing);
  const { registration } = listing;
  const status = registration.state === 'read' ? (registration.campaign?.status ?? null) : null;
  const look =
    status !== null ? looks[campaignStanding(status)] : state === 'not-linked' ? failing : notKnown;
  const words =
    status ?? (state === 'linked' || state === 'not-needed' ? '' : t(`registration.chip.${state}`));
  const uses = firstUses(listing, t);
  return (
    <span className="number-row__line number-row__campaign" id={id} aria-hidden="true">
      {words === '' ? null : (
        <span className="chip" data-size="sm" data-tone={look.tone}>
          <Icon name={look.icon} size={12} />
          <span className="hidden-label">{t('registration.chipSaid', { status: '' })}</span>
          <span className="truncate">{words}</span>
        </span>
      )}
      {uses === null ? null : (
        <>
          <span className="number-row__uses truncate" title={uses.names}>
            {uses.names}
          </span>
          {uses.more === null ? null : <span className="number-row__more"> {uses.more}</span>}
        </>
      )}
    </span>
  );
}
