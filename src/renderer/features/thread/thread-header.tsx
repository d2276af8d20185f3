import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { pairKey } from '../../store/consents-slice.ts';
import { focusTargets } from '../../ui/focus-target.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { ConsentChip } from '../consents/consent-chip.tsx';
import { numberWords } from '../consents/number-words.ts';
import { initials } from '../conversations/people-words.ts';
import { useConversationActions } from '../conversations/use-conversation-actions.ts';
import { nameOf } from '../numbers/number-words.ts';
import { BackButton } from './back-button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

interface ThreadHeaderProps {
  readonly conversation: string;
  /** E.164 of the own number, whether it is still there or not. */
  readonly number: string;
  readonly people: readonly string[];
  readonly name: string | null;
  readonly who: string;
  /** The own number; null when it is gone. */
  readonly listing: NumberListing | null;
  /** The search in it is open. */
  readonly isFinding: boolean;
  readonly onFind: () => void;
}

/** Whom one texts with, through which number, and what else can be done. */
export function ThreadHeader(props: ThreadHeaderProps): ReactElement {
  const { conversation, number, people, name, who, listing, isFinding, onFind } = props;
  const { t } = useTranslation();
  const { formats } = useServices();
  const homeCountry = useHomeCountry();
  const [person = ''] = people;
  const consent = useAppState(({ consents }) =>
    people.length === 1 ? (consents.get(pairKey(number, person)) ?? null) : null,
  );
  const archived = useAppState(({ thread }) => thread.conversation);
  const actionsOf = useConversationActions();
  const numbers = people.map((person) => formats.recipient(person, homeCountry)).join(', ');
  const via = listing === null ? null : t('thread.through', { name: nameOf(listing, t) });
  const subtitle = [
    ...(who === numbers ? [] : [numbers]),
    ...(people.length > 1 ? [t('thread.severalPeople', { count: people.length })] : []),
    ...(via === null ? [] : [via]),
  ];
  return (
    <header className="pane__header pane__header--line">
      <BackButton />
      <span className="thread__person">
        <span className="avatar" aria-hidden="true">
          {initials({ people, name })}
        </span>
        <span className="pane__heading">
          <h2 className="pane__title truncate" id={focusTargets.conversation} tabIndex={-1}>
            {who}
          </h2>
          <span className="pane__subtitle truncate">{subtitle.join(' · ')}</span>
        </span>
      </span>
      {consent === null ? null : (
        <ConsentChip
          consent={consent}
          person={who}
          number={numberWords({ number, listing, formats, homeCountry, t })}
        />
      )}
      <IconButton
        icon="search"
        label={t('thread.find.label')}
        id={focusTargets.openFindHere}
        aria-expanded={isFinding}
        onClick={onFind}
      />
      <MenuButton
        label={t('conversations.menu.label', { who })}
        items={actionsOf({ key: conversation, people, unread: archived?.unread ?? 0, archived })}
      />
    </header>
  );
}
