import type { ReactElement, ReactNode } from 'react';
import type { OwnershipGroup } from '#domain/ownership.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { groupIcons } from '../numbers/ownership-tile.tsx';

export interface RowPlace {
  /** 1 for the first of its list. */
  readonly position: number;
  readonly setSize: number;
}

interface RowFrameProps extends RowPlace {
  /** Of the whole page: a text or a draft. */
  readonly rowKey: string;
  readonly state: 'draft' | 'scheduled' | 'waiting' | 'sending' | 'failed' | 'unsure';
  readonly icon: IconName;
  readonly to: string;
  /** "1 of 3" of the texts that one press of Send made; null for a text of its own. */
  readonly place?: string | null;
  readonly from: string;
  readonly group: OwnershipGroup;
  readonly text: string;
  readonly title: string;
  readonly note: string;
  readonly actions: ReactNode;
  /** What an opened row shows below. */
  readonly detail?: ReactNode;
}

/** One row of the outbox: to whom and from which number, the words, where it is, and what can be done. */
export function RowFrame(props: RowFrameProps): ReactElement {
  const {
    rowKey,
    state,
    icon,
    to,
    place = null,
    from,
    group,
    text,
    title,
    note,
    actions,
    detail,
    position,
    setSize,
  } = props;
  return (
    <div
      role="listitem"
      className="outbox__item"
      aria-posinset={position}
      aria-setsize={setSize}
      data-outbox-row={rowKey}
    >
      <div className="outbox-row" data-state={state}>
        <Icon name={icon} className={state === 'sending' ? 'icon--turning' : ''} />
        <span className="outbox-row__to">
          <span className="outbox-row__person">
            <b className="truncate">{to}</b>
            {place === null ? null : <span className="outbox-row__place">{place}</span>}
          </span>
          <span className="outbox-row__from" data-group={group}>
            <Icon name={groupIcons[group]} size={12} />
            <span className="truncate">{from}</span>
          </span>
        </span>
        <span className="outbox-row__text truncate">{text}</span>
        <span className="outbox-row__status">
          <b className="truncate">{title}</b>
          {note === '' ? null : (
            <span className="truncate" title={note}>
              {note}
            </span>
          )}
        </span>
        <span className="outbox-row__actions">{actions}</span>
      </div>
      {detail}
    </div>
  );
}
