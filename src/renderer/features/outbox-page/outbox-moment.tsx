import { createContext, use, type ReactElement, type ReactNode } from 'react';
import { useNow } from '../../ui/use-now.ts';
import { useConnection, useSendingState } from '../../use-truth.ts';
import type { Situation } from './standing.ts';

/** What all rows share: where sending stands as a whole, and what time it is. */
export interface OutboxMoment {
  readonly situation: Situation;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const OutboxMomentContext = createContext<OutboxMoment | null>(null);

const countingDown = 1000;
const resting = 10_000;

/** One clock for the page: seconds only while some are counted down, so that an open page costs next to nothing. */
export function OutboxMomentProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const connection = useConnection();
  const sending = useSendingState();
  const now = useNow(connection.waitUntil === null ? resting : countingDown);
  return (
    <OutboxMomentContext value={{ situation: { connection, sending }, now }}>{children}</OutboxMomentContext>
  );
}

export function useOutboxMoment(): OutboxMoment {
  const moment = use(OutboxMomentContext);
  if (moment === null) throw new Error('OutboxMomentProvider is missing');
  return moment;
}
