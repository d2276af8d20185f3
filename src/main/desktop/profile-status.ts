import type { ConnectionState } from '#contract/app-state.ts';
import type { TruthChange } from '#contract/events.ts';
import type { MessagesState } from '#contract/message-view.ts';
import type { OutboxCounts } from '#contract/outgoing-view.ts';
import type { SessionState } from '#contract/session-state.ts';
import type { Disposer } from '#domain/ports.ts';
import { createEmitter } from '../lib/emitter.ts';
import type { Services } from '../services.ts';

/** What tray and badge show of the profile on show. */
export interface ProfileStatus {
  readonly session: SessionState;
  readonly connection: ConnectionState;
  readonly messages: Pick<MessagesState, 'unread' | 'undelivered'>;
  readonly outboxCounts: Pick<OutboxCounts, 'failed'>;
}

export interface StatusFollower {
  /** Null while no profile is open. */
  read(): ProfileStatus | null;
  /** Follows one profile until it is disposed. */
  follow(services: Pick<Services, 'truth' | 'onChange'>): Disposer;
  onChange(listener: () => void): Disposer;
}

/** Null when the change says nothing that is shown. */
function afterChange(status: ProfileStatus, change: TruthChange): ProfileStatus | null {
  switch (change.type) {
    case 'messages':
      return { ...status, messages: change.messages };
    case 'outbox-counts':
      return { ...status, outboxCounts: change.counts };
    case 'connection':
      return { ...status, connection: change.connection };
    default:
      return null;
  }
}

export function createStatusFollower(): StatusFollower {
  const changes = createEmitter<null>();
  let status: ProfileStatus | null = null;

  const become = (next: ProfileStatus | null): void => {
    status = next;
    changes.emit(null);
  };
  return {
    read: () => status,
    follow(services) {
      become(services.truth());
      const end = services.onChange((change) => {
        // Another person's texts are other ones: everything is looked at again.
        const next = change.type === 'session' ? services.truth() : status && afterChange(status, change);
        if (next !== null) become(next);
      });
      return () => {
        end();
        become(null);
      };
    },
    onChange: (listener) => changes.subscribe(listener),
  };
}

/** Unread texts on numbers that are not muted. */
export const unreadOf = (status: ProfileStatus | null): number => status?.messages.unread ?? 0;

/** Own texts that failed, in the outbox or on their way. */
export const failedOf = (status: ProfileStatus | null): number =>
  (status?.outboxCounts.failed ?? 0) + (status?.messages.undelivered ?? 0);
