import { useCallback, useMemo, type FocusEvent, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundMessage } from '#contract/message-view.ts';
import { useServices } from '../../app-context.tsx';
import { Said } from '../../ui/said.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useRovingStops } from '../../ui/use-roving-stops.ts';
import { useHomeCountry } from '../../use-truth.ts';
import { ErrorText } from '../shell/error-text.tsx';
import { MarkedWords } from './marked-words.tsx';
import { openConversation } from './open-conversation.ts';
import { initials, peopleWords } from './people-words.ts';
import { rowTime } from './time-words.ts';
import type { Found } from './use-found.ts';

/** The most that main answers (contract). */
const mostHits = 50;

/** What a search found, newest first; each opens its conversation at that text. */
export function FoundTexts({ found }: { readonly found: Found }): ReactElement {
  const { t } = useTranslation();
  const { find, hits, error } = found;
  if (error !== null) {
    return (
      <div className="empty" role="alert">
        <ErrorText error={error} />
      </div>
    );
  }
  const count =
    hits.length >= mostHits
      ? t('conversations.found.most', { count: hits.length })
      : t('conversations.found.count', { count: hits.length });
  return (
    <>
      <p className={hits.length === 0 ? 'hidden-label' : 'list-note'} role="status">
        {hits.length === 0 ? t('conversations.found.none', { find }) : count}
      </p>
      {hits.length === 0 ? (
        <div className="empty">
          <p className="empty__title" aria-hidden="true">
            {t('conversations.found.none', { find })}
          </p>
          <p className="empty__text">{t('conversations.found.noneText')}</p>
        </div>
      ) : (
        <FoundRows hits={hits} find={find} />
      )}
    </>
  );
}

const foundId = ({ message }: FoundMessage): string => `found-${message.id}`;

/** One tab stop, arrow keys for the rest, as in the list of conversations. */
function FoundRows({ hits, find }: Pick<Found, 'hits' | 'find'>): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const homeCountry = useHomeCountry();
  const stops = useMemo(() => hits.map(foundId), [hits]);
  const names = useMemo(
    () => new Map(hits.map((hit) => [foundId(hit), peopleWords(hit.conversation, formats, homeCountry)])),
    [hits, formats, homeCountry],
  );
  const nameOfStop = useCallback((stop: string) => names.get(stop) ?? '', [names]);
  const { active, onKeyDown, onFocus } = useRovingStops(stops, null, nameOfStop);
  return (
    <div role="list" aria-label={t('conversations.found.label')}>
      {hits.map((hit) => (
        <FoundRow
          key={hit.message.id}
          hit={hit}
          find={find}
          isTabStop={foundId(hit) === active}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        />
      ))}
    </div>
  );
}

interface FoundRowProps {
  readonly hit: FoundMessage;
  readonly find: string;
  readonly isTabStop: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

function FoundRow({ hit, find, isTabStop, onKeyDown, onFocus }: FoundRowProps): ReactElement {
  const { t } = useTranslation();
  const services = useServices();
  const { formats } = services;
  const { message, conversation } = hit;
  const homeCountry = useHomeCountry();
  const now = useNow(60_000);
  const isOwn = message.direction === 'outbound';
  return (
    <div role="listitem">
      <a
        className="conversation marker"
        id={foundId(hit)}
        href={`#${foundId(hit)}`}
        tabIndex={isTabStop ? 0 : -1}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={(event) => {
          event.preventDefault();
          openConversation(services, conversation.key, message.id);
        }}
      >
        <span className="avatar" aria-hidden="true">
          {initials(conversation)}
        </span>
        <span className="conversation__body">
          <span className="conversation__top">
            <span className="conversation__name truncate">
              <MarkedWords text={peopleWords(conversation, formats, homeCountry)} find={find} />
              <Said>, </Said>
            </span>
            <time className="conversation__time" dateTime={new Date(message.createdAt).toISOString()}>
              {rowTime(message.createdAt, now, formats, t)}
              <Said>, </Said>
            </time>
          </span>
          <span className="conversation__bottom">
            <span className="conversation__preview truncate">
              {isOwn ? t('conversations.you', { text: '' }) : null}
              <MarkedWords text={message.text} find={find} />
            </span>
          </span>
        </span>
      </a>
    </div>
  );
}
