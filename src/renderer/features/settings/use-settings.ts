import { useRef, useState } from 'react';
import type { AppSettings } from '#contract/app-settings.ts';
import type { AppError } from '#domain/app-error.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { useAppSettings } from '../../use-truth.ts';

export interface SettingsModel {
  /** As chosen while main is asked, then as main has it. */
  readonly settings: AppSettings;
  /** Why the last change was not made, or not kept; null when it was. */
  readonly problem: AppError | null;
  readonly change: (changes: Partial<AppSettings>) => void;
}

/** For one control: a change shows at once; one that main refuses is as before, and the control says so. */
export function useSettings(): SettingsModel {
  const { bridge } = useServices();
  const kept = useAppSettings();
  const [chosen, setChosen] = useState<Partial<AppSettings>>({});
  const [problem, setProblem] = useState<AppError | null>(null);
  const asked = useRef(0);

  const change = async (changes: Partial<AppSettings>): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    setChosen(changes);
    setProblem(null);
    const answer = await ask(bridge, 'settings:change', changes);
    // The answer to an earlier press says nothing about the one that is shown.
    if (mine !== asked.current) return;
    setChosen({});
    setProblem(answer.ok ? null : answer.error);
  };

  return { settings: { ...kept, ...chosen }, problem, change: (changes) => void change(changes) };
}
