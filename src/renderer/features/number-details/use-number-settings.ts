import { useState } from 'react';
import type { NumberListing } from '#domain/number-listing.ts';
import type { NumberSettings } from '#domain/number-settings.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { useReport } from '../shell/use-report.ts';

interface NumberSettingsModel {
  readonly settings: NumberSettings;
  /** @param words said when it is kept */
  readonly change: (changes: Partial<NumberSettings>, words?: string) => void;
}

/** What the person calls a number: shown as chosen at once, and as main has it again when main refuses or tells. */
export function useNumberSettings({ number, settings }: NumberListing): NumberSettingsModel {
  const { bridge } = useServices();
  const report = useReport();
  const [chosen, setChosen] = useState<{
    readonly over: NumberSettings;
    readonly settings: NumberSettings;
  } | null>(null);
  const shown = chosen?.over === settings ? chosen.settings : settings;
  const change = async (changes: Partial<NumberSettings>, words?: string): Promise<void> => {
    const wanted = { ...shown, ...changes };
    setChosen({ over: settings, settings: wanted });
    const answer = await ask(bridge, 'numbers:set', { id: number.id, settings: wanted });
    if (!report.done(answer, words)) setChosen(null);
  };
  return { settings: shown, change: (changes, words) => void change(changes, words) };
}
