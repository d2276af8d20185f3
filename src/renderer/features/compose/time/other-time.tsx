import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../../app-context.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { ownZone } from './time-words.ts';
import type { LaterChoice } from './use-later-choice.ts';

/** A date and a time of one's own, by the clock of either side where theirs is likely to be another. */
export function OtherTime({ later }: { readonly later: LaterChoice }): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const clockId = useId();
  const { typed, type, zones, clock, chooseClock, now } = later;
  const theirs = zones.shared?.zone ?? ownZone();
  return (
    <div className="later__other" role="group" aria-label={t('compose.later.kinds.other')}>
      {(['date', 'time'] as const).map((part) => (
        <label key={part} className="later__field">
          {t(`compose.later.${part}`)}
          <span className="field">
            <input
              type={part}
              value={typed[part]}
              onChange={(event) => type({ ...typed, [part]: event.target.value })}
            />
          </span>
        </label>
      ))}
      {theirs === ownZone() ? null : (
        <div className="later__clock">
          <span className="hidden-label" id={clockId}>
            {t('compose.later.clock')}
          </span>
          <Segmented
            labelledBy={clockId}
            choices={[
              { value: 'own', label: t('compose.later.ownClock') },
              {
                value: 'theirs',
                label: t('compose.later.theirClock', { zone: formats.zoneName(now, theirs) }),
              },
            ]}
            chosen={clock}
            onChoose={chooseClock}
          />
        </div>
      )}
    </div>
  );
}
