import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { FindField } from '../../../ui/find-field.tsx';
import { OptionList } from '../../../ui/option-list.tsx';
import { useOutside } from '../../../ui/use-outside.ts';
import { defaultNumber } from '../../numbers/default-number.ts';
import { choosable, useGroups } from '../../numbers/use-groups.ts';
import { FromGroup } from './from-group.tsx';
import type { PaneFacts } from '../send/send-readiness.ts';
import type { WhoWords } from '../send/send-words.ts';
import { fromFindId, fromListId } from './from-menu-ids.ts';
import { LastTexted } from './last-texted.tsx';
import { useFromMenu } from './use-from-menu.ts';

const shortcutCount = 9;

interface FromMenuProps {
  readonly sender: NumberListing | null;
  readonly facts: PaneFacts;
  readonly who: WhoWords['who'];
}

/** The sender line unfolded: every number in the order of the rail, with a search field that keeps the focus. */
export function FromMenu({ sender, facts, who }: FromMenuProps): ReactElement {
  const { t } = useTranslation();
  const menu = useFromMenu(sender);
  const [person, ...others] = facts.recipients.people;
  const surface = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const everyGroup = useGroups('');
  const senders = useMemo(() => choosable(everyGroup), [everyGroup]);
  const shortcutIds = useMemo(
    () => senders.slice(0, shortcutCount).map(({ number }) => number.id),
    [senders],
  );
  const defaultId = useMemo(() => defaultNumber(senders)?.number.id ?? null, [senders]);

  useEffect(() => document.getElementById(fromFindId)?.focus(), []);

  useOutside({ ref: surface, opener: '.sender' }, menu.close);

  return (
    <div className="from-menu" role="dialog" aria-label={t('compose.menu.title')} ref={surface}>
      <FindField
        id={fromFindId}
        label={t('compose.menu.find')}
        find={menu.find}
        onFind={menu.setFind}
        listId={fromListId}
        isFull={menu.groups.length > 0}
        active={menu.active?.number.id ?? null}
        onKeyDown={menu.onKeyDown}
        note={person !== undefined && others.length === 0 ? <LastTexted person={person} who={who} /> : null}
      />
      <OptionList
        id={fromListId}
        label={t('compose.menu.list')}
        ref={scroller}
        onChoose={menu.choose}
        onKeyDown={menu.onKeyDown}
      >
        {menu.groups.map((group) => (
          <FromGroup
            key={group.group}
            group={group}
            selectedId={sender?.number.id ?? null}
            activeId={menu.active?.number.id ?? null}
            defaultId={defaultId}
            shortcutIds={shortcutIds}
            facts={facts}
            scroller={scroller}
          />
        ))}
      </OptionList>
      {menu.groups.length === 0 ? (
        <p className="from-menu__none" role="status">
          {t('numbers.nothingFound', { find: menu.find.trim() })}
        </p>
      ) : null}
      <div className="from-menu__foot" aria-hidden="true">
        <span>
          <kbd className="kbd">↑</kbd> <kbd className="kbd">↓</kbd> {t('compose.menu.move')}
        </span>
        <span>
          <kbd className="kbd">Enter</kbd> {t('compose.menu.choose')}
        </span>
        <span>
          <kbd className="kbd">{t('compose.menu.whyShortcut')}</kbd> {t('compose.menu.why')}
        </span>
      </div>
    </div>
  );
}
