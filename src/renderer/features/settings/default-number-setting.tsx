import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#domain/app-error.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { nameOf } from '../numbers/number-words.ts';
import { SelectSetting } from './select-setting.tsx';
import { SettingRow } from './setting-row.tsx';
import { useDefaultNumber } from './use-default-number.ts';

/** Which number a new text starts from, of those that can text. */
export function DefaultNumberSetting(): ReactElement {
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

  const label = t('settings.sending.default');
  if (chosen === null)
    return <SettingRow label={label} text={t('settings.sending.defaultNone')} labels="group" />;
  return (
    <SelectSetting
      label={label}
      text={t('settings.sending.defaultText')}
      problem={problem}
      choices={choosable.map((listing) => ({
        value: listing.number.id,
        label: `${nameOf(listing, t)} ${formats.phone(listing.number.e164, homeCountry)}`,
      }))}
      chosen={wanted?.over === chosen ? wanted.id : chosen.number.id}
      onChoose={(id) => void choose(id)}
    />
  );
}
