import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { numberColours, type NumberColour } from '#domain/number-settings.ts';
import { mayChoose } from '#domain/verdict/verdict.ts';
import { focusTargets } from '../../ui/focus-target.ts';
import { Section } from './section.tsx';
import { useNumberSettings } from './use-number-settings.ts';

/** The most that main keeps of a nickname (contract/schemas). */
const longestNickname = 60;
const choices: readonly (NumberColour | null)[] = [null, ...numberColours];

/** Nickname, colour and default: kept on this computer, RingCentral hears nothing of them. */
export function SettingsSection({ listing }: { readonly listing: NumberListing }): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const { settings, change } = useNumberSettings(listing);
  const [typed, setTyped] = useState<string | null>(null);
  const { label } = listing.number;

  const saveName = (): void => {
    const name = (typed ?? settings.nickname ?? '').trim();
    setTyped(null);
    if (name !== (settings.nickname ?? '')) {
      change({ nickname: name === '' ? null : name }, t('details.settings.saved'));
    }
  };

  return (
    <Section title={t('details.settings.title')}>
      <form
        className="number-settings"
        onSubmit={(event) => {
          event.preventDefault();
          saveName();
        }}
      >
        <div>
          <label className="label" htmlFor={focusTargets.nickname}>
            {t('details.settings.nickname')}
          </label>
          <span className="number-settings__name">
            <span className="field">
              <input
                id={focusTargets.nickname}
                type="text"
                autoComplete="off"
                maxLength={longestNickname}
                value={typed ?? settings.nickname ?? ''}
                aria-describedby={`${id}-label`}
                onChange={(event) => setTyped(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Escape' || typed === null) return;
                  event.stopPropagation();
                  setTyped(null);
                }}
              />
            </span>
            <button type="submit" className="btn">
              {t('details.settings.save')}
            </button>
          </span>
          <p className="hint" id={`${id}-label`}>
            {label === null
              ? t('details.settings.nicknameNoLabel')
              : t('details.settings.nicknameHint', { label })}
          </p>
        </div>
        <fieldset className="number-settings__colours">
          <legend className="label">{t('details.settings.colour')}</legend>
          {choices.map((colour) => (
            <label key={colour ?? 'none'} className="choice">
              <input
                type="radio"
                name={`${id}-colour`}
                checked={settings.colour === colour}
                onChange={() => change({ colour })}
              />
              <span>
                <span className="swatch" data-colour={colour ?? undefined} aria-hidden="true" />
                {t(`details.settings.colours.${colour ?? 'none'}`)}
              </span>
            </label>
          ))}
        </fieldset>
        {mayChoose(listing.verdict) ? (
          <label className="number-settings__default">
            <input
              type="checkbox"
              role="switch"
              className="switch"
              checked={settings.isDefault}
              onChange={(event) => change({ isDefault: event.target.checked })}
            />
            {t('details.settings.default')}
          </label>
        ) : null}
        {mayChoose(listing.verdict) || settings.isMuted ? (
          <label className="number-settings__default">
            <input
              type="checkbox"
              role="switch"
              className="switch"
              checked={settings.isMuted}
              onChange={(event) => change({ isMuted: event.target.checked })}
            />
            {t('details.settings.mute')}
          </label>
        ) : null}
      </form>
    </Section>
  );
}
