import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { numberColours, type NumberColour, type NumberSettings } from '#domain/number-settings.ts';
import { mayChoose } from '#domain/verdict/verdict.ts';
import { focusTargets } from '../../ui/focus-target.ts';
import { Switch } from '../../ui/switch.tsx';
import { useNumberSettings } from '../numbers/use-number-settings.ts';
import { useReport } from '../shell/use-report.ts';
import { Section } from './section.tsx';

/** The most that main keeps of a nickname (contract/schemas). */
const longestNickname = 60;
const choices: readonly (NumberColour | null)[] = [null, ...numberColours];

/** Nickname, colour and default: kept on this computer, RingCentral hears nothing of them. */
export function SettingsSection({ listing }: { readonly listing: NumberListing }): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const report = useReport();
  const { settings, change: keep } = useNumberSettings(listing);
  const [typed, setTyped] = useState<string | null>(null);
  const { label } = listing.number;

  const change = async (changes: Partial<NumberSettings>, words?: string): Promise<void> => {
    report.done(await keep(changes), words);
  };
  const saveName = (): void => {
    const name = (typed ?? settings.nickname ?? '').trim();
    setTyped(null);
    if (name !== (settings.nickname ?? '')) {
      void change({ nickname: name === '' ? null : name }, t('details.settings.saved'));
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
                onChange={() => void change({ colour })}
              />
              <span>
                <span className="swatch" data-colour={colour ?? undefined} aria-hidden="true" />
                {t(`details.settings.colours.${colour ?? 'none'}`)}
              </span>
            </label>
          ))}
        </fieldset>
        {mayChoose(listing.verdict) ? (
          <SwitchLine
            label={t('details.settings.default')}
            isOn={settings.isDefault}
            onChange={(isDefault) => void change({ isDefault })}
          />
        ) : null}
        {mayChoose(listing.verdict) || settings.isMuted ? (
          <SwitchLine
            label={t('details.settings.mute')}
            isOn={settings.isMuted}
            onChange={(isMuted) => void change({ isMuted })}
          />
        ) : null}
      </form>
    </Section>
  );
}

interface SwitchLineProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function SwitchLine({ label, isOn, onChange }: SwitchLineProps): ReactElement {
  const id = useId();
  return (
    <label className="number-settings__default" htmlFor={id}>
      <Switch id={id} isOn={isOn} onChange={onChange} />
      {label}
    </label>
  );
}
