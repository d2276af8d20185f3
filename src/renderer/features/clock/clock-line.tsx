import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useConnection } from '../../use-truth.ts';
import { clockFact, clockMeaning } from './clock-words.ts';

/** Beside a chosen time, in milliseconds since the epoch: that this computer's clock would send the text at another. */
export function ClockLine({ at }: { readonly at: number }): ReactElement | null {
  const { t } = useTranslation();
  const { formats } = useServices();
  const { serverAheadBy } = useConnection();
  if (serverAheadBy === 0) return null;
  return (
    <p className="later__warning">
      <Icon name="limited" size={14} />
      {`${clockFact(serverAheadBy, t)} ${clockMeaning(at, serverAheadBy, formats, t)}`}
    </p>
  );
}
