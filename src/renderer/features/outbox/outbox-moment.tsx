import { createContext, use, type ReactElement, type ReactNode } from 'react';
import { useNowUntil } from '../../ui/use-now.ts';
import { useConnection, useSendingState } from '../../use-truth.ts';
import type { Situation } from './text-standing.ts';

/** What all rows share: where sending stands as a whole, and what time it is. */
export interface OutboxMoment {
  readonly situation: Situation;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const OutboxMomentContext = createContext<OutboxMoment | null>(null);

const countingDown = 1000;
const moving = 10_000;
const resting = 60_000;

interface OutboxMomentProviderProps {
  /** Something below waits for a time. */
  readonly isMoving: boolean;
  /** Until this time seconds are counted down below, in milliseconds since the epoch; null for none. */
  readonly countTo: number | null;
  readonly children: ReactNode;
}

/** One clock for all rows: seconds only while some are counted down, so that an open page costs next to nothing. */
export function OutboxMomentProvider(props: OutboxMomentProviderProps): ReactElement {
  const { isMoving, countTo, children } = props;
  const connection = useConnection();
  const sending = useSendingState();
  const until = isMoving ? Math.max(connection.waitUntil ?? 0, countTo ?? 0) : null;
  const now = useNowUntil(until, countingDown, isMoving ? moving : resting);
  return (
    <OutboxMomentContext value={{ situation: { connection, sending }, now }}>{children}</OutboxMomentContext>
  );
}

export function useOutboxMoment(): OutboxMoment {
  const moment = use(OutboxMomentContext);
  if (moment === null) throw new Error('OutboxMomentProvider is missing');
  return moment;
}
