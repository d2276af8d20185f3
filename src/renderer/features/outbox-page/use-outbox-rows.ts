import { useDeferredValue, useMemo } from 'react';
import type { DraftView } from '#contract/outgoing-view.ts';
import { useAppState } from '../../app-context.tsx';
import { useOutbox } from '../../use-truth.ts';
import { batchPlaces } from '../outbox/batch-places.ts';
import { heldTexts, type HeldBy } from '../outbox/held-by.ts';
import { listedDrafts, listedTexts } from '../outbox/listed-outbox.ts';
import type { OutboxFilter } from './outbox-filter.ts';
import { useOutboxMoment } from '../outbox/outbox-moment.tsx';
import { draftKey, textKey } from './row-keys.ts';
import { divideTexts, type TextsOfSection } from './divide-texts.ts';
import type { PageLayout } from './use-row-focus.ts';

interface OutboxRowsModel {
  readonly drafts: readonly DraftView[];
  readonly sections: readonly TextsOfSection[];
  readonly heldBy: ReadonlyMap<string, HeldBy>;
  /** Which one of its press of Send a text is, by id; null where it cannot be said. */
  readonly places: ReadonlyMap<string, number | null>;
  readonly layout: readonly PageLayout[];
}

const noDrafts: readonly DraftView[] = [];

/** What stands on the page, in its order. */
export function useOutboxRows(filter: OutboxFilter): OutboxRowsModel {
  const lists = useAppState((state) => state.lists);
  // Thousands of rows that move at the same time must not keep the window from answering.
  const texts = useDeferredValue(lists.texts);
  const allDrafts = useDeferredValue(lists.drafts);
  const { now } = useOutboxMoment();

  const listed = useMemo(() => listedTexts(texts), [texts]);
  const drafts = useMemo(() => (filter === 'all' ? listedDrafts(allDrafts) : noDrafts), [filter, allDrafts]);
  const sections = useMemo(() => divideTexts(listed, filter, now), [listed, filter, now]);
  const heldBy = useMemo(() => heldTexts(listed, now), [listed, now]);
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
  const outbox = useDeferredValue(useOutbox());
  const places = useMemo(() => batchPlaces([...outbox, ...listed]), [outbox, listed]);
  return { drafts, sections, heldBy, places, layout };
}
