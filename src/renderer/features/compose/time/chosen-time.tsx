import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../../app-context.tsx';
import { focusTarget } from '../../../ui/focus-target.ts';
import { Icon } from '../../../ui/icon.tsx';
import { TimeReadout } from './time-readout.tsx';
import { zonesOf } from './zone-of-people.ts';

interface ChosenTimeProps {
  readonly people: readonly string[];
  readonly onChange: () => void;
}

/** The time that was chosen for what stands in the pane, with the ways to change it and to give it up. */
export function ChosenTime({ people, onChange }: ChosenTimeProps): ReactElement | null {
  const { t } = useTranslation();
  const { store, formats } = useServices();
  const sendAt = useAppState((state) => state.sendAt);
  const endsWhenAnswered = useAppState((state) => state.endsWhenAnswered);
  const zones = useMemo(() => zonesOf(people, formats.plan), [people, formats]);
  if (sendAt === null) return null;
  return (
    <div className="composer__time">
      <Icon name="schedule" size={14} />
      <div className="composer__time-words">
        <TimeReadout at={sendAt} zones={zones} />
        {endsWhenAnswered ? <p>{t('compose.later.endsShort')}</p> : null}
      </div>
      <div className="composer__time-actions">
        <button type="button" className="link" onClick={onChange}>
          {t('compose.later.change')}
        </button>
        <button
          type="button"
          className="link"
          onClick={() => {
            store.getState().setTime(null, false);
            focusTarget('message');
          }}
        >
          {t('compose.later.none')}
        </button>
      </div>
    </div>
  );
}
