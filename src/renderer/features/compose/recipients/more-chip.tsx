import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadRecipient } from '#domain/recipients/read-recipients.ts';
import { useServices } from '../../../app-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Said } from '../../../ui/said.tsx';
import { moreChipId } from './recipient-ids.ts';
import { recipientWhy } from './recipient-words.ts';
import { isChipKey, walkChips, type ChipNeighbours } from './walk-chips.ts';

interface MoreChipProps {
  /** At least one; all of them for the same reason. */
  readonly hidden: readonly ReadRecipient[];
  readonly neighbours: ChipNeighbours;
  readonly show: () => void;
  readonly focusChip: (place: number) => void;
}

/** Stands for the chips that are not drawn: how many they are, and why nobody of them is texted. */
export function MoreChip({ hidden, neighbours, show, focusChip }: MoreChipProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const [first] = hidden;
  const why = first === undefined ? null : recipientWhy(first, t);
  return (
    <span className="recipient recipient--more" data-state="invalid">
      <button
        id={moreChipId}
        type="button"
        className="recipient__who"
        tabIndex={-1}
        title={t('compose.recipients.showMore')}
        onClick={show}
        onKeyDown={(event) => {
          if (isChipKey(event)) walkChips(event, neighbours, focusChip);
        }}
      >
        <Icon name="alert" size={14} />
        <span className="recipient__name">
          {t('compose.recipients.more', { people: formats.count(hidden.length) })}
          <Said>,</Said>
        </span>
        {why === null ? null : <span className="recipient__why">{why}</span>}
      </button>
    </span>
  );
}
