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
  readonly children: ReactNode;
}

/** One clock for all rows: seconds only while some are counted down, so that an open page costs next to nothing. */
export function OutboxMomentProvider({ isMoving, children }: OutboxMomentProviderProps): ReactElement {
  const connection = useConnection();
  const sending = useSendingState();
  const now = useNowUntil(isMoving ? connection.waitUntil : null, countingDown, isMoving ? moving : resting);
  return (
    <OutboxMomentContext value={{ situation: { connection, sending }, now }}>{children}</OutboxMomentContext>
  );
}

export function useOutboxMoment(): OutboxMoment {
  const moment = use(OutboxMomentContext);
  if (moment === null) throw new Error('OutboxMomentProvider is missing');
  return moment;
}
