import { useCallback, useEffect, useMemo, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useRovingStops } from '../../ui/use-roving-stops.ts';
import { WindowedRows } from '../../ui/windowed-rows.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { nameOf } from '../numbers/number-words.ts';
import { ConversationRow } from './conversation-row.tsx';
import type { ListedConversation } from './listed-conversations.ts';
import { peopleWords } from './people-words.ts';
import { rowId } from './row-id.ts';

/** Two lines of 18 px and the padding of conversation-row.css. */
const rowHeight = 52;
/** Pixels from the end at which more rows are asked for. */
const nearEnd = 1500;

interface ListRowsProps {
  readonly rows: readonly ListedConversation[];
  readonly label: string;
  /** The conversations of several numbers, so each says which one. */
  readonly isAll: boolean;
}

/** The conversations, newest first; one tab stop, arrow keys for the rest. */
export function ListRows({ rows, label, isAll }: ListRowsProps): ReactElement {
  const { t } = useTranslation();
  const { store, formats } = useServices();
  const homeCountry = useHomeCountry();
  const scroller = useRef<HTMLDivElement>(null);
  const now = useNow(60_000);
  const listings = useAppState((state) => state.listings);
  const openKey = useAppState(({ view }) => (view.kind === 'conversation' ? view.key : null));
  const openDraft = useAppState((state) => (state.answering === null ? null : state.draftId));
  const isShort = useAppState(({ conversations }) => conversations.rows.length < conversations.total);
  const numberNames = useMemo(
    () => new Map(listings.map((listing) => [listing.number.e164, nameOf(listing, t)])),
    [listings, t],
  );
  const stops = useMemo(() => rows.map(({ key }) => rowId(key)), [rows]);
  const names = useMemo(
    () => new Map(rows.map((row) => [rowId(row.key), peopleWords(row, formats, homeCountry)])),
    [rows, formats, homeCountry],
  );
  const nameOfStop = useCallback((stop: string) => names.get(stop) ?? '', [names]);
  const roving = useRovingStops(stops, openKey === null ? null : rowId(openKey), nameOfStop);

  const wantMore = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const { scrollHeight, scrollTop, clientHeight } = element;
    if (scrollHeight - scrollTop - clientHeight < nearEnd) store.getState().wantMoreConversations();
  }, [store]);
  useEffect(() => {
    if (isShort) wantMore();
  }, [isShort, rows, wantMore]);

  return (
    <div className="pane__scroll list-scroll" ref={scroller} onScroll={isShort ? wantMore : undefined}>
      <div role="list" aria-label={label}>
        <WindowedRows
          items={rows}
          scroller={scroller}
          estimatedRowHeight={rowHeight}
          keepIndex={stops.indexOf(roving.active ?? '')}
          renderRow={(row, index) => (
            <ConversationRow
              key={row.key}
              row={row}
              isCurrent={row.key === openKey}
              isTabStop={rowId(row.key) === roving.active}
              position={index + 1}
              setSize={rows.length}
              via={isAll ? (numberNames.get(row.number) ?? formats.phone(row.number, homeCountry)) : null}
              openDraft={row.key === openKey ? openDraft : null}
              now={now}
              onKeyDown={roving.onKeyDown}
              onFocus={roving.onFocus}
            />
          )}
        />
      </div>
    </div>
  );
}
