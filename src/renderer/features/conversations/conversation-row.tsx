import {
  memo,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useNames } from '../compose/recipients/use-names.ts';
import { Menu, type MenuPlace } from '../../ui/menu.tsx';
import { Said } from '../../ui/said.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { isOptedOut } from '../consents/is-opted-out.ts';
import type { ListedConversation } from './listed-conversations.ts';
import { openConversation } from './open-conversation.ts';
import { initials, peopleWords } from './people-words.ts';
import { rowId } from './row-id.ts';
import { flagOf, previewOf } from './row-words.ts';
import { rowTime } from './time-words.ts';
import { useConversationActions } from './use-conversation-actions.ts';

const nobody: readonly string[] = [];

interface ConversationRowProps {
  readonly row: ListedConversation;
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
  readonly position: number;
  readonly setSize: number;
  /** Which own number it belongs to, where the list shows several. */
  readonly via: string | null;
  /** The draft in the pane, which needs no flag. */
  readonly openDraft: string | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/** Who, when, and the newest words; what went wrong or waits stands before them. */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps): ReactElement {
  const { row, isCurrent, isTabStop, position, setSize, via, openDraft, now, onKeyDown, onFocus } = props;
  const { t } = useTranslation();
  const services = useServices();
  const { formats } = services;
  const homeCountry = useHomeCountry();
  const actionsOf = useConversationActions();
  const [menuPlace, setMenuPlace] = useState<MenuPlace | null>(null);
  const names = useNames(row.people.length > 1 ? row.people : nobody);
  const who = peopleWords(row, formats, homeCountry, names);
  const hasOptedOut = useAppState(({ consents }) => isOptedOut(row, consents));
  const flag = flagOf(row, openDraft, t, hasOptedOut);
  const preview = previewOf(row, flag, t);

  const open = (event: MouseEvent): void => {
    event.preventDefault();
    openConversation(services, row.key);
  };
  const unfold = (event: MouseEvent<HTMLElement>): void => {
    event.preventDefault();
    const { left, top } = event.currentTarget.getBoundingClientRect();
    // The menu key of the keyboard has no place of its own.
    const isPointed = event.clientX > 0 && event.clientY > 0;
    setMenuPlace(isPointed ? { x: event.clientX, y: event.clientY } : { x: left + 48, y: top + 32 });
  };

  return (
    <div role="listitem" aria-posinset={position} aria-setsize={setSize}>
      <a
        id={rowId(row.key)}
        className="conversation marker"
        href={`#${rowId(row.key)}`}
        data-unread={row.unread > 0}
        aria-current={isCurrent ? 'true' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={open}
        onContextMenu={unfold}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <span className="avatar" aria-hidden="true">
          {initials(row)}
        </span>
        <span className="conversation__body">
          <span className="conversation__top">
            <span className="conversation__name truncate">
              {who}
              <Said>, </Said>
            </span>
            {via === null ? null : (
              <span className="conversation__via truncate">
                {via}
                <Said>, </Said>
              </span>
            )}
            <time className="conversation__time" dateTime={new Date(row.at).toISOString()}>
              {rowTime(row.at, now, formats, t)}
              <Said>, </Said>
            </time>
          </span>
          <span className="conversation__bottom">
            <span className="conversation__preview truncate">
              {flag === null ? null : (
                <>
                  <span className="conversation__flag" data-tone={flag.tone}>
                    <Icon name={flag.icon} size={12} />
                    {flag.words}
                  </span>
                  {preview === '' ? null : ' · '}
                </>
              )}
              {preview}
            </span>
            {row.unread > 0 ? (
              <span className="count" data-tone="unread">
                <Said>, </Said>
                {formats.count(row.unread)} <Said>{t('conversations.unreadSaid')}</Said>
              </span>
            ) : null}
          </span>
        </span>
      </a>
      {menuPlace === null ? null : (
        <Menu
          label={t('conversations.menu.label', { who })}
          place={menuPlace}
          items={actionsOf(row)}
          onClose={() => setMenuPlace(null)}
        />
      )}
    </div>
  );
});
