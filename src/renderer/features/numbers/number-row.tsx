import { memo, type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { needsRegistration } from '#domain/verdict/number-findings.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { letters } from '../../ui/letters.ts';
import { Said } from '../../ui/said.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { CampaignLine } from './campaign-line.tsx';
import { CapabilityChips } from './capability-chips.tsx';
import { kindOf, nameOf } from './number-words.ts';
import { OwnershipTile } from './ownership-tile.tsx';
import { rowStop } from './rail-stops.ts';
import { shortNote } from './verdict-words.ts';
import { UnreadCount } from './unread-count.tsx';
import { VerdictLine } from './verdict-line.tsx';

interface NumberRowProps {
  readonly listing: NumberListing;
  readonly isCurrent: boolean;
  readonly isDefault: boolean;
  /** The one row that Tab reaches; arrow keys reach the others. */
  readonly isTabStop: boolean;
  readonly position: number;
  readonly setSize: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/** One number: name and kind, number and abilities, verdict, campaign. Choosing it makes it the number to text from. */
export const NumberRow = memo(function NumberRow(props: NumberRowProps): ReactElement {
  const { listing, isCurrent, isDefault, isTabStop, position, setSize, onKeyDown, onFocus } = props;
  const { t } = useTranslation();
  const { store, formats } = useServices();
  const { number, ownership, capabilities, verdict, settings } = listing;
  const phone = formats.phone(number.e164, useHomeCountry());
  const name = nameOf(listing, t);
  const kind = kindOf(listing, t);
  const campaignId = `${rowStop(number.id)}-campaign`;
  const hasCampaign = needsRegistration(number, ownership);

  const choose = (event: MouseEvent): void => {
    event.preventDefault();
    store.getState().showNumber(number.id);
  };

  return (
    <div role="listitem" aria-posinset={position} aria-setsize={setSize}>
      <a
        id={rowStop(number.id)}
        className="number-row marker"
        href={`#${rowStop(number.id)}`}
        aria-current={isCurrent ? 'true' : undefined}
        aria-describedby={hasCampaign ? campaignId : undefined}
        title={`${name} ${phone} · ${number.e164}`}
        tabIndex={isTabStop ? 0 : -1}
        onClick={choose}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <OwnershipTile
          group={ownership.group}
          colour={settings.colour}
          muted={verdict.level === 'cannot'}
          letters={letters(name)}
        />
        <span className="number-row__body">
          <span className="number-row__line">
            <span className="number-row__name truncate">
              {name}
              <Said>, {isDefault ? `${t('numbers.defaultNumber')}, ` : ''}</Said>
            </span>
            {isDefault ? <Icon name="star" size={12} className="number-row__star" /> : null}
            <span className="number-row__kind truncate">
              {kind}
              {kind === '' ? null : <Said>, </Said>}
            </span>
            <UnreadCount number={number.e164} />
          </span>
          <span className="number-row__line">
            <span className="number-row__number">
              {phone}
              <Said>, </Said>
            </span>
            <CapabilityChips capabilities={capabilities} />
          </span>
          <VerdictLine level={verdict.level} note={shortNote(listing, t)} />
          {hasCampaign ? <CampaignLine listing={listing} id={campaignId} /> : null}
        </span>
      </a>
    </div>
  );
});
