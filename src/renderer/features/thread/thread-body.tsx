import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnershipGroup } from '#domain/ownership.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { undoUntil } from '../outbox/text-standing.ts';
import { OutboxMomentProvider } from '../outbox/outbox-moment.tsx';
import { useActOnText } from '../outbox/use-act-on-text.tsx';
import { OlderTexts } from './older-texts.tsx';
import { ThreadChunk } from './thread-chunk.tsx';
import { itemsOf, type ThreadItem } from './thread-items.ts';
import { ThreadRows } from './thread-rows.tsx';
import { ThreadState } from './thread-state.tsx';
import { useActOnMessage } from './use-act-on-message.ts';
import { useArrivedCount } from './use-arrived-count.ts';
import { useBatchesSent } from './use-batches-sent.ts';
import { useBringIntoView } from './use-bring-into-view.ts';
import { useOwnTexts } from './use-own-texts.ts';
import { useReading } from './use-reading.ts';
import type { FoundText } from './use-thread-find.ts';
import { useThreadScroll } from './use-thread-scroll.ts';

interface ThreadBodyProps {
  /** `conversationKey`. */
  readonly conversation: string;
  /** The text that was searched for. */
  readonly at: string | null;
  /** The search in it is open: what it leads to is marked, and nothing else. */
  readonly isFinding: boolean;
  readonly hit: FoundText | null;
  readonly who: string;
  readonly isSeveral: boolean;
  readonly group: OwnershipGroup;
}

/** The texts of a conversation, the newest at the end; only those near the view are in the document. */
export function ThreadBody(props: ThreadBodyProps): ReactElement {
  const { conversation, at, isFinding, hit, who, isSeveral, group } = props;
  const { t } = useTranslation();
  const { store } = useServices();
  const { pages, older, unreadFrom, isLoaded, error, generation } = useAppState((state) => state.thread);
  const ownTexts = useOwnTexts(conversation);
  const { act: actOnText, question } = useActOnText();
  const actOnMessage = useActOnMessage();
  const { scroller, content, isAtEnd, toEnd } = useThreadScroll();
  const arrived = useArrivedCount(conversation, isAtEnd);
  const startedAt = useRef<number | null>(null);

  const stretches = useMemo(
    () =>
      pages.map((page, place) => ({
        page,
        place,
        items: itemsOf(page, ownTexts, place === pages.length - 1 && older !== 'here'),
      })),
    [pages, ownTexts, older],
  );
  const isEmpty = pages.length === 0;
  const loneItems = useMemo(
    (): readonly ThreadItem[] =>
      isEmpty ? ownTexts.map((text) => ({ kind: 'own', id: text.id, at: text.createdAt, text })) : [],
    [isEmpty, ownTexts],
  );
  const isMoving = ownTexts.some(({ state }) => state === 'queued' || state === 'held');
  const start = at ?? unreadFrom;

  // Where reading begins, once it is in the document.
  useEffect(() => {
    if (!isLoaded || startedAt.current === generation) return;
    startedAt.current = generation;
    if (start === null) return;
    const area = scroller.current;
    const target = area?.querySelector(`[data-message="${CSS.escape(start)}"]`) ?? null;
    if (area === null || target === null) return;
    const isAbove = target.getBoundingClientRect().top < area.getBoundingClientRect().top + 48;
    if (at !== null) target.scrollIntoView({ block: 'center' });
    else if (isAbove) target.scrollIntoView({ block: 'start' });
  }, [isLoaded, generation, start, at, scroller]);

  useBringIntoView(conversation, hit, scroller);
  useReading(conversation, isAtEnd);

  const searched = at === null ? null : { id: at, find: '' };
  const found = isFinding ? hit : searched;
  const batches = useBatchesSent();
  const look = { batches, who, isSeveral, group, unreadFrom, found, actOnText, actOnMessage };

  return (
    <div className="thread__frame">
      <div className="pane__scroll thread__scroll" ref={scroller}>
        <OutboxMomentProvider isMoving={isMoving} countTo={undoUntil(ownTexts)}>
          <div ref={content} className="thread__content">
            {isLoaded && error === null && !isEmpty ? <OlderTexts scroller={scroller} /> : null}
            <div className="thread" role="log" aria-live="off" aria-label={t('thread.list', { who })}>
              {stretches.toReversed().map(({ page, place, items }) => (
                <ThreadChunk
                  key={`${String(page.from.createdAt)} ${page.from.id}`}
                  scroller={scroller}
                  count={page.count}
                  isHeld={page.rows !== null}
                  onWanted={() => void store.getState().holdPage(place)}
                >
                  {() => <ThreadRows items={items} before={pages[place + 1]?.lastAt ?? null} {...look} />}
                </ThreadChunk>
              ))}
              {loneItems.length === 0 ? null : <ThreadRows items={loneItems} before={null} {...look} />}
            </div>
          </div>
        </OutboxMomentProvider>
      </div>
      {isEmpty && loneItems.length === 0 ? <ThreadState who={who} /> : null}
      {isAtEnd ? null : (
        <button type="button" className="btn thread__jump" onClick={toEnd}>
          <Icon name="chevron-down" />
          {arrived === 0 ? t('thread.jumpToNewest') : t('thread.arrived', { count: arrived })}
        </button>
      )}
      {question}
    </div>
  );
}
