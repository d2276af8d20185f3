import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { FilterGroup } from '../../ui/filter-group.tsx';
import { focusTargets } from '../../ui/focus-target.ts';
import { Icon } from '../../ui/icon.tsx';
import { useOutboxCounts, useSendingState } from '../../use-truth.ts';
import { useReport } from '../shell/use-report.ts';
import { outboxFilters, type OutboxFilter } from './outbox-filter.ts';

interface OutboxHeaderProps {
  readonly filter: OutboxFilter;
  readonly onFilter: (filter: OutboxFilter) => void;
}

/** The title with the counts, what is shown, and the switch that keeps everything back. */
export function OutboxHeader({ filter, onFilter }: OutboxHeaderProps): ReactElement {
  const { t } = useTranslation();
  const { bridge, formats } = useServices();
  const report = useReport();
  const { drafts, scheduled, waiting, sending, failed, unsure, needUser } = useOutboxCounts();
  const { paused } = useSendingState();

  const total = drafts + scheduled + waiting + sending + failed + unsure;
  const texts = t('outboxPage.texts', { count: total, number: formats.count(total) });
  const needs = t('outboxPage.newsNeedYou', { count: needUser, number: formats.count(needUser) });
  const switchLabel = paused ? t('outboxPage.resume') : t('outboxPage.pause');
  const flip = async (): Promise<void> => {
    report.done(await ask(bridge, paused ? 'outbox:resume' : 'outbox:pause', null));
  };

  return (
    <header className="pane__header pane__header--line outbox-header">
      <div className="pane__heading">
        <h1 className="pane__title" id={focusTargets.outbox} tabIndex={-1}>
          {t('outboxPage.title')}
        </h1>
        <span className="pane__subtitle">
          {needUser === 0 ? texts : t('outboxPage.subtitle', { texts, needs })}
        </span>
      </div>
      <FilterGroup
        label={t('outboxPage.filter.label')}
        className="push"
        choices={outboxFilters.map((value) => ({ value, label: t(`outboxPage.filter.${value}`) }))}
        chosen={filter}
        onChoose={onFilter}
      />
      <button
        type="button"
        className="btn"
        aria-label={switchLabel}
        title={switchLabel}
        onClick={() => void flip()}
      >
        <Icon name={paused ? 'resume' : 'pause'} />
        <span className="btn__words">{switchLabel}</span>
      </button>
    </header>
  );
}
