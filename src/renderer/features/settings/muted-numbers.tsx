import { useId, useMemo, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#domain/app-error.ts';
import { groupNumbers, type NumberListing } from '#domain/number-listing.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { Switch } from '../../ui/switch.tsx';
import { WindowedRows } from '../../ui/windowed-rows.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { nameOf } from '../numbers/number-words.ts';
import { OwnershipTile } from '../numbers/ownership-tile.tsx';
import { useNumberSettings } from '../numbers/use-number-settings.ts';
import { SettingProblem } from './setting-row.tsx';

const rowHeight = 44;

/** Which numbers notify: all of them, until one is muted. Nothing arrives at one that cannot text. */
export function MutedNumbers(): ReactElement | null {
  const { t } = useTranslation();
  const listings = useAppState((state) => state.listings);
  const [isOpen, setOpen] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const ordered = useMemo(
    () =>
      groupNumbers(listings).flatMap(({ canText, cannotText }) => [
        ...canText,
        ...cannotText.filter(({ settings }) => settings.isMuted),
      ]),
    [listings],
  );
  if (ordered.length === 0) return null;
  const muted = ordered.filter(({ settings }) => settings.isMuted).length;
  return (
    <div className="setting setting--numbers">
      <span className="setting__label" id={`${id}-label`}>
        {t('settings.notifications.numbers')}
      </span>
      <p className="setting__text" id={`${id}-text`}>
        {muted === 0
          ? t('settings.notifications.numbersAll')
          : t('settings.notifications.numbersMuted', { count: muted })}
      </p>
      <button
        type="button"
        className="btn"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-describedby={`${id}-text`}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t('settings.notifications.numbersHide') : t('settings.notifications.numbersShow')}
      </button>
      <div
        role="list"
        className="muted-numbers"
        id={`${id}-list`}
        aria-labelledby={`${id}-label`}
        ref={scroller}
        hidden={!isOpen}
      >
        {isOpen ? (
          <WindowedRows
            items={ordered}
            scroller={scroller}
            estimatedRowHeight={rowHeight}
            keepIndex={-1}
            renderRow={(listing) => <MutedNumber key={listing.number.id} listing={listing} />}
          />
        ) : null}
      </div>
    </div>
  );
}

function MutedNumber({ listing }: { readonly listing: NumberListing }): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const id = useId();
  const number = formats.phone(listing.number.e164, useHomeCountry());
  const name = nameOf(listing, t);
  const { settings, change } = useNumberSettings(listing);
  const [problem, setProblem] = useState<AppError | null>(null);
  const mute = async (isMuted: boolean): Promise<void> => {
    setProblem(null);
    const answer = await change({ isMuted });
    if (!answer.ok) setProblem(answer.error);
  };
  return (
    <div className="muted-number" role="listitem">
      <OwnershipTile group={listing.ownership.group} colour={settings.colour} />
      <label className="muted-number__name" htmlFor={id}>
        <span className="hidden-label">{t('settings.notifications.mute', { name, number })}</span>
        <span className="truncate" aria-hidden="true">
          {name}
        </span>
        <span className="dim nowrap" aria-hidden="true">
          {number}
        </span>
      </label>
      <span className="dim" aria-hidden="true">
        {settings.isMuted ? t('settings.notifications.isMuted') : ''}
      </span>
      <Switch id={id} isOn={settings.isMuted} onChange={(isMuted) => void mute(isMuted)} />
      {problem === null ? null : <SettingProblem problem={problem} />}
    </div>
  );
}
