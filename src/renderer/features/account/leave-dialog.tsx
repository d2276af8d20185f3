import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#domain/person.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { scrollStop } from '../../ui/scroll-stop.ts';
import { useNow } from '../../ui/use-now.ts';
import { unsentCount } from './unsent-count.ts';
import { unsentRows } from './unsent-rows.ts';

/** The rest is counted; nobody reads further down a question. */
const mostRows = 50;

interface LeaveDialogProps {
  readonly person: Person;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

/** What should happen to the texts that have not gone when their owner signs out. They are never sent for anybody else. */
export function LeaveDialog({ person, onKeep, onDiscard, onStay }: LeaveDialogProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const lists = useAppState((state) => state.lists);
  const listings = useAppState((state) => state.listings);
  const count = useAppState(unsentCount);
  const now = useNow(null);
  const { homeCountry } = person;
  const rows = unsentRows(lists, mostRows, { listings, formats, homeCountry, now, t });
  const left = count - rows.length;

  return (
    <ConfirmDialog
      title={t('account.leave.title')}
      text={t('account.leave.text', { count, person: person.name })}
      confirmLabel={t('account.leave.discard')}
      cancelLabel={t('account.leave.stay')}
      alternative={{ label: t('account.leave.keep'), onChoose: onKeep }}
      onConfirm={onDiscard}
      onCancel={onStay}
    >
      {/* A list that scrolls has to be reachable by keyboard. */}
      <ul className="confirm__list" aria-label={t('account.leave.list')} ref={scrollStop}>
        {rows.map(({ id, state, to, from, words }) => (
          <li key={id} className="confirm__item">
            <span className="confirm__who">
              {t('account.leave.toFrom', { to, from })} · {t(`account.leave.states.${state}`)}
            </span>
            <span className="truncate">{words}</span>
          </li>
        ))}
        {left > 0 ? <li className="confirm__item">{t('account.leave.more', { count: left })}</li> : null}
      </ul>
    </ConfirmDialog>
  );
}
