import { useState } from 'react';
import { useAppState } from '../../app-context.tsx';
import { heldRows } from '../../store/thread-pages.ts';

/** How many texts came in while somebody reads further up. */
export function useArrivedCount(conversation: string, isAtEnd: boolean): number {
  const thread = useAppState((state) => state.thread);
  const isHere = thread.key === conversation && thread.isLoaded;
  const newest = isHere ? (thread.pages[0]?.lastAt ?? 0) : 0;
  const [seenAt, setSeenAt] = useState(0);
  if (isAtEnd && newest > seenAt) setSeenAt(newest);

  if (!isHere || isAtEnd || seenAt === 0) return 0;
  return heldRows(thread).filter(({ direction, createdAt }) => direction === 'inbound' && createdAt > seenAt)
    .length;
}
