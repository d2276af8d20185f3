import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../../app-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { ClockLine } from '../../clock/clock-line.tsx';
import { quietWords, theirTimeWords } from './time-words.ts';
import type { PeoplesZones } from './zone-of-people.ts';

interface TimeReadoutProps {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly zones: PeoplesZones;
}

/** When a text goes, in plain words: our time, theirs as a guess, if it is night there, and if our clock is wrong. */
export function TimeReadout({ at, zones }: TimeReadoutProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const quiet = quietWords(at, zones, formats, t);
  return (
    <>
      <p>
        {t('compose.later.goes', { time: formats.appointment(at) })} {theirTimeWords(at, zones, formats, t)}
      </p>
      {quiet === '' ? null : (
        <p className="later__warning">
          <Icon name="limited" size={14} />
          {quiet}
        </p>
      )}
      <ClockLine at={at} />
    </>
  );
}
