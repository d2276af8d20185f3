import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberGroup } from '#domain/number-listing.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { CannotTextFold } from './cannot-text-fold.tsx';
import { NumberRows, type RailSelection } from './number-rows.tsx';
import { groupIcons } from './ownership-tile.tsx';

interface NumberGroupSectionProps extends RailSelection {
  readonly group: NumberGroup;
  readonly isFoldOpen: boolean;
}

/** One ownership heading with its numbers: those that can text, then the fold of those that cannot. */
export function NumberGroupSection({
  group,
  isFoldOpen,
  ...selection
}: NumberGroupSectionProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const headingId = `group-${group.group}`;
  return (
    <section className="number-group" aria-labelledby={headingId}>
      <h2 className="number-group__head" id={headingId} data-group={group.group}>
        <Icon name={groupIcons[group.group]} size={14} className="only-narrow" />
        <span className="number-group__label">{t(`groups.${group.group}`)}</span>{' '}
        <span className="number-group__count">{formats.count(group.canText.length)}</span>
      </h2>
      {group.canText.length > 0 ? (
        <NumberRows labelledBy={headingId} rows={group.canText} {...selection} />
      ) : null}
      {group.cannotText.length > 0 ? (
        <CannotTextFold group={group.group} rows={group.cannotText} isOpen={isFoldOpen} {...selection} />
      ) : null}
    </section>
  );
}
