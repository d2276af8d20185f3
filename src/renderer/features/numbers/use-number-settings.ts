import { useState } from 'react';
import type { Envelope } from '#contract/channels.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { NumberSettings } from '#domain/number-settings.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';

interface NumberSettingsModel {
  readonly settings: NumberSettings;
  readonly change: (changes: Partial<NumberSettings>) => Promise<Envelope<null>>;
}

/** What the person chose for a number: shown as chosen at once, and as main has it again when main refuses or tells. */
export function useNumberSettings({ number, settings }: NumberListing): NumberSettingsModel {
  const { bridge } = useServices();
  const [chosen, setChosen] = useState<{
    readonly over: NumberSettings;
    readonly settings: NumberSettings;
  } | null>(null);
  const shown = chosen?.over === settings ? chosen.settings : settings;
  return {
    settings: shown,
    change: async (changes) => {
      const wanted = { ...shown, ...changes };
      setChosen({ over: settings, settings: wanted });
      const answer = await ask(bridge, 'numbers:set', { id: number.id, settings: wanted });
      if (!answer.ok) setChosen(null);
      return answer;
    },
  };
}
