import { useDeferredValue, useMemo } from 'react';
import type { DraftView } from '#contract/outgoing-view.ts';
import { useAppState } from '../../app-context.tsx';
import { heldTexts, type HeldBy } from './held-by.ts';
import type { OutboxFilter } from './outbox-filter.ts';
import { useOutboxMoment } from './outbox-moment.tsx';
import { draftKey, textKey } from './row-keys.ts';
import { divideTexts, sortDrafts, sortTexts, type TextsOfSection } from './sort-outbox.ts';
import type { PageLayout } from './use-row-focus.ts';

interface OutboxRowsModel {
  readonly drafts: readonly DraftView[];
  readonly sections: readonly TextsOfSection[];
  readonly heldBy: ReadonlyMap<string, HeldBy>;
  readonly layout: readonly PageLayout[];
}

const noDrafts: readonly DraftView[] = [];

/** What stands on the page, in its order. */
export function useOutboxRows(filter: OutboxFilter): OutboxRowsModel {
  const lists = useAppState((state) => state.lists);
  // Thousands of rows that move at the same time must not keep the window from answering.
  const texts = useDeferredValue(lists.texts.rows);
  const allDrafts = useDeferredValue(lists.drafts.rows);
  const { now } = useOutboxMoment();

  const sorted = useMemo(() => sortTexts(texts.values()), [texts]);
  const drafts = useMemo(
    () => (filter === 'all' ? sortDrafts(allDrafts.values()) : noDrafts),
    [filter, allDrafts],
  );
  const sections = useMemo(() => divideTexts(sorted, filter, now), [sorted, filter, now]);
  const heldBy = useMemo(() => heldTexts(sorted, now), [sorted, now]);
  const layout = useMemo(
    (): readonly PageLayout[] => [
      { name: 'drafts', keys: drafts.map(({ id }) => draftKey(id)) },
      ...sections.map(({ section, texts: rows }) => ({
        name: section,
        keys: rows.map(({ id }) => textKey(id)),
      })),
    ],
    [drafts, sections],
  );
  return { drafts, sections, heldBy, layout };
}
