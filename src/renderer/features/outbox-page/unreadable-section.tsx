import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnreadableRow } from '#contract/outgoing-view.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { OutboxSection } from './outbox-section.tsx';
import { useOutboxMoment } from '../outbox/outbox-moment.tsx';
import { useReport } from '../shell/use-report.ts';

const noRows: readonly UnreadableRow[] = [];
/** Enough to see what is wrong; the file has them all. */
const mostShown = 20;

/** Stored rows that could not be read and were set aside: how many, what is wrong, and the ways on. */
export function UnreadableSection({ count }: { readonly count: number }): ReactElement {
  const { t } = useTranslation();
  const { bridge, formats } = useServices();
  const { now } = useOutboxMoment();
  const report = useReport();
  const [rows, setRows] = useState(noRows);
  const [isAsking, setAsking] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    void ask(bridge, 'outbox:unreadable', null).then((answer) => {
      if (isCurrent && answer.ok) setRows(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [bridge, count]);

  const save = async (): Promise<void> => {
    const answer = await ask(bridge, 'outbox:export-unreadable', null);
    report.done(answer, answer.ok && answer.value.saved ? t('outboxPage.done.saved') : undefined);
  };
  const remove = async (): Promise<void> => {
    setAsking(false);
    report.done(await ask(bridge, 'outbox:delete-unreadable', null), t('outboxPage.done.deleted'));
  };

  return (
    <OutboxSection name="unreadable" count={count}>
      <div className="outbox__list outbox-unreadable">
        <p>{t('outboxPage.unreadable.text', { count, number: formats.count(count) })}</p>
        {rows.length === 0 ? null : (
          <ul className="outbox-unreadable__rows">
            {rows.slice(0, mostShown).map(({ id, kind, problem, at }) => (
              <li key={id}>
                {t('outboxPage.unreadable.row', {
                  kind: t(`outboxPage.unreadable.kinds.${kind}`),
                  time: formats.moment(at, now),
                })}{' '}
                <span className="mono">{problem}</span>
              </li>
            ))}
          </ul>
        )}
        <div className="outbox-detail__actions">
          <button type="button" className="btn" data-size="sm" onClick={() => void save()}>
            <Icon name="download" />
            {t('outboxPage.unreadable.save')}
          </button>
          <button
            type="button"
            className="btn"
            data-size="sm"
            data-kind="danger"
            onClick={() => setAsking(true)}
          >
            {t('outboxPage.unreadable.delete')}
          </button>
        </div>
      </div>
      {isAsking ? (
        <ConfirmDialog
          title={t('outboxPage.unreadable.confirmTitle')}
          text={t('outboxPage.unreadable.confirmText')}
          confirmLabel={t('outboxPage.unreadable.delete')}
          cancelLabel={t('outboxPage.unreadable.keep')}
          onCancel={() => setAsking(false)}
          onConfirm={() => void remove()}
        />
      ) : null}
    </OutboxSection>
  );
}
