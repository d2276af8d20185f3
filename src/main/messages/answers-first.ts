import type { Disposer, Scheduler } from '#domain/ports.ts';
import type { MessageServices } from './message-services.ts';

export interface AnswersFirstOptions {
  readonly messages: () => Pick<MessageServices, 'state' | 'onChange'>;
  readonly scheduler: Scheduler;
  /** What came in is known, or was waited for long enough. */
  readonly onKnown: () => void;
}

/**
 * After a time in which nothing could come in here, texts that end when they are answered wait until RingCentral said
 * what came in meanwhile.
 */
export interface AnswersFirst {
  areKnown(): boolean;
  /** Nobody listened until now. */
  begin(): void;
  dispose(): void;
}

/** Milliseconds; a store that cannot be read must not keep a text from going at its time for ever. */
const longestWait = 30_000;

export function createAnswersFirst({ messages, scheduler, onKnown }: AnswersFirstOptions): AnswersFirst {
  let endWait: Disposer | null = null;

  const end = (): boolean => {
    const wasWaiting = endWait !== null;
    endWait?.();
    endWait = null;
    return wasWaiting;
  };

  return {
    areKnown: () => endWait === null,
    begin() {
      end();
      const before = messages().state().syncedAt;
      const known = (): void => {
        if (end()) onKnown();
      };
      const disposers = [
        scheduler.setTimer(longestWait, known),
        messages().onChange((change) => {
          if (change.type === 'messages' && change.messages.syncedAt !== before) known();
        }),
      ];
      endWait = () => {
        for (const dispose of disposers) dispose();
      };
    },
    dispose: () => void end(),
  };
}
