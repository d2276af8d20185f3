import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#domain/app-error.ts';
import { undoTimes } from '#domain/app-settings.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { nameOf } from '../numbers/number-words.ts';
import { TemplatesSetting } from '../templates/templates-setting.tsx';
import { SettingRow } from './setting-row.tsx';
import { SettingsSection } from './settings-section.tsx';
import { SpellingSetting } from './spelling-setting.tsx';
import { SwitchSetting } from './switch-setting.tsx';
import { useDefaultNumber } from './use-default-number.ts';
import { useSettings } from './use-settings.ts';

/** Where a new text starts from, and what Enter does. */
export function SendingSection(): ReactElement {
  return (
    <SettingsSection id="sending">
      <DefaultNumberSetting />
      <EnterSetting />
      <UndoSetting />
      <FirstTextSetting />
      <SpellingSetting />
      <TemplatesSetting />
    </SettingsSection>
  );
}

function FirstTextSetting(): ReactElement {
  const { t } = useTranslation();
  return (
    <SwitchSetting
      name="asksFirstText"
      label={t('settings.sending.firstText')}
      text={t('settings.sending.firstTextText')}
    />
  );
}

function DefaultNumberSetting(): ReactElement {
  const { t } = useTranslation();
  const { bridge, formats } = useServices();
  const homeCountry = useHomeCountry();
  const { choosable, chosen } = useDefaultNumber();
  const [problem, setProblem] = useState<AppError | null>(null);
  /** Counts until the numbers say otherwise: another place may choose one, too. */
  const [wanted, setWanted] = useState<{ readonly over: NumberListing | null; readonly id: string } | null>(
    null,
  );

  const choose = async (id: string): Promise<void> => {
    const listing = choosable.find(({ number }) => number.id === id);
    if (listing === undefined) return;
    setWanted({ over: chosen, id });
    setProblem(null);
    const settings = { ...listing.settings, isDefault: true };
    const answer = await ask(bridge, 'numbers:set', { id, settings });
    if (answer.ok) return;
    setWanted(null);
    setProblem(answer.error);
  };

  if (chosen === null) {
    return (
      <SettingRow
        label={t('settings.sending.default')}
        text={t('settings.sending.defaultNone')}
        labels="group"
      >
        {() => null}
      </SettingRow>
    );
  }
  return (
    <SettingRow
      label={t('settings.sending.default')}
      text={t('settings.sending.defaultText')}
      problem={problem}
      labels="control"
    >
      {({ control, describedBy }) => (
        <Select
          id={control}
          describedBy={describedBy}
          choices={choosable.map((listing) => ({
            value: listing.number.id,
            label: `${nameOf(listing, t)} ${formats.phone(listing.number.e164, homeCountry)}`,
          }))}
          chosen={wanted?.over === chosen ? wanted.id : chosen.number.id}
          onChoose={(id) => void choose(id)}
        />
      )}
    </SettingRow>
  );
}

function EnterSetting(): ReactElement {
  const { t } = useTranslation();
  const { settings, problem, change } = useSettings();
  return (
    <SettingRow
      label={t('settings.sending.enter')}
      text={t('settings.sending.enterText')}
      problem={problem}
      labels="group"
    >
      {({ label, describedBy }) => (
        <Segmented
          labelledBy={label}
          describedBy={describedBy}
          choices={[
            { value: 'sends', label: t('settings.sending.enterSends') },
            { value: 'new-line', label: t('settings.sending.enterNewLine') },
          ]}
          chosen={settings.enterSends ? 'sends' : 'new-line'}
          onChoose={(value) => change({ enterSends: value === 'sends' })}
        />
      )}
    </SettingRow>
  );
}

function UndoSetting(): ReactElement {
  const { t } = useTranslation();
  const { settings, problem, change } = useSettings();
  const choices = undoTimes.map((seconds) => ({
    value: String(seconds),
    label: seconds === 0 ? t('settings.sending.undoNone') : t('settings.sending.undoSeconds', { seconds }),
  }));
  return (
    <SettingRow
      label={t('settings.sending.undo')}
      text={t('settings.sending.undoText')}
      problem={problem}
      labels="group"
    >
      {({ label, describedBy }) => (
        <Segmented
          labelledBy={label}
          describedBy={describedBy}
          choices={choices}
          chosen={String(settings.undoTime)}
          onChoose={(value) => {
            const undoTime = undoTimes.find((seconds) => String(seconds) === value);
            if (undoTime !== undefined) change({ undoTime });
          }}
        />
      )}
    </SettingRow>
  );
}
