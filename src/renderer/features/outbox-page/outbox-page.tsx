import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../app-context.tsx';
import { focusTargets } from '../../ui/focus-target.ts';
import { ClockBanner } from '../clock/clock-banner.tsx';
import { NumberWatchBanner } from '../numbers/number-watch-banner.tsx';
import { KeychainBanner } from '../shell/keychain-banner.tsx';
import { OutboxBody } from './outbox-body.tsx';
import type { OutboxFilter } from './outbox-filter.ts';
import { OutboxHeader } from './outbox-header.tsx';
import { undoUntil } from '../outbox/text-standing.ts';
import { OutboxMomentProvider } from '../outbox/outbox-moment.tsx';
import { OutboxMeter } from './outbox-meter.tsx';
import { OutboxProblem } from './outbox-problem.tsx';

/** Everything that has not gone, and the drafts: where each one is, why, and what can be done. */
export function OutboxPage(): ReactElement {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<OutboxFilter>('all');
  const error = useAppState((state) => state.listsError);
  const isComplete = useAppState(({ lists }) => lists.isComplete);
  const countTo = useAppState(({ lists }) => undoUntil(lists.texts.rows.values()));
  return (
    <main className="pane pane--content" aria-labelledby={focusTargets.outbox}>
      <OutboxHeader filter={filter} onFilter={setFilter} />
      <OutboxMeter />
      <div className="notices">
        <KeychainBanner />
        <NumberWatchBanner />
        <ClockBanner />
        {error === null ? null : <OutboxProblem error={error} />}
      </div>
      {isComplete ? (
        <OutboxMomentProvider isMoving countTo={countTo}>
          <OutboxBody filter={filter} />
        </OutboxMomentProvider>
      ) : (
        <div className="pane__scroll">
          {error === null ? <OutboxSkeleton label={t('outboxPage.loading')} /> : null}
        </div>
      )}
    </main>
  );
}

function OutboxSkeleton({ label }: { readonly label: string }): ReactElement {
  return (
    <div className="number-skeleton" role="img" aria-label={label}>
      {[1, 2, 3, 4].map((row) => (
        <div key={row} className="skeleton">
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
