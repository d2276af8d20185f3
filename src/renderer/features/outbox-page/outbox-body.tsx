import { useCallback, useMemo, useRef, useState, type ReactElement } from 'react';
import { useAppState } from '../../app-context.tsx';
import { useOutboxCounts } from '../../use-truth.ts';
import { DraftRow } from './draft-row.tsx';
import { OutboxEmpty } from './outbox-empty.tsx';
import type { OutboxFilter } from './outbox-filter.ts';
import { OutboxRows } from './outbox-rows.tsx';
import { draftKey, textKey } from './row-keys.ts';
import { TextRow } from './text-row.tsx';
import { UnreadableSection } from './unreadable-section.tsx';
import { useActOnDraft } from './use-act-on-draft.ts';
import { useActOnText } from '../outbox/use-act-on-text.tsx';
import { useAskedRow } from './use-asked-row.ts';
import { useOutboxRows } from './use-outbox-rows.ts';
import { useRowFocus } from './use-row-focus.ts';

/** The rows under their headings, each opened or closed as it was left. */
export function OutboxBody({ filter }: { readonly filter: OutboxFilter }): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  const listings = useAppState((state) => state.listings);
  const senders = useMemo(
    () => new Map(listings.map((listing) => [listing.number.e164, listing])),
    [listings],
  );
  const { unreadable } = useOutboxCounts();
  const { drafts, sections, heldBy, places, layout } = useOutboxRows(filter);
  const askedKey = useAskedRow(scroller, layout);
  const { keptKey, onFocus, onBlur } = useRowFocus(scroller, layout);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const actOnDraft = useActOnDraft();
  const { act, question } = useActOnText();

  const toggle = useCallback((key: string) => {
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);

  const showsUnreadable = filter !== 'moving' && unreadable > 0;
  const isEmpty = drafts.length === 0 && sections.length === 0 && !showsUnreadable;

  return (
    <div
      role="presentation"
      className="pane__scroll outbox-scroll"
      ref={scroller}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {isEmpty ? <OutboxEmpty filter={filter} /> : null}
      <div className="outbox">
        {drafts.length === 0 ? null : (
          <OutboxRows
            name="drafts"
            rows={drafts}
            scroller={scroller}
            isKept={({ id }) => draftKey(id) === keptKey}
            renderRow={(draft, { position, setSize }) => (
              <DraftRow
                key={draft.id}
                draft={draft}
                sender={senders.get(draft.from ?? '') ?? null}
                act={actOnDraft}
                position={position}
                setSize={setSize}
              />
            )}
          />
        )}
        {sections.map(({ section, texts }) => (
          <OutboxRows
            key={section}
            name={section}
            rows={texts}
            scroller={scroller}
            isKept={({ id }) => textKey(id) === (askedKey ?? keptKey)}
            renderRow={(text, { position, setSize }) => (
              <TextRow
                key={text.id}
                text={text}
                sender={senders.get(text.from) ?? null}
                heldBy={heldBy.get(text.id) ?? null}
                place={places.get(text.id) ?? null}
                isOpen={open.has(textKey(text.id))}
                onToggle={toggle}
                act={act}
                position={position}
                setSize={setSize}
              />
            )}
          />
        ))}
        {showsUnreadable ? <UnreadableSection count={unreadable} /> : null}
      </div>
      {question}
    </div>
  );
}
