import { useState } from 'react';
import type { AppError } from '#domain/app-error.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { NumberSettings } from '#domain/number-settings.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';

interface NumberSettingModel {
  readonly settings: NumberSettings;
  /** Why the last change was not made; null when it was. */
  readonly problem: AppError | null;
  readonly change: (changes: Partial<NumberSettings>) => void;
}

/** What the person chose for a number: shown as chosen at once, as main has it when main refuses, which is then said. */
export function useNumberSetting({ number, settings }: NumberListing): NumberSettingModel {
  const { bridge } = useServices();
  const [problem, setProblem] = useState<AppError | null>(null);
  const [chosen, setChosen] = useState<{
    readonly over: NumberSettings;
    readonly settings: NumberSettings;
  } | null>(null);
  const shown = chosen?.over === settings ? chosen.settings : settings;
  const change = async (changes: Partial<NumberSettings>): Promise<void> => {
    const wanted = { ...shown, ...changes };
    setChosen({ over: settings, settings: wanted });
    setProblem(null);
    const answer = await ask(bridge, 'numbers:set', { id: number.id, settings: wanted });
    if (answer.ok) return;
    setChosen(null);
    setProblem(answer.error);
  };
  return { settings: shown, problem, change: (changes) => void change(changes) };
}
