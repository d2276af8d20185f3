import { useState, type ReactElement } from 'react';
import { useAppState } from '../../../app-context.tsx';

interface Said {
  readonly draftId: string | null;
  readonly words: string;
  /** What it said holds no more; should it hold again, nothing more is said. */
  readonly isOver: boolean;
}

/** Tells a screen reader of an advice when it first comes up in what is being written, and not again. */
export function SaidOnce({ words }: { readonly words: string | null }): ReactElement {
  const draftId = useAppState((state) => state.draftId);
  const [last, setLast] = useState<Said | null>(null);
  const said = last?.draftId === draftId ? last : null;
  if (words !== null && said === null) setLast({ draftId, words, isOver: false });
  if (words === null && said?.isOver === false) setLast({ ...said, isOver: true });
  return (
    <span className="hidden-label" role="status">
      {said === null || said.isOver ? '' : said.words}
    </span>
  );
}
