import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { suggestTimes } from '#domain/local-time/suggest-times.ts';
import { useServices } from '../../../app-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Menu, type MenuItem, type MenuPlace } from '../../../ui/menu.tsx';
import { useOpenForTurn } from '../use-open-for-turn.ts';
import { bothTimes, ownZone } from './time-words.ts';
import { zonesOf } from './zone-of-people.ts';

interface SendMenuProps {
  readonly people: readonly string[];
  readonly isDisabled: boolean;
  readonly onLater: () => void;
}

/** The other half of Send: likely times at once, and the way to any other. */
export function SendMenu({ people, isDisabled, onLater }: SendMenuProps): ReactElement {
  const { t } = useTranslation();
  const { store, formats } = useServices();
  const [isOpen, setOpen] = useOpenForTurn();
  const [shown, setShown] = useState<{
    readonly place: MenuPlace;
    readonly items: readonly MenuItem[];
  } | null>(null);

  const unfold = (place: MenuPlace): void => {
    const now = Date.now();
    const zones = zonesOf(people, formats.plan);
    const times = suggestTimes(now, zones.shared?.zone ?? ownZone()).map(({ kind, at }): MenuItem => ({
      icon: 'clock',
      label: t('compose.later.menuTime', {
        kind: t(`compose.later.kinds.${kind}`),
        // Their morning may be our afternoon.
        time: bothTimes(at, zones, formats, t, formats.moment(at, now)),
      }),
      act: () => store.getState().setTime(at, true),
    }));
    const { sendAt } = store.getState();
    const other: MenuItem = { icon: 'schedule', label: t('compose.later.menuOther'), act: onLater };
    const none: MenuItem = {
      icon: 'close',
      label: t('compose.later.none'),
      act: () => store.getState().setTime(null, false),
    };
    setShown({ place, items: [...times, other, ...(sendAt === null ? [] : [none])] });
    setOpen(true);
  };

  return (
    <>
      <button
        type="button"
        className="btn"
        data-kind="primary"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={t('compose.later.menu')}
        title={t('compose.later.menu')}
        disabled={isDisabled}
        onClick={(event) => unfold({ above: event.currentTarget.getBoundingClientRect() })}
      >
        <Icon name="chevron-down" />
      </button>
      {isOpen && shown !== null ? (
        <Menu
          label={t('compose.later.menu')}
          place={shown.place}
          items={shown.items}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
