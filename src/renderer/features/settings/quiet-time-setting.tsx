import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Switch } from '../../ui/switch.tsx';
import { SettingProblem, SettingRow } from './setting-row.tsx';
import { minutesOfTime, timeOfMinutes } from './time-of-day.ts';
import { useSettings } from './use-settings.ts';

const ends = ['from', 'until'] as const;

/** The hours in which nothing is notified, each day. */
export function QuietTimeSetting(): ReactElement {
  const { t } = useTranslation();
  const { settings, problem, change } = useSettings();
  const { quietTime } = settings;
  return (
    <>
      <SettingRow
        label={t('settings.notifications.quiet')}
        text={t('settings.notifications.quietText')}
        labels="control"
      >
        {({ control, describedBy }) => (
          <Switch
            id={control}
            describedBy={describedBy}
            isOn={quietTime.isOn}
            onChange={(isOn) => change({ quietTime: { ...quietTime, isOn } })}
          />
        )}
      </SettingRow>
      {quietTime.isOn ? (
        <div className="setting setting--times" role="group" aria-label={t('settings.notifications.quiet')}>
          {ends.map((end) => (
            <label key={end} className="setting__time">
              {t(`settings.notifications.quiet-${end}`)}
              <span className="field">
                <input
                  type="time"
                  value={timeOfMinutes(quietTime[end])}
                  onChange={(event) => {
                    const minutes = minutesOfTime(event.target.value);
                    if (minutes !== null) change({ quietTime: { ...quietTime, [end]: minutes } });
                  }}
                />
              </span>
            </label>
          ))}
        </div>
      ) : null}
      {problem === null ? null : (
        <div className="setting setting--problem">
          <SettingProblem problem={problem} />
        </div>
      )}
    </>
  );
}
